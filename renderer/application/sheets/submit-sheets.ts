import { err, ok, type Result } from '../../domain/result';
import { type SheetKey, sheetId } from '../../domain/revision';
import { missingCriteria } from '../../domain/sheet';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { OpenSheet } from './sheet-writer';
import { writeSheets } from './write-sheets';

/** Signs complete sheets off in one step: when one of them can't be signed, none is. */
export async function submitSheets(
  ports: Ports,
  id: WorkspaceId,
  keys: readonly SheetKey[],
): Promise<Result<{ readonly submitted: number }, SheetProblem | StorageProblem>> {
  const written = await writeSheets(
    ports,
    id,
    () => keys,
    (sheets) => {
      const problem = findObstacle(sheets);
      if (problem) return err(problem);
      return ok(
        sheets.map((sheet) => ({
          sheet,
          content: { state: 'submitted', marks: sheet.marks, notes: sheet.notes },
        })),
      );
    },
  );
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
