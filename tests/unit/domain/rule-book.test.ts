import { describe, expect, test } from 'vitest';
import { currentRuleBook, runningOrder } from '../../../renderer/domain/competition';
import { toBasisPoints } from '../../../renderer/domain/quantities';
import { sealRevision } from '../../../renderer/domain/revision';
import { rubricHash, ruleBookHash } from '../../../renderer/domain/rule-book';
import { aCompetition } from '../../builders/a-competition';
import { aRevision, aStoredRevision } from '../../builders/a-revision';
import { aPanel, aRound, roundId } from '../../builders/a-round';
import { aRubric, aScale, criterionId } from '../../builders/a-rubric';
import { anEntry, entryId, someEntries } from '../../builders/an-entry';
import { hashText } from '../../builders/hash-text';

describe('the rule book', () => {
  const hashOf = (round: ReturnType<typeof aRound>) =>
    ruleBookHash(aCompetition({ rounds: [round] }), hashText);
  const usual = hashOf(aRound());

  test.each([
    ['a weight', aRound({ rubric: aRubric({ a: 61, b: 39 }) })],
    ['the unit of the weights', aRound({ rubric: { ...aRubric(), weights: 'parts' } })],
    ['the scale', aRound({ rubric: aRubric(undefined, aScale(0, 10, 1)) })],
    ['a tie-break', aRound({ tieBreaks: [{ type: 'criterion', criterion: criterionId('a') }] })],
    ['a tie-break that names nothing', aRound({ tieBreaks: [{ type: 'median' }] })],
    ['how scores are counted', aRound({ aggregation: 'trimmed-mean' })],
    ['a panel', aRound({ panels: [aPanel({ judges: [] })] })],
  ])('has another hash when %s changes', (_, round) => {
    expect(hashOf(round)).not.toBe(usual);
  });

  test('of weights in per cent has the hash it had when there was nothing else', () => {
    expect(usual).toBe('ecb62684aee63e83c81228b56ed6ad91a6631125e4daa14eac434c4d2296e7b0');
    expect(rubricHash(aRound(), hashText)).toBe(
      '054038428191137cd2d7d4a8e561a804d1247e613b8450ba920d26c868ae2eda',
    );
  });

  test('has another hash once rounds are combined, and by how', () => {
    const combined = (weight: number) =>
      ruleBookHash(
        aCompetition({ combination: [{ round: roundId(), weight: toBasisPoints(weight) }] }),
        hashText,
      );
    expect(combined(10_000)).not.toBe(usual);
    expect(combined(9_000)).not.toBe(combined(10_000));
  });

  test('keeps its hash when a round is for other entries', () => {
    expect(hashOf(aRound({ entrants: [entryId(1)] }))).toBe(usual);
  });

  test('keeps its hash when an entry comes late or the round is renamed', () => {
    expect(ruleBookHash(aCompetition({ entries: someEntries(9) }), hashText)).toBe(usual);
    expect(hashOf(aRound({ name: 'Presentasi' }))).toBe(usual);
  });

  test('a sheet is bound to the rubric, not to who sits on the panel', () => {
    const moved = aRound({ panels: [aPanel({ judges: [] })] });
    expect(rubricHash(moved, hashText)).toBe(rubricHash(aRound(), hashText));
    expect(rubricHash(aRound({ rubric: aRubric({ a: 61, b: 39 }) }), hashText)).not.toBe(
      rubricHash(aRound(), hashText),
    );
  });

  test('has a current version only once it is frozen', () => {
    const version = { version: 1, hash: hashText('1'), reason: '', at: '2026-03-16T00:00:00.000Z' };
    const next = { ...version, version: 2, reason: 'panel changed' };
    expect(currentRuleBook(aCompetition())).toBeUndefined();
    expect(currentRuleBook(aCompetition({ ruleBook: { type: 'frozen', history: [version, next] } }))).toBe(
      next,
    );
  });
});

test('entries run by number, without the withdrawn', () => {
  const gone = anEntry({ number: 2, status: { type: 'withdrawn', reason: 'ill' } });
  const competition = aCompetition({ entries: [anEntry({ number: 10 }), gone, anEntry({ number: 9 })] });
  expect(runningOrder(competition).map(({ number }) => number)).toEqual([9, 10]);
});

test('a revision is named by its exact text', () => {
  const stored = aStoredRevision();
  expect(stored.id).toBe(hashText(stored.text));
  expect(JSON.parse(stored.text)).toEqual(stored.revision);
  expect(sealRevision(aRevision({ wall: 'other' }), hashText).id).not.toBe(stored.id);
});
