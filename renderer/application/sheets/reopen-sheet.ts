import { err, ok, type Result } from '../../domain/result';
import type { SheetKey } from '../../domain/revision';
import { readReason } from '../../domain/written-reason';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { OpenSheet } from './sheet-writer';
import { writeSheets } from './write-sheets';

/**
 * Takes a signature or a recusal back, with what was last marked kept for editing. On a sheet in
 * conflict it replaces all the heads, so that the judge can decide by marking once more.
 */
export async function reopenSheet(
  ports: Ports,
  id: WorkspaceId,
  key: SheetKey,
  reason: string,
): Promise<Result<void, SheetProblem | StorageProblem>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  return writeSheets(
    ports,
    id,
    () => [key],
    (sheets) => {
      const [sheet] = sheets as [OpenSheet];
      const { type } = sheet.state;
      if (type !== 'submitted' && type !== 'recused' && type !== 'conflict') {
        return err({ type: 'sheet-nothing-to-take-back' });
      }
      const { marks, notes } = sheet;
      return ok([{ sheet, content: { state: 'withdrawn', marks, notes, reason: why.value } }]);
    },
  );
}
