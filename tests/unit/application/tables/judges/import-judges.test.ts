import { describe, expect, test } from 'vitest';
import {
  guessJudgeMapping,
  JUDGE_HEADINGS,
} from '../../../../../renderer/application/tables/columns/judge-columns';
import { applyJudges } from '../../../../../renderer/application/tables/judges/apply-judges';
import { previewJudges } from '../../../../../renderer/application/tables/judges/import-judges';
import type { JudgeImportOptions } from '../../../../../renderer/application/tables/judges/judge-import';
import type { Competition } from '../../../../../renderer/domain/competition';
import type { PanelId } from '../../../../../renderer/domain/ids';
import { aCompetition } from '../../../../builders/a-competition';
import { aJudge, judgeId } from '../../../../builders/a-judge';
import { aPanel, aRound } from '../../../../builders/a-round';
import { aTable, countedIds, getTable, sampleFile } from '../../../../builders/a-table';

const empty = aCompetition({ judges: [], rounds: [aRound({ panels: [aPanel({ judges: [] })] })] });

const HEADER = ['Kode', 'Nama', 'Instansi', 'Jabatan', 'Panel'];

const preview = (
  rows: readonly (readonly string[])[],
  competition: Competition = empty,
  options?: JudgeImportOptions,
) => previewJudges(aTable(HEADER, ...rows), guessJudgeMapping(HEADER), competition, countedIds(), options);

describe('importing judges', () => {
  test('takes the four of the sample, with their chair, onto the only panel', async () => {
    const table = await getTable(sampleFile('juri-contoh.csv'), JUDGE_HEADINGS);
    const mapping = guessJudgeMapping(table.header);
    expect(mapping).toEqual({ code: 0, name: 1, affiliation: null, role: 2, panel: 3 });
    const result = previewJudges(table, mapping, empty, countedIds());
    expect(result.problems).toEqual([]);
    expect(result.notices).toEqual([]);
    const { judges, rounds } = applyJudges(empty, result);
    expect(judges.map(({ code, name, role }) => `${code} ${name} ${role}`)).toEqual([
      'J1 Juri Contoh 1 chair',
      'J2 Juri Contoh 2 member',
      'J3 Juri Contoh 3 member',
      'J4 Juri Contoh 4 member',
    ]);
    expect(rounds[0]?.panels[0]?.judges).toEqual(judges.map(({ id }) => id));

    const again = previewJudges(table, mapping, applyJudges(empty, result), countedIds());
    expect(again.rows).toEqual([]);
    expect(again.problems).toEqual([]);
    expect(again.notices.map(({ type }) => type)).toEqual(Array(4).fill('already-there'));
  });

  test('keeps the affiliation and knows a chair in both languages', () => {
    const { rows } = preview([
      ['K1', 'Satu', 'Universitas A', 'Ketua Dewan Juri', ''],
      ['K2', 'Dua', '', 'Chairperson', ''],
      ['K3', 'Tiga', '', 'Wakil Ketua', ''],
    ]);
    expect(rows.map(({ judge }) => [judge.affiliation, judge.role])).toEqual([
      ['Universitas A', 'chair'],
      ['', 'chair'],
      ['', 'member'],
    ]);
  });

  test('notices a name that looks like another one, and one that is the same', () => {
    const { rows, notices } = preview([
      ['K1', 'Sri Wahyuni', '', '', ''],
      ['K2', 'Srі Wahyuni', '', '', ''],
      ['K3', 'SRI WAHYUNI', '', '', ''],
    ]);
    expect(rows).toHaveLength(3);
    expect(notices).toEqual([
      { type: 'name-alike', line: 3, name: 'Srі Wahyuni', other: 'Sri Wahyuni', otherCode: 'K1' },
      { type: 'name-repeated', line: 4, name: 'SRI WAHYUNI', otherCode: 'K1' },
    ]);
  });

  test('notices a role it does not know, and more than one chair', () => {
    const { notices } = preview([
      ['K1', 'Satu', '', 'Ketua', ''],
      ['K2', 'Dua', '', 'Dosen', ''],
      ['K3', 'Tiga', '', 'Ketua', ''],
    ]);
    expect(notices).toEqual([
      { type: 'role-unknown', line: 3, text: 'Dosen' },
      { type: 'chairs-several', line: null, codes: ['K1', 'K3'] },
    ]);
  });

  test.each([
    [['', 'Satu'], { type: 'code-missing', line: 2 }],
    [['J/1', 'Satu'], { type: 'code-not-plain', line: 2, code: 'J/1' }],
    [['J1', ''], { type: 'name-missing', line: 2 }],
    [['J123456789012', 'Satu'], { type: 'text-too-long', line: 2, field: 'code', limit: 12 }],
  ])('refuses the row %j', (row, problem) => {
    expect(preview([[...row, '', '', '']])).toMatchObject({ rows: [], problems: [problem] });
  });

  test('refuses a code the file or the competition has already, whatever its capitals', () => {
    const before = aCompetition({ judges: [aJudge({ code: 'J1', name: 'Lama' })] });
    expect(
      preview(
        [
          ['j 1', 'Baru', '', '', ''],
          ['J2', 'Dua', '', '', ''],
          ['j2', 'Tiga', '', '', ''],
        ],
        before,
      ).problems,
    ).toEqual([
      { type: 'code-taken', line: 2, code: 'J1', name: 'Lama' },
      { type: 'code-repeated', line: 4, code: 'j2', firstLine: 3 },
    ]);
  });

  test('updates the judge with the code when the user says so, keeping id, code and panel', () => {
    const before = aCompetition({ judges: [aJudge({ code: 'J1', name: 'Lama' })] });
    const result = preview([['j1', 'Baru', 'Universitas B', 'Ketua', 'A']], before, {
      existing: { update: 'numbers' },
    });
    expect(applyJudges(before, result)).toEqual({
      ...before,
      judges: [aJudge({ code: 'J1', name: 'Baru', affiliation: 'Universitas B', role: 'chair' })],
    });
  });

  test('gives free codes when no column holds them', () => {
    const table = aTable(['Nama'], ['Satu'], ['Dua']);
    const before = aCompetition({ judges: [aJudge({ code: 'J1', name: 'Lama' })] });
    const { rows } = previewJudges(table, guessJudgeMapping(table.header), before, countedIds());
    expect(rows.map(({ judge }) => judge.code)).toEqual(['J2', 'J3']);
  });

  test('puts judges on the panels the file names, and says when there is none of that name', () => {
    const rooms = aCompetition({
      judges: [],
      rounds: [
        aRound({
          panels: [
            aPanel({ id: 'room-a' as PanelId, name: 'A', judges: [] }),
            aPanel({ id: 'room-b' as PanelId, name: 'B', judges: [judgeId('J9')] }),
          ],
        }),
      ],
    });
    const result = preview(
      [
        ['J1', 'Satu', '', '', 'a'],
        ['J2', 'Dua', '', '', 'B'],
        ['J3', 'Tiga', '', '', 'C'],
      ],
      rooms,
    );
    expect(result.notices).toEqual([{ type: 'panel-unknown', line: 4, panel: 'C' }]);
    const { judges, rounds } = applyJudges(rooms, result);
    expect(rounds[0]?.panels.map((panel) => panel.judges)).toEqual([
      [judges[0]?.id],
      [judgeId('J9'), judges[1]?.id],
    ]);
  });

  test('does not put two rooms of the file on the one panel there is', () => {
    const one = aCompetition({
      judges: [],
      rounds: [aRound({ panels: [aPanel({ name: 'A', judges: [] })] })],
    });
    const result = preview(
      [
        ['J1', 'Satu', '', '', 'A'],
        ['J2', 'Dua', '', '', 'B'],
      ],
      one,
    );
    expect(result.notices).toEqual([{ type: 'panel-unknown', line: 3, panel: 'B' }]);
    const { judges, rounds } = applyJudges(one, result);
    expect(rounds[0]?.panels[0]?.judges).toEqual([judges[0]?.id]);
  });

  test('applied twice adds nobody twice', () => {
    const result = preview([['J1', 'Satu', '', 'Ketua', 'A']]);
    const once = applyJudges(empty, result);
    expect(applyJudges(once, result)).toEqual(once);
  });

  test('refuses a table without a chosen name column', () => {
    const table = aTable(['Kode'], ['J1']);
    expect(previewJudges(table, guessJudgeMapping(table.header), empty, countedIds()).problems).toEqual([
      { type: 'column-not-chosen', line: null, field: 'name' },
    ]);
  });
});

test('a judge whose name is only a dash is refused by the line', () => {
  expect(preview([['J1', '-', '', '', '']])).toMatchObject({
    rows: [],
    problems: [{ type: 'name-missing', line: 2 }],
  });
});
