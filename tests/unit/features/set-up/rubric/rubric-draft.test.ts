import { describe, expect, test } from 'vitest';
import type { CriterionId } from '../../../../../renderer/domain/ids';
import { type BasisPoints, toMark } from '../../../../../renderer/domain/quantities';
import type { Rubric } from '../../../../../renderer/domain/rubric';
import type { TieBreak } from '../../../../../renderer/domain/tie-breaks/tie-breaks';
import {
  addCriterion,
  applyRubricDraft,
  changeCriterion,
  changeUnit,
  findDraftProblems,
  hasUnreadable,
  moveCriterion,
  parseScaleMark,
  type RubricDraft,
  readRubricDraft,
  removeCriterion,
  restoreCriterion,
  toRubricDraft,
  totalOf,
} from '../../../../../renderer/features/set-up/rubric/rubric-draft';
import { aCompetition } from '../../../../builders/a-competition';
import { aRound, roundId } from '../../../../builders/a-round';

const id = (text: string) => text as CriterionId;
const scale = { min: toMark(0), max: toMark(10_000), step: toMark(50) };
const rubric: Rubric = {
  scale,
  criteria: [
    { id: id('novelty'), name: 'Novelty', weight: 3350 as BasisPoints, guidance: 'What is new?' },
    { id: id('effect'), name: 'Effect', weight: 6650 as BasisPoints, guidance: '' },
  ],
};
const tieBreaks: readonly TieBreak[] = [{ type: 'criterion', criterion: id('effect') }];
const byCriterion = (key: string): TieBreak => ({ type: 'criterion', criterion: id(key) });
const aDraft = (): RubricDraft => toRubricDraft({ rubric, aggregation: 'mean', tieBreaks }, ',');
const keys = (draft: RubricDraft): string[] => draft.criteria.map(({ key }) => key);

describe('an end of the scale as typed', () => {
  test('takes decimals with comma or point', () => {
    expect([parseScaleMark('0,25'), parseScaleMark('4.5')]).toEqual([
      { ok: true, value: 25 },
      { ok: true, value: 450 },
    ]);
  });

  test('is never read from nothing', () => {
    expect(parseScaleMark(' ')).toEqual({ ok: false, error: { type: 'not-a-mark' } });
  });

  test('stops at a thousand points', () => {
    expect(parseScaleMark('1000')).toEqual({ ok: true, value: 100_000 });
    expect(parseScaleMark('1000,5')).toEqual({ ok: false, error: { type: 'mark-too-large' } });
  });

  test.each(['1.000', '1,000'])('is not guessed from %j, which is one point or a thousand', (text) => {
    expect(parseScaleMark(text)).toEqual({ ok: false, error: { type: 'mark-doubtful' } });
    const typed = aDraft();
    expect(readRubricDraft({ ...typed, max: text }, scale).rubric.scale).toEqual(scale);
    expect(findDraftProblems({ ...typed, max: text }, scale)).toContainEqual({ type: 'scale-unreadable' });
  });

  test('may have zeros behind its hundredths, where no thousand fits', () => {
    expect(parseScaleMark('0,500')).toEqual({ ok: true, value: 50 });
    expect(parseScaleMark('87.500')).toEqual({ ok: true, value: 8750 });
  });
});

describe('a rubric being typed', () => {
  test('shows weights and scale with the decimal mark of the language', () => {
    expect(aDraft().criteria.map(({ weight }) => weight)).toEqual(['33,5', '66,5']);
    expect(toRubricDraft({ rubric, aggregation: 'mean', tieBreaks: [] }, '.')).toMatchObject({
      min: '0',
      max: '100',
      step: '0.5',
    });
  });

  test('becomes the same rubric again when nothing was changed', () => {
    expect(readRubricDraft(aDraft(), scale)).toEqual({ rubric, aggregation: 'mean', tieBreaks });
  });

  test('says by how much 99 per cent misses the whole', () => {
    const draft = changeCriterion(aDraft(), 'novelty', { weight: '32,5' });
    expect(totalOf(draft)).toBe(9900);
    expect(findDraftProblems(draft, scale)).toEqual([{ type: 'weights-not-full', total: 9900 }]);
  });

  test('keeps what cannot be read as typed, saves it as no weight, and cannot be approved', () => {
    const draft = changeCriterion(aDraft(), 'novelty', { weight: 'abc' });
    expect(draft.criteria[0]?.weight).toBe('abc');
    expect(hasUnreadable(draft)).toBe(true);
    expect(readRubricDraft(draft, scale).rubric.criteria[0]?.weight).toBe(0);
    expect(findDraftProblems(draft, scale)).toContainEqual({
      type: 'criterion-without-weight',
      name: 'Novelty',
    });
  });

  test('keeps the saved scale while the one being typed cannot be read', () => {
    const draft = { ...aDraft(), max: '' };
    expect(readRubricDraft(draft, scale).rubric.scale).toEqual(scale);
    expect(findDraftProblems(draft, scale)).toEqual([{ type: 'scale-unreadable' }]);
  });

  test('gives a new criterion an id from its name that no other has', () => {
    const added = changeCriterion(addCriterion(aDraft(), 'row'), 'row', { name: 'Novelty!', weight: '0' });
    expect(readRubricDraft(added, scale).rubric.criteria.map((criterion) => criterion.id)).toEqual([
      'novelty',
      'effect',
      'novelty-2',
    ]);
  });

  test('says its weights in the other unit, with the same shares', () => {
    const parts = changeUnit(aDraft(), 'parts', ',');
    expect(parts.criteria.map(({ weight }) => weight)).toEqual(['67', '133']);
    expect(totalOf(parts)).toBe(200);
    expect(readRubricDraft(parts, scale).rubric).toMatchObject({
      weights: 'parts',
      criteria: [{ weight: 67 }, { weight: 133 }],
    });
    expect(findDraftProblems(parts, scale)).toEqual([]);
    expect(changeUnit(parts, 'percent', ',')).toEqual(aDraft());
    expect(changeUnit(parts, 'parts', ',')).toBe(parts);
  });

  test('leaves what the other unit can’t say or nobody can read missing from the sum', () => {
    const equal = ['1', '1', '1'].reduce(
      (draft, weight, index) =>
        changeCriterion(addCriterion(draft, `r${index}`), `r${index}`, { name: `R${index}`, weight }),
      changeUnit({ ...aDraft(), criteria: [], tieBreaks: [] }, 'parts', ','),
    );
    expect(findDraftProblems(equal, scale)).toEqual([]);
    const percent = changeUnit(equal, 'percent', ',');
    expect(percent.criteria.map(({ weight }) => weight)).toEqual(['33,33', '33,33', '33,33']);
    expect(findDraftProblems(percent, scale)).toEqual([{ type: 'weights-not-full', total: 9_999 }]);
    const unread = changeUnit(changeCriterion(aDraft(), 'novelty', { weight: 'abc' }), 'parts', ',');
    expect(unread.criteria.map(({ weight }) => weight)).toEqual(['', '1']);
  });

  test('keeps the id of a criterion that is renamed', () => {
    const draft = changeCriterion(aDraft(), 'novelty', { name: 'Kebaruan' });
    expect(readRubricDraft(draft, scale).rubric.criteria[0]).toMatchObject({
      id: 'novelty',
      name: 'Kebaruan',
    });
  });

  test('moves a criterion one place, and not beyond the ends', () => {
    expect(keys(moveCriterion(aDraft(), 'effect', -1))).toEqual(['effect', 'novelty']);
    expect(keys(moveCriterion(aDraft(), 'effect', 1))).toEqual(['novelty', 'effect']);
  });

  test('puts a removed criterion back where it was, its place among the tie-breaks included', () => {
    const { draft, removed } = removeCriterion(aDraft(), 'effect');
    expect(keys(draft)).toEqual(['novelty']);
    expect(draft.tieBreaks).toEqual([]);
    expect(removed && restoreCriterion(draft, removed)).toEqual(aDraft());
  });

  test('has nothing to put back when the criterion was not there', () => {
    expect(removeCriterion(aDraft(), 'missing')).toEqual({ draft: aDraft(), removed: undefined });
  });

  test('is written into its round alone, tie-breaks by the ids of new criteria included', () => {
    const named = changeCriterion(addCriterion(aDraft(), 'row'), 'row', { name: 'Reach' });
    const other = aRound({ id: roundId('other') });
    const changed = applyRubricDraft(aCompetition({ rounds: [aRound(), other] }), roundId(), {
      ...named,
      tieBreaks: [byCriterion('row'), { type: 'median' }, byCriterion('effect')],
      aggregation: 'trimmed-mean',
    });
    expect(changed.rounds[0]?.rubric.criteria).toHaveLength(3);
    expect(changed.rounds[0]?.tieBreaks).toEqual([
      { type: 'criterion', criterion: 'reach' },
      { type: 'median' },
      { type: 'criterion', criterion: 'effect' },
    ]);
    expect(changed.rounds[0]?.aggregation).toBe('trimmed-mean');
    expect(changed.rounds[1]).toBe(other);
  });
});
