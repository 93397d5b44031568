import { toReceivedFileName } from '../../application/backup/received-section';
import type { Archive, LogProblem, ReturningKey, WorkspaceLog } from '../../application/ports/archive';
import type { KeyStore } from '../../application/ports/key-store';
import type { Vault } from '../../application/ports/vault';
import type { StorageProblem, VaultProblem } from '../../application/workspace/problem';
import type { ImportRecord, WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import type { Holdings } from '../database/holdings';
import type { DatabaseRepository } from '../database/repository';
import { createPauses } from '../pauses';
import { bringReceived } from './bring-received';
import { canBeShown } from './can-be-shown';
import { putWorkspace } from './database-facts';
import { toDatabaseFacts } from './fold-log';
import { givesBack } from './gives-back';
import { foldScan, inspectLog, toContents } from './inspect-log';
import type { Journal } from './journal';
import { readTrailBytes } from './read-trail';
import { findInDatabase, findInVault, toBytes, toFound } from './received-copies';
import { readWholeLog, scanLog } from './scan-log';

interface ArchiveNeeds {
  readonly database: Database;
  readonly repository: DatabaseRepository;
  readonly holdings: Holdings;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly keys: KeyStore;
}

/** Whole workspaces out of this laptop and into it, by their logs. */
export function createArchive({
  database,
  repository,
  holdings,
  vault,
  journal,
  keys,
}: ArchiveNeeds): Archive {
  const addCarried = async (
    carried: readonly ReturningKey[],
  ): Promise<Result<void, VaultProblem | StorageProblem>> => {
    for (const key of carried) {
      const added = await keys.take(key);
      if (!added.ok) return added;
    }
    return ok(undefined);
  };

  /**
   * Into both places, before anything names them: what is left of this after a failure is in nobody's way. Beside
   * those that came along, the vault and the folder of the second snapshots are asked.
   */
  const bringBoth = (
    id: WorkspaceId,
    imports: readonly ImportRecord[],
    carried: ReadonlyMap<Sha256, Uint8Array> = new Map(),
  ): Promise<Result<void, VaultProblem | StorageProblem>> =>
    bringReceived(database, id, imports, async (name) => {
      const own = await findInVault(vault, id, name);
      if (own.type === 'sound') return ok(own.bytes);
      const found = [
        async () => carried.get(name),
        async () => toValue(await vault.snapshots.read('second', toReceivedFileName(name))),
        async () => toBytes(await findInDatabase(database, id, name)),
      ];
      for (const find of found) {
        const candidate = await toFound(await find(), name);
        if (candidate.type !== 'sound') continue;
        if (vault.kind === 'memory') return ok(candidate.bytes);
        const written = await vault.received.write(id, name, candidate.bytes);
        return written.ok ? ok(candidate.bytes) : written;
      }
      return ok(undefined);
    });

  /**
   * The log that stood here goes back to its place; failing that, nothing may be called safe until a restart.
   * @param old undefined for one that the disk didn't give: the vault has kept it aside
   */
  const putBack = async (
    id: WorkspaceId,
    old: Uint8Array | undefined,
    problem: VaultProblem,
  ): Promise<void> => {
    const isGone = old === undefined || old.length === 0;
    const back = isGone ? await vault.logs.setAside(id) : await vault.logs.replace(id, old);
    const reopened = back.ok ? await journal.reopen(id) : back;
    if (!reopened.ok || old === undefined) journal.setUncompared(problem);
  };

  return {
    holdsKey: keys.holds,
    findKey: keys.find,
    readLog: (id) =>
      repository.exclusively(async () => {
        await journal.settleDebts();
        const bytes = await readWholeLog(vault.logs, id);
        if (!bytes.ok) return bytes;
        const log = await toWorkspaceLog(bytes.value);
        if (!log.ok) return log;
        // Owed to the log still, or taken away from it: a backup of the rest would pass for one of everything.
        const { revisionIds } = log.value.contents;
        const isWhole =
          !journal.isOwed(id) &&
          [...holdings.findRevisions(id)].every((revision) => revisionIds.has(revision));
        return isWhole ? log : err<VaultProblem>({ type: 'vault-failed', detail: 'incomplete' });
      }),
    readTrail: async (id, { onProgress } = {}) => {
      // Checked apart from the reading: a long trail must not hold up a save.
      const bytes = await repository.exclusively(async () => {
        await journal.settleDebts();
        return readWholeLog(vault.logs, id);
      });
      if (!bytes.ok) return bytes;
      const { value } = bytes;
      if (value.length === 0) return err({ type: 'workspace-missing' });
      return ok(await readTrailBytes(value, (done) => onProgress?.({ done, total: value.length })));
    },
    inspect: async (bytes, signal) => {
      try {
        // Where nobody waits for it any more, it ends at the next breath.
        const inspected = await inspectLog(
          bytes,
          createPauses(() => signal?.throwIfAborted()),
        );
        return inspected.ok ? ok(inspected.value.contents) : inspected;
      } catch (error) {
        if (!signal?.aborted) throw error;
        return STOPPED;
      }
    },
    restore: ({ bytes, received }, { keys: carried, event }) =>
      repository.exclusively(async (): Promise<Result<void, LogProblem | VaultProblem | StorageProblem>> => {
        const inspected = await inspectLog(bytes);
        if (!inspected.ok) return inspected;
        const { facts, contents } = inspected.value;
        const restored = toDatabaseFacts(facts);
        if (restored === undefined || !(await canBeShown(restored, createPauses()))) {
          return err({ type: 'log-damaged', line: contents.lines });
        }
        const { id } = restored.workspace;
        await journal.settleDebts();
        const before = await readWholeLog(vault.logs, id);
        const old = before.ok ? before.value : undefined;
        const brought = await bringBoth(id, restored.imports, received);
        if (!brought.ok) return brought;
        const added = await addCarried(carried);
        if (!added.ok) return added;
        const replaced = await vault.logs.replace(id, bytes);
        // One that can't be read either stays where it is.
        if (!replaced.ok && old === undefined) return replaced;
        const reopened = replaced.ok ? await journal.reopen(id) : replaced;
        // As it is read back from the disk.
        const isThere = reopened.ok && journal.getHeads().get(id)?.hash === contents.hashes.at(-1);
        if (!reopened.ok || !isThere) {
          const problem = reopened.ok ? READ_BACK : reopened.error;
          await putBack(id, old, problem);
          return err(problem);
        }
        const held = holdings.forget(id);
        const put = await putWorkspace(database, restored, {
          holds: () => givesBack(database, restored),
        });
        if (!put.ok) {
          if (held !== undefined) holdings.set(id, held);
          await putBack(id, old, { type: 'vault-failed', detail: put.error.type });
          return put;
        }
        holdings.set(id, {
          revisions: restored.revisions.keys(),
          imports: restored.imports.length,
          exports: restored.exports.length,
        });
        await journal.record(id, [{ type: 'event', event }]);
        return ok(undefined);
      }),
    note: (id, event) => repository.exclusively(() => journal.record(id, [{ type: 'event', event }])),
  };
}

const toValue = <T>(result: Result<T, VaultProblem>): T | undefined => (result.ok ? result.value : undefined);

/** Nobody reads it. */
const STOPPED = err<LogProblem>({ type: 'log-damaged', line: 0 });
const READ_BACK: VaultProblem = { type: 'vault-failed', detail: 'read-back' };

/** The sound lines of a log; what is no longer readable was replaced when the program started. */
async function toWorkspaceLog(
  whole: Uint8Array,
): Promise<Result<WorkspaceLog, LogProblem | { readonly type: 'workspace-missing' }>> {
  const pauses = createPauses();
  const scan = await scanLog(whole, pauses);
  const folded = await foldScan(scan, pauses);
  if (!folded.ok) return folded;
  const facts = folded.value;
  if (facts.workspace === undefined || facts.isRemoved) return err({ type: 'workspace-missing' });
  const size = scan.lines.reduce((sum, { raw }) => sum + raw.length + 1, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { raw } of scan.lines) {
    bytes.set(raw, at);
    bytes[at + raw.length] = 0x0a;
    at += raw.length + 1;
  }
  return ok({ bytes, contents: toContents(scan, facts) });
}
