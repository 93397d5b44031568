import { currentRuleBook } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { Stored, StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { missingCriteria } from '../../domain/sheet';
import { isAct, type StoredAct, sheetsIn } from '../acts/act';
import { speakersBy } from '../acts/secretariat-of';
import { type Speakers, speaksForSecretariat, toAuthority } from '../acts/to-authority';
import type { DecisionsFile } from '../ports/pleno-file';
import { countOffScale } from '../sheets/marks-on-scale';
import type { BundleProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';
import { findSecretariatHeadProblem } from './check-head';

type Here = Pick<Workspace, 'competition' | 'signer' | 'laptops'>;

/**
 * Do these decisions of a secretariat belong here? Signed by the competition's own key, or a laptop's that it vouches for, about its judges and
 * entries, on its scale. A file is taken whole or refused whole; decisions made under an earlier version of
 * the rule book come in as what they are, outdated.
 */
export function checkDecisions(
  file: DecisionsFile,
  here: Here,
  hash: HashText,
): Result<DecisionsFile, BundleProblem> {
  const { competition } = here;
  const ofHead = findSecretariatHeadProblem(file, here);
  if (ofHead) return err(ofHead);
  const { ruleBook } = competition;
  const known = ruleBook.type === 'frozen' ? ruleBook.history.map((version) => version.hash) : [];
  if (currentRuleBook(competition) !== undefined && !known.includes(file.competition.hash)) {
    return err({ type: 'other-rule-book' });
  }
  const problem = findDecidedProblem(file.revisions, { competition, ...speakersBy(here, file) }, hash);
  return problem ? err(problem) : ok(file);
}

/** What is wrong with decisions and acts from a sound file of this competition. */
export const findDecidedProblem = (
  decided: readonly Stored[],
  here: Here,
  hash: HashText,
): BundleProblem | undefined =>
  findDecisionProblem(sheetsIn(decided), here, hash) ?? findActProblem(decided.filter(isAct), here);

/** What is wrong with decisions from a sound file of this competition, be it a file of decisions or a receipt. */
function findDecisionProblem(
  decisions: readonly StoredRevision[],
  here: Here,
  hash: HashText,
): BundleProblem | undefined {
  const { competition } = here;
  const authority = toAuthority(here);
  const judges = new Set(competition.judges.map(({ id }) => id));
  const entries = new Set(competition.entries.map(({ id }) => id));
  const rounds = new Map(
    competition.rounds.map((round) => [round.id, { ...round, inForce: rubricHash(round, hash) }]),
  );
  const unknownEntries = new Set<string>();
  let offScale = 0;
  let incomplete = 0;
  for (const stored of decisions) {
    const { judge, entry, round: roundId, rubricHash: markedBy, marks, state } = stored.revision;
    const round = rounds.get(roundId);
    if (!isDecision(stored, authority)) return { type: 'other-secretariat' };
    if (!judges.has(judge)) return { type: 'judge-unknown', judge };
    if (round === undefined) return { type: 'other-rule-book' };
    if (!entries.has(entry)) unknownEntries.add(entry);
    if (round.inForce !== markedBy) continue;
    offScale += countOffScale(round.rubric, marks);
    if (state === 'submitted' && missingCriteria(round.rubric, marks).length > 0) incomplete += 1;
  }
  if (unknownEntries.size > 0) return { type: 'entry-unknown', count: unknownEntries.size };
  if (offScale > 0) return { type: 'mark-off-scale', count: offScale };
  return incomplete > 0 ? { type: 'signed-sheet-incomplete', count: incomplete } : undefined;
}

/**
 * What is wrong with acts from a sound file of this competition: that they are another's. One about an entry or a judge
 * that isn't known here is taken: it counts as soon as the competition file with it is.
 */
const findActProblem = (acts: readonly StoredAct[], secretariat: Speakers): BundleProblem | undefined =>
  acts.every(({ revision }) => speaksForSecretariat(secretariat, revision.device))
    ? undefined
    : { type: 'other-secretariat' };
