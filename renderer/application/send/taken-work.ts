import { findDistrusted } from '../../domain/distrust';
import { groupBySheet } from '../../domain/group-by-sheet';
import type { HashText, JudgeId } from '../../domain/ids';
import { findHeads } from '../../domain/merge';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { findTaken } from '../../domain/taken';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import type { SecretariatWorkspace, TakenWork } from '../workspace/workspace';

/** What of a judge's laptops others of the judge have replaced, to be told to the judge. */
export function findTakenWork(
  secretariat: Authoritative & Pick<SecretariatWorkspace, 'competition'>,
  judge: JudgeId,
  revisions: readonly StoredRevision[],
  hash: HashText,
): readonly TakenWork[] {
  const { competition } = secretariat;
  const authority = toAuthority(secretariat);
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const inForce = new Map(competition.rounds.map((round) => [round.id, rubricHash(round, hash)]));
  return [...groupBySheet(revisions.filter(({ revision }) => revision.judge === judge))].flatMap(
    ([, sheet]): readonly TakenWork[] => {
      const rubric = inForce.get((sheet[0] as StoredRevision).revision.round);
      if (rubric === undefined) return [];
      const heads = findHeads(sheet, distrusted);
      return findTaken(sheet, heads, rubric, distrusted, authority).unsaid.flatMap((work) => {
        const by = heads.filter(
          ({ revision: { device } }) => !authority.keys.has(device) && device !== work.revision.device,
        );
        // The secretariat decides its own affairs; and its word stands until it does.
        if (by.length === 0 || authority.keys.has(work.revision.device)) return [];
        return [
          {
            work: work.id,
            by: by.map(({ id }) => id),
            laptops: [...new Set(by.map(({ revision }) => revision.device))],
          },
        ];
      });
    },
  );
}
