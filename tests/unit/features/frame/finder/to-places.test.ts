import { expect, test } from 'vitest';
import { toPlaces } from '../../../../../renderer/features/frame/finder/to-places';
import { patterns } from '../../../../../renderer/routes';
import { strings } from '../../../../../renderer/strings/both-languages';
import { aCompetition, aFrozenRuleBook } from '../../../../builders/a-competition';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../../../../builders/a-workspace';

const text = strings.id;
const screens = [{ name: 'results', route: patterns.results }] as const;
const id = workspaceId();

test('before the rules are frozen, entries and judges lead to where they are written down; after, to what came of them', () => {
  const open = toPlaces(aSecretariatWorkspace(), screens, text);
  const entries = open.filter(({ kind }) => kind === 'entry');
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ href }) => href))).toEqual(new Set([`/s/${id}/entries`]));
  expect(open.find(({ kind }) => kind === 'judge')?.href).toBe(`/s/${id}/judges`);

  const competition = aCompetition({ ruleBook: aFrozenRuleBook() });
  const frozen = toPlaces(aSecretariatWorkspace({ competition }), screens, text);
  const [first] = competition.entries;
  expect(frozen.find((place) => place.kind === 'entry' && place.id === first?.id)?.href).toBe(
    `/s/${id}/results/${first?.id}`,
  );
  expect(frozen.find(({ kind }) => kind === 'judge')?.href).toBe(`/s/${id}/progress`);
});

test('the secretariat finds screens, papers, and what looks after the laptop', () => {
  const places = toPlaces(aSecretariatWorkspace(), screens, text);
  const find = (name: string) => places.find((place) => place.name === name)?.href;
  expect(find(text.frame.screens.results)).toBe(`/s/${id}/results`);
  expect(find(text.printing.kinds.recap)).toBe(`/s/${id}/papers/recap`);
  expect(find(text.backups.link)).toBe('/backups');
});

test('a judge finds their own sheets, no other judge, and no paper', () => {
  const workspace = aJudgeWorkspace();
  const places = toPlaces(workspace, [{ name: 'desk', route: patterns.desk }], text);
  expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(['screen', 'entry']));
  const [first] = workspace.competition.entries;
  expect(places.find(({ kind }) => kind === 'entry')?.href).toBe(`/j/${id}/entry/${first?.id}`);
});
