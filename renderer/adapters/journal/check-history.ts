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
  const fits = ({ judge, round, rubricHash: markedBy, marks, state }: Revision): boolean => {
    // A judge never sees another's marks.
    if (own !== undefined && judge !== own) return false;
    const known = rounds.get(round);
    if (known === undefined || known.hash !== markedBy) return true;
    if (countOffScale(known.rubric, marks) > 0) return false;
    return state !== 'submitted' || missingCriteria(known.rubric, marks).length === 0;
  };
  for (const [id, text] of revisions) {
    if (!fits(JSON.parse(text) as Revision)) return id;
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return undefined;
}
