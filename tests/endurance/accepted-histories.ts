import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { findCompetitionFault } from '../../renderer/adapters/bundle/competition-faults';
import { hashText } from '../../renderer/adapters/hash';
import type { DatabaseFacts } from '../../renderer/adapters/journal/database-facts';
import { readTrailBytes } from '../../renderer/adapters/journal/read-trail';
import { computeScreens } from '../../renderer/application/backup/compute-screens';
import { toRecapSheets } from '../../renderer/application/results/recap-table';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { findSetUpProblems } from '../../renderer/application/set-up/find-set-up-problems';
import { toLineDetail } from '../../renderer/application/trail/line-detail';
import { toTrailEntries } from '../../renderer/application/trail/to-entries';
import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import { compareRevisions, type Revision, type StoredRevision } from '../../renderer/domain/revision';
import { checkMark } from '../../renderer/domain/rubric';
import { rubricHash } from '../../renderer/domain/rule-book';
import { runSteps } from '../../renderer/domain/steps';
import { describeEntry, toTrailNames } from '../../renderer/features/trail/describe-entry';
import { describeValue } from '../../renderer/features/trail/describe-value';
import { strings } from '../../renderer/strings/both-languages';

/**
 * What holds for every history that is taken, whoever made it; said anew here, not by the checks that let it in.
 *
 * @throws in words, if it doesn't
 */
export function checkTaken({ workspace, revisions, imports, exports }: DatabaseFacts): void {
  const { competition, signer, id } = workspace;
  match(id, /^[a-z0-9][a-z0-9-]{0,63}$/);
  match(signer, /^[A-Za-z0-9+/]{43}=$/);
  for (const record of [...imports, ...exports]) equal(record.workspace, id);
  const ids = [competition.entries, competition.judges, competition.rounds].map((list) =>
    list.map((one) => one.id),
  );
  for (const list of ids) equal(new Set<string>(list).size, list.length, 'twice the same');
  ok(competition.rounds.length > 0, 'no round');
  if (workspace.role === 'judge') {
    equal(findCompetitionFault({ ...competition }), undefined);
    ok(workspace.device !== signer, 'the competition’s own key on a judge’s laptop');
    ok(
      competition.judges.some((judge) => judge.id === workspace.judge),
      'a judge who is none',
    );
  }
  const rubrics = new Map(competition.rounds.map((round) => [round.id, round]));
  for (const [name, text] of revisions) {
    equal(name, hashText(text));
    const revision = JSON.parse(text) as Revision;
    equal(canonicalJson(revision as unknown as Json), text);
    if (workspace.role === 'judge') equal(revision.judge, workspace.judge);
    const round = rubrics.get(revision.round);
    if (round === undefined || rubricHash(round, hashText) !== revision.rubricHash) continue;
    for (const mark of Object.values<number>(revision.marks)) {
      ok(checkMark(mark, round.rubric.scale).ok, `the mark ${mark}`);
    }
  }
}

/** Everything that is computed for a screen or a paper; whatever throws is what a person would see. */
export function showEverything({ workspace, revisions }: DatabaseFacts): void {
  const { competition } = workspace;
  const stored = [...revisions].map(
    ([id, text]): StoredRevision => ({ id, text, revision: JSON.parse(text) as Revision }),
  );
  runSteps(computeScreens(workspace, stored, hashText));
  findSetUpProblems(competition);
  const { startsOn, endsOn } = competition.identity;
  const moments = [
    startsOn,
    endsOn,
    workspace.createdAt,
    workspace.changedAt,
    ...competition.excusals.map(({ at }) => at),
    ...(competition.access?.credentials.map(({ issuedAt }) => issuedAt) ?? []),
    ...stored.map(({ revision }) => revision.wall),
  ];
  // What is no moment makes the formats of the screens throw.
  for (const moment of moments)
    ok(moment === '' || !Number.isNaN(Date.parse(moment)), `the moment ${moment}`);
  if (workspace.role !== 'secretariat') return;
  const view = toSecretariatView(workspace, stored.toSorted(compareRevisions), hashText);
  for (const { tabulation, decided } of view.rounds) {
    toRecapSheets(tabulation, { competition, madeAt: '', words: strings.id.recap, decided });
  }
}

/**
 * The trail as its screen tells it, whatever it holds.
 * @param inWords also its sentences and details, which take their time
 */
export async function tellTrail(
  log: Uint8Array,
  competition: DatabaseFacts['workspace']['competition'],
  inWords: boolean,
): Promise<void> {
  const trail = await readTrailBytes(log);
  const entries = await toTrailEntries(trail, { pause: () => undefined });
  if (!inWords) return;
  const names = toTrailNames(competition);
  for (const entry of entries) {
    describeEntry(entry, names, 'id');
    const detail = toLineDetail(trail, entry);
    if (detail.type !== 'workspace') continue;
    for (const { path, after } of detail.differences) describeValue(after, path, competition, 'id');
  }
}

/** As the database would give it back. */
export const throughDatabase = (facts: DatabaseFacts): DatabaseFacts => {
  const copy = structuredClone(facts);
  deepEqual(copy, facts);
  return copy;
};
