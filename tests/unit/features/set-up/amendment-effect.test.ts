import { describe, expect, test } from 'vitest';
import { countSheetsOutdated } from '../../../../renderer/features/set-up/amendment-effect';
import { aChain, aStoredRevision } from '../../../builders/a-revision';
import { aRound } from '../../../builders/a-round';
import { aRubric, criterionId } from '../../../builders/a-rubric';
import { entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const round = aRound();
const reweighted = aRound({ rubric: aRubric({ a: 50, b: 50 }) });

describe('what an amendment does to sheets already in', () => {
  test('each signed sheet is counted once, however many revisions it has', () => {
    const revisions = [
      ...aChain('1', {}, { state: 'withdrawn' }, {}),
      aStoredRevision({ entry: entryId(2), seq: 9 }),
    ];
    expect(countSheetsOutdated(revisions, round, reweighted, hashText)).toEqual({
      type: 'outdated',
      sheets: 2,
    });
  });

  test('drafts, recusals and sheets taken back lose nothing', () => {
    const revisions = [
      ...aChain('1', {}, { state: 'withdrawn' }),
      aStoredRevision({ entry: entryId(2), state: 'draft', seq: 8 }),
      aStoredRevision({ entry: entryId(3), state: 'recused', seq: 9 }),
    ];
    expect(countSheetsOutdated(revisions, round, reweighted, hashText)).toEqual({ type: 'no-sheets' });
  });

  test('sheets that were outdated before are not counted again', () => {
    const revisions = aChain('1', {});
    const again = aRound({ rubric: aRubric({ a: 40, b: 60 }) });
    expect(countSheetsOutdated(revisions, reweighted, again, hashText)).toEqual({ type: 'no-sheets' });
  });

  test('a change of the tie-breaks alone affects none', () => {
    const ties = aRound({ tieBreaks: [{ type: 'criterion', criterion: criterionId('a') }] });
    expect(countSheetsOutdated(aChain('1', {}), round, ties, hashText)).toEqual({ type: 'unaffected' });
  });
});
