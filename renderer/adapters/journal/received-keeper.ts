import type { Fact } from '../../application/ports/facts';
import type { LostFile, ReceivedCopy, ReceivedKeeper, ReceivedReport } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import { toKeptName } from '../../application/workspace/kept-name';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import { err, ok } from '../../domain/result';
import type { Database } from '../database/database';
import type { DatabaseRepository } from '../database/repository';
import { toStorageProblem, transact } from '../database/storage-problem';
import { newStamp } from '../database/workspace-rows';
import { type FoundCopy, findInDatabase, findInVault } from '../received/received-copies';
import type { Journal } from './journal';

interface KeeperNeeds {
  readonly database: Database;
  readonly vault: Pick<Vault, 'received' | 'kind'>;
  readonly repository: DatabaseRepository;
  readonly journal: Pick<Journal, 'record'>;
  /** Files whose loss the log tells already. */
  readonly told: ReadonlyMap<WorkspaceId, ReadonlySet<Sha256>>;
  /** The database does not take back what it lost. */
  readonly onRefused: () => void;
}

const LOST = err({ type: 'received-lost' } as const);

/** Both copies of every file that was taken in: held against their names, mended from each other, told of in the log. */
export function createReceivedKeeper(needs: KeeperNeeds): ReceivedKeeper {
  const { database, vault, repository, journal, onRefused } = needs;
  const places: readonly ReceivedCopy[] = vault.kind === 'memory' ? ['database'] : ['database', 'vault'];
  const told = new Map([...needs.told].map(([id, names]) => [id, new Set(names)]));
  const listeners = new Set<() => void>();
  let report: ReceivedReport = { state: 'unchecked', mended: 0, lost: [] };
  let running: Promise<void> | undefined;

  const setReport = (next: ReceivedReport): void => {
    report = next;
    for (const listener of listeners) listener();
  };

  const find = (copy: ReceivedCopy, workspace: WorkspaceId, name: Sha256): Promise<FoundCopy> =>
    copy === 'database' ? findInDatabase(database, workspace, name) : findInVault(vault, workspace, name);

  const look = async ({ workspace, name }: LostFile): Promise<ReadonlyMap<ReceivedCopy, FoundCopy>> => {
    const found = new Map<ReceivedCopy, FoundCopy>();
    for (const copy of places) found.set(copy, await find(copy, workspace, name));
    return found;
  };

  const write = async ({ workspace, name }: LostFile, copy: ReceivedCopy, bytes: Uint8Array) => {
    if (copy === 'vault') return (await vault.received.write(workspace, name, bytes)).ok;
    const put = await transact<void, never>(database, [database.received, database.chains], async () => {
      await database.received.put({ workspace, name, bytes });
      // Whoever was shown less, because the other copy was not to be had either, asks again.
      await database.chains.put({ workspace, stamp: newStamp() });
      return ok(undefined);
    });
    if (!put.ok && put.error.type === 'storage-failed') onRefused();
    return put.ok;
  };

  const tellLost = async ({ workspace, name, fileName }: LostFile): Promise<void> => {
    const names = told.get(workspace) ?? new Set();
    if (names.has(name)) return;
    told.set(workspace, names.add(name));
    await note(workspace, { type: 'event', event: { what: 'received-lost', name, file: fileName } });
  };

  const note = (workspace: WorkspaceId, fact: Fact): Promise<void> => journal.record(workspace, [fact]);

  /** While nothing else is written: what was found a moment ago may have been put right, or taken away, since. */
  const mend = async (wanted: LostFile): Promise<LostFile | undefined> => {
    const { workspace, name } = wanted;
    if ((await database.workspaces.get(workspace)) === undefined) return undefined;
    const found = await look(wanted);
    const sound = [...found.values()].find((copy) => copy.type === 'sound');
    if (sound === undefined) {
      await tellLost(wanted);
      return wanted;
    }
    for (const [copy, { type: fault }] of found) {
      if (fault === 'sound' || !(await write(wanted, copy, sound.bytes))) continue;
      told.get(workspace)?.delete(name);
      await note(workspace, { type: 'event', event: { what: 'received-mended', name, copy, fault } });
      setReport({ ...report, mended: report.mended + 1 });
    }
    return undefined;
  };

  const checkAll = async (): Promise<void> => {
    const lost: LostFile[] = [];
    for (const { id } of await repository.listWorkspaces()) {
      const wanted = new Map<Sha256, LostFile>();
      for (const record of await repository.listImports(id)) {
        const name = toKeptName(record);
        // One that is both an attachment and a file of its own is told as the latter.
        if (name === undefined || (record.content === undefined && wanted.has(name))) continue;
        const holds = record.content === undefined ? 'attachment' : 'marks';
        wanted.set(name, { workspace: id, name, fileName: record.fileName, holds });
      }
      for (const file of wanted.values()) {
        const isSound = [...(await look(file)).values()].every(({ type }) => type === 'sound');
        const gone = isSound ? undefined : await repository.exclusively(() => mend(file));
        if (gone !== undefined) lost.push(gone);
      }
    }
    setReport({ ...report, state: 'checked', lost });
  };

  return {
    read: async (workspace, name) => {
      for (const copy of places) {
        const found = await find(copy, workspace, name);
        if (found.type === 'sound') return ok(found.bytes);
      }
      return LOST;
    },
    check: () => {
      running ??= checkAll()
        .catch((error: unknown) => {
          // What the database doesn't give is told by whoever needs it; nothing was found out about the files.
          if (toStorageProblem(error) === undefined) throw error;
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    getReport: () => report,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
