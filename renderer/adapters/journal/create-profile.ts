import type { Archive } from '../../application/ports/archive';
import type { KeyStore } from '../../application/ports/key-store';
import type { Keyring } from '../../application/ports/keyring';
import type { Repository } from '../../application/ports/repository';
import type { LogPutAside, ReceivedKeeper, SafetyWatch, StartFinding } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import type { TrailHead } from '../../application/workspace/trail-head';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';
import type { Envelope, Stored } from '../../domain/revision';
import type { Database } from '../database/database';
import { createHoldings, type Held } from '../database/holdings';
import { createDatabaseRepository } from '../database/repository';
import { watchConnection } from '../database/watch-connection';
import { createWebCryptoKeyStore } from '../keys/webcrypto-key-store';
import type { KeptFiles } from '../received/kept-files';
import { createKeptReader, type ReadKept } from '../received/read-kept';
import { toReceivedNames } from '../received/received-names';
import { createArchive } from './create-archive';
import type { DatabaseFacts } from './database-facts';
import type { DoubtKeeper } from './doubts';
import type { Journal } from './journal';
import type { createSentinelKeeper } from './keep-sentinel';
import { createKeptOfDatabase } from './kept-of-database';
import { createKeyLog } from './key-log';
import type { OwedMark } from './owed-mark';
import { createReceivedKeeper } from './received-keeper';

/** The facts of this laptop, both copies of them, opened and made one. */
export interface Profile {
  readonly repository: Repository;
  readonly keyring: Keyring;
  readonly watch: SafetyWatch;
  readonly finding: StartFinding;
  readonly logsPutAside: readonly LogPutAside[];
  readonly archive: Archive;
  /** Files that were taken in; `check` is for once the screens stand. */
  readonly received: ReceivedKeeper;
  /** Private keys that were found readable in the log at the start. */
  readonly keysInLog: number;
  /** Undefined where nothing was written, or what was written is gone with the window. */
  readonly findTrailHead: (id: WorkspaceId) => TrailHead | undefined;
  /** Writes what is owed, and lets go of the database. */
  readonly close: () => Promise<void>;
}

interface ProfileParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly sentinel: ReturnType<typeof createSentinelKeeper>;
  readonly doubtKeeper: DoubtKeeper;
  readonly finding: StartFinding;
  readonly logsPutAside: readonly LogPutAside[];
  readonly keysInLog: number;
  /** Those of this database, where reading them has begun. */
  readonly files?: KeptFiles | undefined;
  /** What the database has now. */
  readonly held: ReadonlyMap<WorkspaceId, DatabaseFacts>;
  /** Revisions the database refused before this start. */
  readonly onlyInLogs?: ReadonlyMap<WorkspaceId, ReadonlyMap<RevisionId, string>>;
  readonly owedMark?: OwedMark | undefined;
  /** Where this shell keeps keys itself; else the database does. */
  readonly keys?: KeyStore | undefined;
  /** Received files whose loss the logs tell already. */
  readonly lostFiles?: ReadonlyMap<WorkspaceId, ReadonlySet<Sha256>>;
  /** Where files that were taken in are read; on this thread unless said. */
  readonly readKept?: ReadKept | undefined;
  /** Compares logs and database, where that could not be done at the start, or a log lost lines since. */
  readonly compareAgain: (database: Database) => Promise<void>;
}

export function createProfile(parts: ProfileParts): Profile {
  const { database, vault, journal, sentinel, doubtKeeper, finding, owedMark, compareAgain } = parts;
  const keys =
    parts.keys ??
    (vault.kind === 'memory'
      ? createWebCryptoKeyStore(database)
      : createWebCryptoKeyStore(database, createKeyLog(vault, journal)));
  const onlyInLogs = new Map(
    [...(parts.onlyInLogs ?? [])].map(([id, texts]) => [id, new Map([...texts].map(toStored))]),
  );
  const holdings = createHoldings();
  for (const [id, facts] of parts.held) holdings.set(id, toHeld(facts, onlyInLogs.get(id)));
  const { readKept = createKeptReader() } = parts;
  const { files = createKeptOfDatabase({ database, vault, readKept }) } = parts;
  const connection = watchConnection(database, () => void doubtKeeper.noteClosing());
  const repository = createDatabaseRepository(database, {
    recorder: journal,
    onlyInLog: onlyInLogs,
    holdings,
    files,
    onRefused: (refusal) => {
      if (refusal === 'storage-closed') connection.foundClosed();
      else void doubtKeeper.refuse();
    },
  });
  const received = createReceivedKeeper({
    ...{ database, vault, repository, journal },
    told: parts.lostFiles ?? new Map(),
    onRefused: () => void doubtKeeper.refuse(),
  });
  if (onlyInLogs.size > 0) journal.setRescued({ type: 'storage-log-only' });
  if (vault.kind === 'lasting') {
    journal.subscribe(({ type }) => {
      if (type !== 'log-only') owedMark?.write(type === 'database-only');
    });
    if (journal.getSafety().type === 'both') owedMark?.write(false);
  }
  return {
    repository,
    keyring: keys,
    watch: {
      getSafety: journal.getSafety,
      subscribe: journal.subscribe,
      retry: async () => {
        await repository.catchUp();
        if (journal.isUncompared()) await repository.exclusively(() => compareAgain(database));
        await journal.settleDebts();
        return journal.getSafety();
      },
    },
    finding,
    logsPutAside: parts.logsPutAside,
    keysInLog: parts.keysInLog,
    archive: createArchive({ database, repository, holdings, files, readKept, vault, journal, keys }),
    received,
    findTrailHead: (id) => {
      const head = vault.kind === 'memory' ? undefined : journal.getHeads().get(id);
      return head === undefined || head.n === 0 ? undefined : { lines: head.n, head: head.hash };
    },
    close: async () => {
      await repository.exclusively(journal.settleDebts);
      await sentinel.write();
      connection.letGo();
      database.close();
    },
  };
}

const toHeld = (
  { revisions, imports, exports }: DatabaseFacts,
  onlyInLog: ReadonlyMap<RevisionId, unknown> = new Map(),
): Held => ({
  revisions: [...revisions.keys()].filter((id) => !onlyInLog.has(id)),
  files: toReceivedNames(imports),
  imports: imports.length,
  exports: exports.length,
});

const toStored = ([id, text]: readonly [RevisionId, string]): readonly [RevisionId, Stored] => [
  id,
  { id, text, revision: JSON.parse(text) as Envelope },
];
