import type { JudgeId } from '../../domain/ids';
import { ok, type Result } from '../../domain/result';
import type { SheetKey } from '../../domain/revision';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { appendAsJudge, type NextContent, type OpenSheet, openSheets, writeNext } from './sheet-writer';

/** What a sheet is to say next. */
export interface SheetChange {
  readonly sheet: OpenSheet;
  readonly content: NextContent;
}

/**
 * The judge's next word on sheets of their own: all of it is written, or nothing.
 * @param change what the sheets are to say, in the order it is written in; called as they are opened.
 */
export async function writeSheets(
  { repository, hash, now }: Pick<Ports, 'repository' | 'hash' | 'now'>,
  id: WorkspaceId,
  toKeys: (judge: JudgeId) => readonly SheetKey[],
  change: (sheets: readonly OpenSheet[]) => Result<readonly SheetChange[], SheetProblem>,
): Promise<Result<void, SheetProblem | StorageProblem>> {
  const wall = now();
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const opened = openSheets(chain, toKeys(chain.workspace.judge), hash);
    if (!opened.ok) return opened;
    const changes = change(opened.value);
    return changes.ok ? writeNext(chain, changes.value, { hash, wall }) : changes;
  });
  return written.ok ? ok(undefined) : written;
}
