import { describe, expect, test } from 'vitest';
import {
  guessJudgeMapping,
  JUDGE_HEADINGS,
} from '../../../../../renderer/application/tables/columns/judge-columns';
import { applyJudges } from '../../../../../renderer/application/tables/judges/apply-judges';
import { previewJudges } from '../../../../../renderer/application/tables/judges/import-judges';
import { withoutDegrees } from '../../../../../renderer/application/tables/judges/match-judges';
import type { UpdateBy } from '../../../../../renderer/application/tables/matching/existing';
import type { Competition } from '../../../../../renderer/domain/competition';
import { aCompetition } from '../../../../builders/a-competition';
import { aJudge, judgeId } from '../../../../builders/a-judge';
import { aTable, countedIds, getTable, tableFile } from '../../../../builders/a-table';
import { givesByExample } from '../../../../builders/by-example';

const two = (one = 'Juri Satu', other = 'Juri Dua'): Competition =>
  aCompetition({
    judges: [aJudge({ code: 'J1', name: one, role: 'chair' }), aJudge({ code: 'J2', name: other })],
  });

const HEADER = ['Kode', 'Nama'];

const preview = (rows: readonly (readonly string[])[], competition: Competition, update: UpdateBy = 'ask') =>
  previewJudges(aTable(HEADER, ...rows), guessJudgeMapping(HEADER), competition, countedIds(), {
    existing: { update },
  });

test.each(['ask', 'entries', 'numbers'] as const)(
  'two codes exchanged: the judges keep their sheets, and get each other’s code (%s)',
  async (update) => {
    const table = await getTable(tableFile('two-judges-exchanged.csv'), JUDGE_HEADINGS);
    const result = previewJudges(table, guessJudgeMapping(table.header), two(), countedIds(), {
      existing: { update },
    });
    expect(result).toMatchObject({ problems: [], doubts: [] });
    expect(result.counts).toEqual({ added: 0, updated: 0, renumbered: 2, unchanged: 0 });
    expect(applyJudges(two(), result).judges).toEqual([
      aJudge({ id: judgeId('J1'), code: 'J2', name: 'Juri Satu', role: 'chair' }),
      aJudge({ id: judgeId('J2'), code: 'J1', name: 'Juri Dua', role: 'member' }),
    ]);
    expect(applyJudges(two(), result).rounds).toEqual(two().rounds);
  },
);

describe('a judge’s name', () => {
  givesByExample('%j is %j without its degrees', withoutDegrees, [
    ['dr. ani wijaya, s.t., m.si.', 'ani wijaya'],
    ['prof. dr. ir. h. budi', 'budi'],
    ['dr ani', 'ani'],
    ['ani m.si.', 'ani'],
    ['ani s.t', 'ani'],
    ['h. m. yusuf', 'm. yusuf'],
    ['hj. siti', 'siti'],
    ['drajat', 'drajat'],
    ['irma', 'irma'],
    ['dr.', 'dr.'],
  ]);

  test('may get or lose its degrees under the same code', () => {
    const { rows, doubts } = preview([['J1', 'Dr. Ani, M.Si.']], two('Ani'));
    expect(doubts).toEqual([]);
    expect(rows).toMatchObject([{ type: 'update', judge: { id: judgeId('J1'), name: 'Dr. Ani, M.Si.' } }]);
  });

  test('is asked about where it differs in its degrees and the code is another’s', () => {
    const rows = [
      ['J1', 'Budi'],
      ['J2', 'Dr. Ani, M.Si.'],
    ];
    expect(preview(rows, two('Ani', 'Budi')).doubts.map(({ type, line }) => [type, line])).toEqual([
      ['number-undecided', 2],
      ['name-elsewhere', 3],
    ]);
    const { judges } = applyJudges(two('Ani', 'Budi'), preview(rows, two('Ani', 'Budi'), 'entries'));
    expect(judges.map(({ id, code, name }) => [id, code, name])).toEqual([
      [judgeId('J1'), 'J2', 'Dr. Ani, M.Si.'],
      [judgeId('J2'), 'J1', 'Budi'],
    ]);
  });

  test('that is wholly another under a known code is asked about: it may be somebody else', () => {
    const row = ['J1', 'Citra'];
    expect(preview([row], two()).doubts).toMatchObject([
      { type: 'name-unknown', holder: { code: 'J1' }, sheets: 'some' },
    ]);
    expect(preview([row], two(), 'numbers')).toMatchObject({
      rows: [{ type: 'update', judge: { id: judgeId('J1'), name: 'Citra' } }],
      notices: [{ type: 'marks-under-new-name', before: 'Juri Satu', name: 'Citra' }],
    });
    expect(preview([row], two(), 'entries').problems).toMatchObject([{ type: 'code-taken', code: 'J1' }]);
  });
});
