import type { Archive, CarriedKey, LogProblem, WorkspaceLog } from '../../application/archive';
import type { KeyStore } from '../../application/key-store';
import type { StorageProblem } from '../../application/problem';
import type { Vault, VaultProblem } from '../../application/vault';
import type { WorkspaceId } from '../../application/workspace';
import { err, ok, type Result } from '../../domain/result';
import type { Database } from '../database/database';
import type { DatabaseRepository } from '../database/repository';
import { createPauses } from '../pauses';
import { putWorkspace } from './database-facts';
import { toFact } from './fact-lines';
import { createWorkspaceFold } from './fold-log';
import { inspectLog, toContents } from './inspect-log';
import type { Journal } from './journal';
import { readTrailBytes } from './read-trail';
import { type LogScan, readWholeLog, scanLog } from './scan-log';

interface ArchiveNeeds {
  readonly database: Database;
  readonly repository: DatabaseRepository;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly keys: KeyStore;
}

/** Whole workspaces out of this laptop and into it, by their logs. */
export function createArchive({ database, repository, vault, journal, keys }: ArchiveNeeds): Archive {
  const addCarried = async (
    carried: readonly CarriedKey[],
  ): Promise<Result<void, VaultProblem | StorageProblem>> => {
    for (const key of carried) {
      const added = await keys.add(key);
      if (!added.ok) return added;
    }
    return ok(undefined);
  };

  /** The log that stood here goes back to its place; failing that, nothing may be called safe until a restart. */
  const putBack = async (id: WorkspaceId, old: Uint8Array, problem: VaultProblem): Promise<void> => {
    const back = old.length === 0 ? await vault.logs.setAside(id) : await vault.logs.replace(id, old);
    const reopened = back.ok ? await journal.reopen(id) : back;
    if (!reopened.ok) journal.setUncompared(problem);
  };

  return {
    holdsKey: keys.holds,
    findKey: keys.find,
    readLog: (id) =>
      repository.exclusively(async () => {
        await journal.settleDebts();
        const bytes = await readWholeLog(vault.logs, id);
        if (!bytes.ok) return bytes;
        return toWorkspaceLog(await scanLog(bytes.value, createPauses()));
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
    inspect: async (bytes) => {
      const inspected = await inspectLog(bytes);
      return inspected.ok ? ok(inspected.value.contents) : inspected;
    },
    restore: ({ bytes, contents }, { keys: carried, event }) =>
      repository.exclusively(async (): Promise<Result<void, VaultProblem | StorageProblem>> => {
        const inspected = await inspectLog(bytes);
        if (!inspected.ok) throw new Error(`Not a log to restore: ${inspected.error.type}`);
        const { workspace, stamp, revisions, imports, exports } = inspected.value.facts;
        if (workspace === undefined || stamp === undefined) throw new Error('Not a log to restore');
        const { id } = contents.workspace;
        await journal.settleDebts();
        const old = await readWholeLog(vault.logs, id);
        if (!old.ok) return old;
        const added = await addCarried(carried);
        if (!added.ok) return added;
        const replaced = await vault.logs.replace(id, bytes);
        const reopened = replaced.ok ? await journal.reopen(id) : replaced;
        if (!reopened.ok) {
          await putBack(id, old.value, reopened.error);
          return reopened;
        }
        const put = await putWorkspace(database, { workspace, stamp, revisions, imports, exports });
        if (!put.ok) {
          await putBack(id, old.value, { type: 'vault-failed', detail: put.error.type });
          return put;
        }
        await journal.record(id, [{ type: 'event', event }]);
        return ok(undefined);
      }),
    note: (id, event) => repository.exclusively(() => journal.record(id, [{ type: 'event', event }])),
  };
}

/** The sound lines of a log; what is no longer readable was replaced when the program started. */
function toWorkspaceLog(
  scan: LogScan,
): Result<WorkspaceLog, LogProblem | { readonly type: 'workspace-missing' }> {
  const fold = createWorkspaceFold();
  for (const line of scan.lines) {
    const fact = toFact(line);
    if (fact !== undefined) fold.add(fact);
  }
  const facts = fold.result();
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
