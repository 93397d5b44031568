import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../../renderer/domain/competition';
import type { StoredRevision } from '../../../../../renderer/domain/revision';
import { countSheetsOutdated } from '../../../../../renderer/features/set-up/rubric/amendment-effect';
import { aCompetition } from '../../../../builders/a-competition';
import { aChain, aStoredRevision, deviceKey } from '../../../../builders/a-revision';
import { aRound } from '../../../../builders/a-round';
import { aRubric, criterionId, someMarks } from '../../../../builders/a-rubric';
import { anEntry, entryId } from '../../../../builders/an-entry';
import { hashText } from '../../../../builders/hash-text';

const round = aRound();
const entries = [1, 2, 3].map((number) => anEntry({ number }));
const signer = deviceKey('secretariat');
const having = (...present: readonly Entry[]) => ({
  competition: aCompetition({ entries: present }),
  signer,
});
const workspace = having(...entries);
const reweighted = aRound({ rubric: aRubric({ a: 50, b: 50 }) });

describe('what an amendment does to sheets already in', () => {
  test('each signed sheet is counted once, however many revisions it has', () => {
    const revisions = [
      ...aChain('1', {}, { state: 'withdrawn' }, {}),
      aStoredRevision({ entry: entryId(2), seq: 9 }),
    ];
    expect(countSheetsOutdated(revisions, workspace, round, reweighted, hashText)).toEqual({
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
    expect(countSheetsOutdated(revisions, workspace, round, reweighted, hashText)).toEqual({
      type: 'no-sheets',
    });
  });

  test('sheets that were outdated before are not counted again', () => {
    const revisions = aChain('1', {});
    const again = aRound({ rubric: aRubric({ a: 40, b: 60 }) });
    expect(countSheetsOutdated(revisions, workspace, reweighted, again, hashText)).toEqual({
      type: 'no-sheets',
    });
  });

  test('sheets of an entry that withdrew are not to be scored again', () => {
    const revisions = aChain('1', {}, { entry: entryId(2) });
    const [first, second] = entries as [Entry, Entry];
    const left = { ...second, status: { type: 'withdrawn' as const, reason: 'sakit' } };
    expect(countSheetsOutdated(revisions, having(first, left), round, reweighted, hashText)).toEqual({
      type: 'outdated',
      sheets: 1,
    });
    const gone = { ...first, status: { type: 'withdrawn' as const, reason: 'sakit' } };
    expect(countSheetsOutdated(revisions, having(gone, left), round, reweighted, hashText)).toEqual({
      type: 'no-sheets',
    });
  });

  test('sheets as the secretariat decided count, those in dispute do not', () => {
    const [first, second] = aChain('1', {}, { entry: entryId(2) }) as [StoredRevision, StoredRevision];
    const decided = aStoredRevision({ device: signer, supersedes: [first.id], reason: 'as told' });
    const taken = aStoredRevision({
      ...second.revision,
      device: deviceKey('2'),
      supersedes: [second.id],
      marks: someMarks({ a: 1, b: 1 }),
    });
    const revisions = [first, second, decided, taken];
    expect(countSheetsOutdated(revisions, workspace, round, reweighted, hashText)).toEqual({
      type: 'outdated',
      sheets: 1,
    });
  });

  test('a change of the tie-breaks alone affects none', () => {
    const ties = aRound({ tieBreaks: [{ type: 'criterion', criterion: criterionId('a') }] });
    expect(countSheetsOutdated(aChain('1', {}), workspace, round, ties, hashText)).toEqual({
      type: 'unaffected',
    });
  });
});
