import { type Competition, currentRuleBook, type Round } from '../../domain/competition';
import type { HashText, RoundId, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { type Revision, sheetId } from '../../domain/revision';
import { rubricHash, ruleBookHash } from '../../domain/rule-book';
import { missingCriteria } from '../../domain/sheet';
import { createPace, runSteps, type Steps } from '../../domain/steps';
import type { PlenoFile } from '../ports/pleno-file';
import { countOffScale } from '../sheets/marks-on-scale';
import { VERSIONS_A_SHEET } from '../workspace/limits';
import type { BundleProblem } from '../workspace/problem';
import { findScoresHeadProblem } from './check-head';

export type ScoresFile = Extract<PlenoFile, { readonly kind: 'scores' }>;

/**
 * Does this sound file belong into this competition? A file is taken whole or refused whole.
 *
 * A file made under an earlier version of the rule book is taken as long as what its sheets say last is
 * marked by the rubric in force, or recused. A file made under the current version may also carry
 * sheets of an earlier rubric: they come in as what they are, outdated, and count as missing.
 */
export const checkBundle = (
  file: PlenoFile,
  competition: Competition,
  hash: HashText,
): Result<ScoresFile, BundleProblem> => runSteps(checkBundleInSteps(file, competition, hash));

/** The same with rests: a file may hold a hundred thousand revisions. */
export function* checkBundleInSteps(
  file: PlenoFile,
  competition: Competition,
  hash: HashText,
): Steps<Result<ScoresFile, BundleProblem>> {
  if (file.kind !== 'scores') return err({ type: 'not-a-scores-file', kind: file.kind });
  const ofHead = findScoresHeadProblem(file, { competition });
  if (ofHead) return err(ofHead);
  const rubrics = new Map(
    competition.rounds.map((round) => [round.id, { round, hash: rubricHash(round, hash) }]),
  );
  const problem =
    (yield* checkVersions(file)) ??
    (yield* checkRuleBook(file, competition, rubrics, hash)) ??
    (yield* checkPeople(file, competition)) ??
    (yield* checkMarks(file, rubrics));
  return problem ? err(problem) : ok(file);
}

type Checked = Steps<BundleProblem | undefined>;

/** Before anything that costs more the more versions there are. */
function* checkVersions({ revisions }: ScoresFile): Checked {
  if (revisions.length <= VERSIONS_A_SHEET) return undefined;
  const versions = new Map<string, number>();
  const pace = createPace();
  for (const { revision } of revisions) {
    if (pace.isDue()) yield;
    const id = sheetId(revision);
    const count = (versions.get(id) ?? 0) + 1;
    if (count > VERSIONS_A_SHEET) return { type: 'too-many-versions', limit: VERSIONS_A_SHEET };
    versions.set(id, count);
  }
  return undefined;
}

type Rubrics = ReadonlyMap<RoundId, { readonly round: Round; readonly hash: Sha256 }>;

function* checkRuleBook(
  file: ScoresFile,
  competition: Competition,
  rubrics: Rubrics,
  hash: HashText,
): Checked {
  const { ruleBook } = competition;
  const inForce = currentRuleBook(competition)?.hash ?? ruleBookHash(competition, hash);
  if (file.competition.hash !== inForce) {
    const known =
      ruleBook.type === 'frozen' &&
      ruleBook.history.some((version) => version.hash === file.competition.hash);
    if (!known) return { type: 'other-rule-book' };
    const sameRubric = (yield* toLastWords(file)).every(
      ({ state, round, rubricHash: markedBy }) =>
        state === 'recused' || rubrics.get(round)?.hash === markedBy,
    );
    if (!sameRubric) return { type: 'other-rule-book' };
  }
  return file.revisions.every(({ revision }) => rubrics.has(revision.round))
    ? undefined
    : { type: 'other-rule-book' };
}

/** The newest revision of each sheet; what stands before it is the judge's history. */
function* toLastWords({ revisions }: ScoresFile): Steps<readonly Revision[]> {
  const last = new Map<string, Revision>();
  const pace = createPace();
  for (const { revision } of revisions) {
    if (pace.isDue()) yield;
    const id = sheetId(revision);
    if (revision.seq > (last.get(id)?.seq ?? 0)) last.set(id, revision);
  }
  return [...last.values()];
}

function* checkPeople(file: ScoresFile, competition: Competition): Checked {
  yield;
  const stranger = file.revisions.find(({ revision }) => revision.judge !== file.judge);
  if (stranger) return { type: 'judge-unknown', judge: stranger.revision.judge };
  const entries = new Set(competition.entries.map((entry) => entry.id));
  const unknown = new Set(
    file.revisions.flatMap(({ revision }) => (entries.has(revision.entry) ? [] : [revision.entry])),
  );
  return unknown.size > 0 ? { type: 'entry-unknown', count: unknown.size } : undefined;
}

function* checkMarks(file: ScoresFile, rubrics: Rubrics): Checked {
  let offScale = 0;
  let incomplete = 0;
  const pace = createPace();
  for (const { revision } of file.revisions) {
    if (pace.isDue()) yield;
    const rubric = rubrics.get(revision.round);
    if (!rubric || rubric.hash !== revision.rubricHash) continue;
    offScale += countOffScale(rubric.round.rubric, revision.marks);
    if (revision.state === 'submitted' && missingCriteria(rubric.round.rubric, revision.marks).length > 0) {
      incomplete += 1;
    }
  }
  if (offScale > 0) return { type: 'mark-off-scale', count: offScale };
  return incomplete > 0 ? { type: 'signed-sheet-incomplete', count: incomplete } : undefined;
}
