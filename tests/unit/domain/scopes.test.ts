import { describe, expect, test } from 'vitest';
import type { Competition } from '../../../renderer/domain/competition';
import { toField } from '../../../renderer/domain/field';
import type { OptionId, PanelId } from '../../../renderer/domain/ids';
import { type PartScope, rankWithin, scopesOf } from '../../../renderer/domain/scopes';
import { tabulate } from '../../../renderer/domain/tabulate';
import { aCompetition } from '../../builders/a-competition';
import { judgeId, someJudges } from '../../builders/a-judge';
import { aPanel, aRound } from '../../builders/a-round';
import { aRubric } from '../../builders/a-rubric';
import { aSheet, sheetStates } from '../../builders/a-sheet';
import { anEntry, entryId } from '../../builders/an-entry';

const option = (id: string) => ({ id: id as OptionId, name: id.toUpperCase() });
const lists = { categories: [option('x'), option('empty'), option('y')], groups: [option('g')] };
const judges = someJudges(3);
const scores = (entry: number, ...values: number[]) =>
  values.map((a, index) => aSheet(`J${index + 1}`, entry, { a }));

const work = (facts: Partial<Competition>, round = aRound()) => {
  const competition = aCompetition({ ...lists, judges, rounds: [round], ...facts });
  const states = sheetStates(
    // Sheets that beat each other in a circle, 240 each, and one above and one below them.
    ...scores(1, 90, 70, 80),
    ...scores(2, 80, 90, 70),
    ...scores(3, 70, 80, 90),
    ...scores(4, 95, 95, 95),
    ...scores(5, 50, 50, 50),
  );
  const tabulation = tabulate(toField(competition, round), states);
  const show = (type: PartScope) =>
    rankWithin(tabulation, competition, type).map(({ name, rows }) => [
      name,
      rows.map(({ entry, rank, tied }) => `${rank}${tied ? '=' : ''} ${entry.number}`),
    ]);
  return { tabulation, show, scopes: scopesOf(tabulation, competition) };
};

const ofCategories = (...categories: (string | null)[]) =>
  categories.map((category, index) => anEntry({ number: index + 1, category: category as OptionId | null }));
const everybody = aPanel({ judges: judges.map(({ id }) => id) });
const preferring = aRound({
  rubric: aRubric({ a: 100 }),
  tieBreaks: [{ type: 'preferred' }],
  panels: [everybody],
});

describe('a ranking within a scope', () => {
  test('has every part in the order of the list, those without one last, and parts without entries not at all', () => {
    const { show } = work({ entries: ofCategories('y', null, 'x', 'y', 'x') }, preferring);
    expect(show('category')).toEqual([
      ['X', ['1 3', '2 5']],
      ['Y', ['1 4', '2 1']],
      [null, ['1 2']],
    ]);
  });

  test('breaks ties anew among those it has: who beats whom depends on who is there', () => {
    const { tabulation, show } = work({ entries: ofCategories('x', 'x', 'y', 'y', 'y') }, preferring);
    expect(tabulation.rows.map(({ rank, entry }) => [rank, entry.number])).toEqual([
      [1, 4],
      [2, 1],
      [2, 2],
      [2, 3],
      [5, 5],
    ]);
    // 1 is above 2 for J1 (90 > 80) and J3 (80 > 70).
    expect(show('category')).toEqual([
      ['X', ['1 1', '2 2']],
      ['Y', ['1 4', '2 3', '3 5']],
    ]);
    expect(rankWithin(tabulation, lists, 'category')[0]?.rows[0]?.separatedBy).toEqual({ type: 'preferred' });
  });

  test('of panels has an entry in each that it is on', () => {
    const round = aRound({
      rubric: aRubric({ a: 100 }),
      panels: [
        everybody,
        aPanel({ id: 'b' as PanelId, name: 'Panel B', judges: [judgeId('J1')], entries: [entryId(5)] }),
      ],
    });
    const { show, scopes } = work({ entries: ofCategories(null, null, null, null, null) }, round);
    expect(show('panel')).toEqual([
      ['Panel A', ['1 4', '2= 1', '2= 2', '2= 3', '5 5']],
      ['Panel B', ['1 5']],
    ]);
    expect(scopes).toEqual(['all', 'panel']);
  });

  test('is offered where it has more than one part', () => {
    expect(work({ entries: ofCategories('x', 'y') }).scopes).toEqual(['all', 'category']);
    expect(work({ entries: ofCategories('x', null) }).scopes).toEqual(['all', 'category']);
    expect(work({ entries: ofCategories('x', 'x') }).scopes).toEqual(['all']);
  });
});
