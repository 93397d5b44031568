import { cleanLines } from '../../domain/clean-text';
import { err, ok, type Result } from '../../domain/result';
import type { SheetKey } from '../../domain/revision';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { appendAsJudge, type OpenSheet, openSheets, writeNext } from './sheet-writer';

/**
 * Takes a signature or a recusal back, with what was last marked kept for editing. On a sheet in
 * conflict it replaces all the heads, so that the judge can decide by marking once more.
 */
export async function reopenSheet(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  key: SheetKey,
  reason: string,
): Promise<Result<void, SheetProblem | StorageProblem>> {
  const why = cleanLines(reason).trim();
  if (why === '') return err({ type: 'reason-missing' });
  const wall = now();
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const opened = openSheets(chain, [key], hash);
    if (!opened.ok) return opened;
    const [sheet] = opened.value as [OpenSheet];
    const { type } = sheet.state;
    if (type !== 'submitted' && type !== 'recused' && type !== 'conflict') {
      return err({ type: 'sheet-nothing-to-take-back' });
    }
    const content = { state: 'withdrawn' as const, marks: sheet.marks, notes: sheet.notes, reason: why };
    return writeNext(chain, [{ sheet, content }], { hash, wall });
  });
  return written.ok ? ok(undefined) : written;
}
