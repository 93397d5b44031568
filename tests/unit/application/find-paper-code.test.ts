import { describe, expect, test } from 'vitest';
import { createCodeBook, findPaperCode } from '../../../renderer/application/find-paper-code';
import { toSheetStates } from '../../../renderer/domain/merge';
import { toSheetCode } from '../../../renderer/domain/paper-code';
import type { StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { aCompetition } from '../../builders/a-competition';
import { aChain } from '../../builders/a-revision';
import { aRound } from '../../builders/a-round';
import { criterionId, points, someMarks } from '../../builders/a-rubric';
import { hashText } from '../../builders/hash-text';

const competition = aCompetition();
const [round = aRound()] = competition.rounds;
const first = someMarks({ a: 90, b: 80 });
const second = someMarks({ a: 90, b: 85.5 });
const third = someMarks({ a: 60, b: 60 });

/** What the code of one of the revisions says when all of these are known. */
function ask(printed: StoredRevision | undefined, revisions: readonly StoredRevision[], rubric = round) {
  if (printed === undefined) throw new Error('nothing was printed');
  const codeOf = createCodeBook(competition.id, hashText);
  const verdict = findPaperCode(toSheetCode(competition.id, printed.revision, hashText), {
    competition,
    revisions,
    states: toSheetStates(revisions, () => rubricHash(rubric, hashText)),
    codeOf,
  });
  return verdict.type === 'known' ? verdict.sheets : [];
}

describe('a code from a printed sheet', () => {
  test('is current while nothing came after it', () => {
    const chain = aChain('1', { state: 'draft' }, { marks: first });
    const [sheet, ...others] = ask(chain[1], chain);
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({
      standing: { type: 'current' },
      entry: { number: 1 },
      judge: { code: 'J1' },
      revisions: [chain[1]],
    });
  });

  test('is never that of a draft, or of a sheet taken back: nobody prints those, and they don’t count', () => {
    const chain = aChain('1', { marks: first, state: 'draft' });
    expect(ask(chain[0], chain)).toEqual([]);
    const back = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo', marks: first });
    expect(ask(back[1], back)).toEqual([]);
  });

  test('tells the numbers it stands for, to be compared with the paper', () => {
    const chain = aChain('1', { marks: first });
    expect(ask(chain[0], chain)[0]?.numbers).toEqual([
      { criterion: criterionId('a'), name: 'Criterion a', mark: points(90) },
      { criterion: criterionId('b'), name: 'Criterion b', mark: points(80) },
    ]);
    const recused = aChain('1', { state: 'recused', reason: 'keluarga', marks: first });
    expect(ask(recused[0], recused)[0]?.numbers).toEqual([]);
  });

  test('is earlier once the judge signed other marks, and says which', () => {
    const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: second });
    const [sheet] = ask(chain[0], chain);
    expect(sheet?.standing).toEqual({
      type: 'earlier',
      now: [
        {
          revision: chain[2],
          marks: [
            { criterion: criterionId('b'), name: 'Criterion b', onPaper: points(80), now: points(85.5) },
          ],
        },
      ],
    });
    expect(ask(chain[2], chain)[0]?.standing.type).toBe('current');
  });

  test('is earlier while the sheet is open again, though its marks are the same', () => {
    const chain = aChain('1', { marks: first }, { marks: first, state: 'withdrawn', reason: 'typo' });
    expect(ask(chain[0], chain)[0]?.standing).toEqual({
      type: 'earlier',
      now: [{ revision: chain[1], marks: [] }],
    });
  });

  test('is current again when the same marks were signed once more, with both signings', () => {
    const chain = aChain('1', { marks: first }, { state: 'withdrawn', reason: 'typo' }, { marks: first });
    const [sheet] = ask(chain[0], chain);
    expect(sheet?.standing.type).toBe('current');
    expect(sheet?.revisions.map(({ id }) => id)).toEqual([chain[0]?.id, chain[2]?.id]);
  });

  test('is disputed while two laptops disagree, whichever of the two was printed', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: third })];
    for (const [printed, other] of [both, both.toReversed()]) {
      expect(ask(printed, both)[0]?.standing).toMatchObject({
        type: 'disputed',
        others: [{ revision: { id: other?.id }, marks: [{ name: 'Criterion a' }, { name: 'Criterion b' }] }],
      });
    }
  });

  test('is current where two laptops signed the same', () => {
    const both = [...aChain('1', { marks: first }), ...aChain('2', { marks: first })];
    const [sheet] = ask(both[0], both);
    expect(sheet?.standing.type).toBe('current');
    expect(sheet?.revisions).toHaveLength(2);
  });

  test('is outdated when the rubric became another', () => {
    const chain = aChain('1', { marks: first });
    const changed = { ...round, rubric: { ...round.rubric, criteria: round.rubric.criteria.toReversed() } };
    expect(ask(chain[0], chain, changed)[0]?.standing.type).toBe('outdated');
  });

  test('is unknown when no revision has the numbers', () => {
    const chain = aChain('1', { marks: first });
    expect(ask(aChain('1', { marks: third })[0], chain)).toEqual([]);
    expect(ask(chain[0], [])).toEqual([]);
  });
});
