import { toReceivedFileName } from '../../application/backup/received-section';
import type { Archive, LogProblem, ReturningKey } from '../../application/ports/archive';
import type { StorageProblem, VaultProblem } from '../../application/workspace/problem';
import type { ImportRecord, WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Envelope, Stored } from '../../domain/revision';
import { createPauses } from '../pauses';
import { findInDatabase, findInVault, toBytes, toFound } from '../received/received-copies';
import { toReceivedNames } from '../received/received-names';
import type { ArchiveNeeds } from './archive-needs';
import { bringReceived } from './bring-received';
import { canBeShown } from './can-be-shown';
import { putWorkspace } from './database-facts';
import { toDatabaseFacts } from './fold-log';
import { foldScan } from './fold-scan';
import { givesBack } from './gives-back';
import { inspectLog } from './inspect-log';
import type { ReadNamedNeeds } from './read-named';
import { readWholeLog, scanLog } from './scan-log';

/** Whole workspaces into this laptop: looked at, and in the place of what is here. */
export function createTakeIn({
  database,
  repository,
  holdings,
  files,
  readKept,
  vault,
  journal,
  keys,
}: ArchiveNeeds): Pick<Archive, 'inspect' | 'readLines' | 'restore' | 'takeKeys'> {
  const addCarried = async (
    carried: readonly ReturningKey[],
  ): Promise<Result<void, VaultProblem | StorageProblem>> => {
    for (const key of carried) {
      const added = await keys.take(key);
      if (!added.ok) return added;
    }
    return ok(undefined);
  };

  /** Where the files of a history are looked for: with it, in the vault, beside the second snapshots, in the database. */
  const findNamed = (carried: ReadonlyMap<Sha256, Uint8Array> = new Map()): ReadNamedNeeds => ({
    find: async (id, name) => {
      const places = [
        async () => carried.get(name),
        async () => toBytes(await findInVault(vault, id, name)),
        async () => toValue(await vault.snapshots.read('second', toReceivedFileName(name))),
        async () => toBytes(await findInDatabase(database, id, name)),
      ];
      for (const find of places) {
        const found = await toFound(await find(), name);
        if (found.type === 'sound') return found.bytes;
      }
      return undefined;
    },
    read: readKept,
  });

  /** Into both places, before anything names them: what is left of this after a failure is in nobody's way. */
  const bringBoth = (
    id: WorkspaceId,
    imports: readonly ImportRecord[],
    found: ReadonlyMap<Sha256, Uint8Array>,
  ): Promise<Result<void, VaultProblem | StorageProblem>> =>
    bringReceived(database, id, imports, async (name) => {
      const bytes = found.get(name);
      if (bytes === undefined || vault.kind === 'memory') return ok(bytes);
      const own = await findInVault(vault, id, name);
      const written = own.type === 'sound' ? ok(undefined) : await vault.received.write(id, name, bytes);
      return written.ok ? ok(bytes) : written;
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
    inspect: async ({ bytes, received }, signal) => {
      try {
        // Where nobody waits for it any more, it ends at the next breath.
        const inspected = await inspectLog(
          bytes,
          findNamed(received),
          createPauses(() => signal?.throwIfAborted()),
        );
        return inspected.ok ? ok(inspected.value.contents) : inspected;
      } catch (error) {
        if (!signal?.aborted) throw error;
        return STOPPED;
      }
    },
    readLines: async (bytes) => {
      const pauses = createPauses();
      const folded = await foldScan(await scanLog(bytes, pauses), pauses);
      if (!folded.ok) return folded;
      const { revisions, imports } = folded.value;
      return ok({ written: [...revisions].map(([id, text]) => toStored(id, text)), imports });
    },
    takeKeys: (id, { keys: carried, event }) =>
      repository.exclusively(async () => {
        const added = await addCarried(carried);
        if (added.ok) await journal.record(id, [{ type: 'event', event }]);
        return added;
      }),
    restore: ({ bytes, received }, { keys: carried, event }) =>
      repository.exclusively(async (): Promise<Result<void, LogProblem | VaultProblem | StorageProblem>> => {
        const inspected = await inspectLog(bytes, findNamed(received));
        if (!inspected.ok) return inspected;
        const { facts, contents, files: named } = inspected.value;
        const restored = toDatabaseFacts(facts);
        if (restored === undefined || !(await canBeShown(restored, named.revisions, createPauses()))) {
          return err({ type: 'log-damaged', line: contents.lines });
        }
        const { id } = restored.workspace;
        await journal.settleDebts();
        const before = await readWholeLog(vault.logs, id);
        const old = before.ok ? before.value : undefined;
        const brought = await bringBoth(id, restored.imports, named.found);
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
        // Other files may stand in their place, of which these know nothing.
        files.forget(id);
        holdings.set(id, {
          revisions: restored.revisions.keys(),
          files: toReceivedNames(restored.imports),
          imports: restored.imports.length,
          exports: restored.exports.length,
        });
        await journal.record(id, [{ type: 'event', event }]);
        return ok(undefined);
      }),
  };
}

const toStored = (id: RevisionId, text: string): Stored => ({
  ...{ id, text },
  revision: JSON.parse(text) as Envelope,
});

const toValue = <T>(result: Result<T, VaultProblem>): T | undefined => (result.ok ? result.value : undefined);

/** Nobody reads it. */
const STOPPED = err<LogProblem>({ type: 'log-damaged', line: 0 });
const READ_BACK: VaultProblem = { type: 'vault-failed', detail: 'read-back' };
