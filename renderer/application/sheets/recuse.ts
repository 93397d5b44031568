import { cleanLines } from '../../domain/clean-text';
import type { EntryId, RoundId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { appendAsJudge, NO_MARKS, NO_NOTES, openSheets, writeNext } from './sheet-writer';

/**
 * Declares that this judge will not score these entries (one institution's, as a rule); those already
 * recused are left as they are. The recusal itself carries no marks.
 */
export async function recuse(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  target: { readonly round: RoundId; readonly entries: readonly EntryId[] },
  reason: string,
): Promise<Result<void, SheetProblem | StorageProblem>> {
  const why = cleanLines(reason).trim();
  if (why === '') return err({ type: 'reason-missing' });
  const wall = now();
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const { judge } = chain.workspace;
    const keys = target.entries.map((entry) => ({ judge, entry, round: target.round }));
    const opened = openSheets(chain, keys, hash);
    if (!opened.ok) return opened;
    const open = opened.value.filter(({ state }) => state.type !== 'recused');
    if (open.some(({ state }) => state.type === 'submitted')) return err({ type: 'sheet-signed' });
    if (open.some(({ state }) => state.type === 'conflict')) return err({ type: 'sheet-in-conflict' });
    const content = { state: 'recused' as const, marks: NO_MARKS, notes: NO_NOTES, reason: why };
    return writeNext(
      chain,
      open.map((sheet) => ({ sheet, content })),
      { hash, wall },
    );
  });
  return written.ok ? ok(undefined) : written;
}
