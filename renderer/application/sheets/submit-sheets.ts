import { err, ok, type Result } from '../../domain/result';
import { type SheetKey, sheetId } from '../../domain/revision';
import { missingCriteria } from '../../domain/sheet';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { appendAsJudge, type OpenSheet, openSheets, writeNext } from './sheet-writer';

/** Signs complete sheets off in one step: when one of them can't be signed, none is. */
export async function submitSheets(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  keys: readonly SheetKey[],
): Promise<Result<{ readonly submitted: number }, SheetProblem | StorageProblem>> {
  const wall = now();
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const opened = openSheets(chain, keys, hash);
    if (!opened.ok) return opened;
    const problem = findObstacle(opened.value);
    if (problem) return err(problem);
    const changes = opened.value.map((sheet) => ({
      sheet,
      content: { state: 'submitted' as const, marks: sheet.marks, notes: sheet.notes },
    }));
    return writeNext(chain, changes, { hash, wall });
  });
  return written.ok ? ok({ submitted: new Set(keys.map(sheetId)).size }) : written;
}

function findObstacle(sheets: readonly OpenSheet[]): SheetProblem | undefined {
  for (const { state } of sheets) {
    if (state.type === 'submitted') return { type: 'sheet-signed' };
    if (state.type === 'recused') return { type: 'sheet-recused' };
    if (state.type === 'conflict') return { type: 'sheet-in-conflict' };
  }
  const missing = sheets.reduce(
    (sum, { round, marks }) => sum + missingCriteria(round.rubric, marks).length,
    0,
  );
  return missing > 0 ? { type: 'sheet-incomplete', missing } : undefined;
}
