import type { Act } from '../../application/acts/act';
import { countOffScale } from '../../application/sheets/marks-on-scale';
import type { RevisionId, RoundId } from '../../domain/ids';
import type { Revision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { missingCriteria } from '../../domain/sheet';
import { hashText } from '../hash';
import type { createPauses } from '../pauses';
import type { WorkspaceFacts } from './fold-log';

/**
 * The first revision that no use case would have let into this workspace: what files are asked when they come
 * in, asked of a history that comes as a whole. Marks of an earlier rubric are not asked about, as in files.
 * @param facts of sound lines
 */
export async function findHistoryFault(
  { workspace, revisions }: Pick<WorkspaceFacts, 'workspace' | 'revisions'>,
  pauses: ReturnType<typeof createPauses>,
): Promise<RevisionId | undefined> {
  if (workspace === undefined) return undefined;
  const rounds = new Map(
    workspace.competition.rounds.map((round): [RoundId, { rubric: typeof round.rubric; hash: string }] => [
      round.id,
      { rubric: round.rubric, hash: rubricHash(round, hashText) },
    ]),
  );
  const own = workspace.role === 'judge' ? workspace.judge : undefined;
  // A judge is told nothing of what was decided about others.
  const isOwn = (act: Act): boolean => own === undefined || !('judge' in act) || act.judge === own;
  const fits = ({ judge, round, rubricHash: markedBy, marks, state }: Revision): boolean => {
    // A judge never sees another's marks.
    if (own !== undefined && judge !== own) return false;
    const known = rounds.get(round);
    if (known === undefined || known.hash !== markedBy) return true;
    if (countOffScale(known.rubric, marks) > 0) return false;
    return state !== 'submitted' || missingCriteria(known.rubric, marks).length === 0;
  };
  for (const [id, text] of revisions) {
    const written = JSON.parse(text) as Revision | Act;
    if (!('act' in written ? isOwn(written) : fits(written))) return id;
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return undefined;
}
