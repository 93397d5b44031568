import { equalJson } from '../../domain/equal-json';
import { err, ok, type Result } from '../../domain/result';
import { type LogContents, type LogProblem, type LogRelation, relateLogs } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import type { VaultProblem, WorkerProblem } from '../workspace/problem';
/** What stands on this laptop of the workspace that is in the backup. */
export type Here =
  | { readonly type: 'absent' }
  | {
      readonly type: 'present';
      readonly relation: LogRelation;
      /** `same`: the histories differ in notes at most, as about files that were saved. */
      readonly content: 'same' | 'different';
      readonly contents: LogContents;
      /** Revisions that are here and not in the backup: they would no longer show. */
      readonly givesUp: number;
    }
  /** It is listed here, but its history can't be read; restoring keeps it aside as it is. */
  | { readonly type: 'unreadable'; readonly problem: LogProblem | VaultProblem };

/** What stands here now, next to the history in a backup. */
export async function findHere(
  { archive, repository }: Pick<BackupPorts, 'archive' | 'repository'>,
  there: LogContents,
): Promise<Result<Here, WorkerProblem>> {
  const { id } = there.workspace;
  if ((await repository.findWorkspace(id)) === undefined) return ok({ type: 'absent' });
  const log = await archive.readLog(id, 'read');
  if (!log.ok) {
    const { error } = log;
    if (error.type === 'worker-failed') return err(error);
    return ok(
      error.type === 'workspace-missing' ? { type: 'absent' } : { type: 'unreadable', problem: error },
    );
  }
  const { contents } = log.value;
  const relation = relateLogs(contents.hashes, there.hashes);
  return ok({
    type: 'present',
    relation,
    content: isSameContent(contents, there) ? 'same' : 'different',
    contents,
    givesUp: countGivenUp(contents, there),
  });
}

const countGivenUp = (here: LogContents, there: LogContents): number =>
  [...here.revisionIds].filter((id) => !there.revisionIds.has(id)).length;

/** Each has what the other has: numbers alone say nothing where a file is lost. */
const isSameContent = (here: LogContents, there: LogContents): boolean =>
  relateLogs(here.hashes, there.hashes) !== 'diverged' &&
  here.revisions === there.revisions &&
  countGivenUp(here, there) === 0 &&
  here.imports === there.imports &&
  equalJson(here.workspace, there.workspace);
