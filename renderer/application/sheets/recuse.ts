import type { EntryId, JudgeId, RoundId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { readReason } from '../../domain/written-reason';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { NO_MARKS, NO_NOTES } from './sheet-writer';
import { writeSheets } from './write-sheets';

/**
 * Declares that this judge will not score these entries (one institution's, as a rule); those already
 * recused are left as they are. The recusal itself carries no marks.
 */
export async function recuse(
  ports: Ports,
  id: WorkspaceId,
  { round, entries }: { readonly round: RoundId; readonly entries: readonly EntryId[] },
  reason: string,
): Promise<Result<void, SheetProblem | StorageProblem>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const content = { state: 'recused' as const, marks: NO_MARKS, notes: NO_NOTES, reason: why.value };
  const toKeys = (judge: JudgeId) => entries.map((entry) => ({ judge, entry, round }));
  return writeSheets(ports, id, toKeys, (sheets) => {
    const open = sheets.filter(({ state }) => state.type !== 'recused');
    if (open.some(({ state }) => state.type === 'submitted')) return err({ type: 'sheet-signed' });
    if (open.some(({ state }) => state.type === 'conflict')) return err({ type: 'sheet-in-conflict' });
    return ok(open.map((sheet) => ({ sheet, content })));
  });
}
