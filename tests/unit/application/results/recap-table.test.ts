import { describe, expect, test } from 'vitest';
import { createSpreadsheet } from '../../../../renderer/adapters/spreadsheet/spreadsheet';
import { toDecidedSheets } from '../../../../renderer/application/disputes/decided-sheets';
import { toMarksSheet, toRecapSheets } from '../../../../renderer/application/results/recap-table';
import { toScopeSheet } from '../../../../renderer/application/results/scope-sheet';
import { authorityBy } from '../../../../renderer/domain/authority';
import type { Competition } from '../../../../renderer/domain/competition';
import { toField } from '../../../../renderer/domain/field';
import type { OptionId } from '../../../../renderer/domain/ids';
import type { SheetState } from '../../../../renderer/domain/sheet';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { strings } from '../../../../renderer/strings/both-languages';
import type { Language } from '../../../../renderer/strings/language';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { deviceKey } from '../../../builders/a-revision';
import { aPanel, aRound } from '../../../builders/a-round';
import { aPartsRubric, aRubric, criterionId } from '../../../builders/a-rubric';
import { aDraftSheet, aRecusedSheet, aSheet, sheetStates } from '../../../builders/a-sheet';
import { readTable } from '../../../builders/a-table';
import { anEntry, someEntries } from '../../../builders/an-entry';

function recapOf(competition: Competition, states: readonly SheetState[], language: Language = 'id') {
  const round = competition.rounds[0];
  if (!round) throw new Error('no round');
  return toRecapSheets(tabulate(toField(competition, round), sheetStates(...states)), {
    competition,
    madeAt: '16 Mar 2026 17.05',
    words: strings[language].recap,
  });
}

/** One column of a sheet by its heading. */
function column(sheet: ReturnType<typeof recapOf>[number], heading: string) {
  const index = sheet.header.indexOf(heading);
  expect(index, heading).toBeGreaterThanOrEqual(0);
  return sheet.rows.map((row) => row[index]);
}

/** Three judges; a 60 %, b 40 %. */
const judges = someJudges(3);
const panels = [aPanel({ judges: judges.map(({ id }) => id) })];

describe('the recap', () => {
  const competition = aCompetition({
    judges,
    rounds: [aRound({ panels })],
    categories: [{ id: 'c' as OptionId, name: 'Kesehatan' }],
    entries: [
      anEntry({ number: 1, category: 'c' as OptionId }),
      anEntry({ number: 2 }),
      anEntry({ number: 3 }),
    ],
  });
  // Entry 1: 80, 80, 81 → mean 80.333333…; entry 2: recused, 90, 91.5 → 90.75; entry 3: one draft, nothing counted.
  const states = [
    aSheet('J1', 1, { a: 80, b: 80 }),
    aSheet('J2', 1, { a: 80, b: 80 }),
    aSheet('J3', 1, { a: 81, b: 81 }),
    aRecusedSheet('J1', 2, 'istri bekerja di sana'),
    aSheet('J2', 2, { a: 90, b: 90 }),
    aSheet('J3', 2, { a: 91.5, b: 91.5 }),
    aDraftSheet('J1', 3, { a: 70 }),
  ];

  test('has one row an entry in rank order, judges as columns, and both forms of the score', () => {
    const [recap] = recapOf(competition, states);
    expect(recap.header).toEqual([
      'Peringkat',
      'Nomor',
      'Judul inovasi',
      'Instansi',
      'Kategori',
      'Kelompok',
      'J1 Judge J1',
      'J2 Judge J2',
      'J3 Judge J3',
      'Juri masuk',
      'Juri dalam panel',
      'Tidak menilai',
      'Skor',
      'Skor tepat',
      'Keterangan',
    ]);
    const provisional = 'Sementara: ada lembar yang belum masuk';
    expect(recap.rows).toEqual([
      [
        1,
        2,
        'Innovation 2',
        'Office 2',
        null,
        null,
        'tidak menilai',
        90,
        91.5,
        2,
        3,
        1,
        { decimal: '90.75' },
        { decimal: '90.750000' },
        '',
      ],
      [
        2,
        1,
        'Innovation 1',
        'Office 1',
        'Kesehatan',
        null,
        80,
        80,
        81,
        3,
        3,
        0,
        { decimal: '80.33' },
        { decimal: '80.333333' },
        '',
      ],
      [
        null,
        3,
        'Innovation 3',
        'Office 3',
        null,
        null,
        'belum masuk',
        'belum masuk',
        'belum masuk',
        0,
        3,
        0,
        null,
        null,
        provisional,
      ],
    ]);
  });

  test('says what it is, when it was made, and that it is not complete', () => {
    const [recap, marks] = recapOf(competition, states);
    expect(recap.caption).toEqual([
      'Rekapitulasi Penilaian',
      'Test Competition 2026, Test City',
      'Tahap: Presentation',
      'Dibuat 16 Mar 2026 17.05',
      'SEMENTARA: 3 dari 8 lembar penilaian belum masuk',
      'Seharusnya dinilai: 8 lembar; sudah masuk: 5; belum masuk: 3; tidak menilai: 1.',
      'J1 Judge J1: tidak menilai nomor 2 (pernyataan juri). Alasan: istri bekerja di sana.',
    ]);
    expect(marks.caption[0]).toBe('Seluruh Nilai Mentah');
    expect(marks.caption).toContain('SEMENTARA: 3 dari 8 lembar penilaian belum masuk');
  });

  test.each([
    ['sample', 'id', 'DATA CONTOH'],
    ['rehearsal', 'id', 'GLADI'],
    ['sample', 'en', 'SAMPLE DATA'],
    ['rehearsal', 'en', 'REHEARSAL'],
  ] as const)('of a %s says so on both sheets (%s)', (nature, language, mark) => {
    for (const sheet of recapOf({ ...competition, nature }, states, language)) {
      expect(sheet.caption).toContain(mark);
    }
  });

  test('says that it is complete only when it is', () => {
    const [recap] = recapOf({ ...competition, entries: competition.entries.slice(0, 2) }, states);
    expect(recap.caption).toContain('Lengkap: semua lembar yang seharusnya dinilai sudah masuk');
  });

  test('lists every mark with its judge, entry and state; a recusal with its reason, a draft as not counted', () => {
    const [, marks] = recapOf(competition, states);
    expect(marks.header.slice(0, 3)).toEqual(['Kode juri', 'Nama juri', 'Nomor']);
    expect(marks.rows).toHaveLength(6 + 1 + 4 + 2 + 2);
    expect(marks.rows[0]).toEqual([
      'J1',
      'Judge J1',
      1,
      'Innovation 1',
      'Office 1',
      'Criterion a',
      60,
      80,
      'Dikirim, dihitung',
      '',
    ]);
    expect(marks.rows[6]).toEqual([
      'J1',
      'Judge J1',
      2,
      'Innovation 2',
      'Office 2',
      '',
      null,
      null,
      'Tidak menilai (pernyataan juri)',
      'istri bekerja di sana',
    ]);
    const third = marks.rows.filter((row) => row[2] === 3).map((row) => [row[0], row[5], row[7], row[8]]);
    expect(third).toEqual([
      ['J1', 'Criterion a', 70, 'Draf, tidak dihitung'],
      ['J1', 'Criterion b', null, 'Draf, tidak dihitung'],
      ['J2', '', null, 'Belum masuk'],
      ['J3', '', null, 'Belum masuk'],
    ]);
  });

  test('writes weights that are parts as such, and their scores to six places', () => {
    const parts = { ...competition, rounds: [aRound({ panels, rubric: aPartsRubric({ a: 2, b: 1 }) })] };
    const [recap, marks] = recapOf(parts, [aSheet('J1', 1, { a: 80, b: 81 })]);
    expect(marks.header).toContain('Bobot');
    expect(marks.header).not.toContain('Bobot (%)');
    expect(marks.rows.slice(0, 2).map((row) => row[6])).toEqual(['2 dari 3', '1 dari 3']);
    // (80 × 2 + 81) / 3
    expect(recap.rows[0]).toContainEqual({ decimal: '80.333333' });
  });

  test('lists both versions of a sheet in conflict', () => {
    const [one, two] = [aSheet('J1', 1, { a: 80, b: 80 }), aSheet('J1', 1, { a: 81, b: 80 })];
    if (one.type !== 'submitted' || two.type !== 'submitted') throw new Error('not signed');
    const [, marks] = recapOf(competition, [
      { type: 'conflict', cause: 'versions', heads: [one.head, two.head] },
    ]);
    const rows = marks.rows.filter((row) => row[0] === 'J1' && row[2] === 1);
    expect(rows.map((row) => [row[5], row[7], row[8]])).toEqual([
      ['Criterion a', 80, 'Bertentangan, tidak dihitung'],
      ['Criterion b', 80, 'Bertentangan, tidak dihitung'],
      ['Criterion a', 81, 'Bertentangan, tidak dihitung'],
      ['Criterion b', 80, 'Bertentangan, tidak dihitung'],
    ]);
  });

  test('says which sheets are as the secretariat decided, and why', () => {
    const [round] = competition.rounds;
    if (!round) throw new Error('no round');
    const signer = deviceKey('secretariat');
    const decided = aSheet('J1', 1, { a: 80, b: 80 }, { device: signer, reason: 'Dikonfirmasi juri.' });
    const sheets = sheetStates(decided, aSheet('J2', 1, { a: 81, b: 80 }));
    const tabulation = tabulate(toField(competition, round), sheets);
    const marks = toMarksSheet(tabulation, {
      competition,
      madeAt: '16 Mar 2026 17.05',
      words: strings.id.recap,
      decided: toDecidedSheets(tabulation, sheets, authorityBy([signer])),
    });
    const rows = marks.rows.filter((row) => row[2] === 1 && row[5] === 'Criterion a');
    expect(rows.map((row) => [row[0], row[7], row[8], row[9]])).toEqual([
      ['J1', 80, 'Dikirim, dihitung; diputuskan sekretariat', 'Dikonfirmasi juri.'],
      ['J2', 81, 'Dikirim, dihitung', ''],
    ]);
  });

  test('survives the way through a workbook and a CSV file', async () => {
    const { toXlsx, toCsv } = createSpreadsheet();
    const [recap, marks] = recapOf(competition, states);
    const workbook = await readTable(await toXlsx([recap, marks]));
    expect(workbook.ok && workbook.value.table.header).toEqual(recap.header);
    expect(workbook.ok && workbook.value.table.rows[1]?.cells.slice(0, 3)).toEqual([
      '2',
      '1',
      'Innovation 1',
    ]);
    const csv = await readTable(toCsv(recap));
    expect(csv.ok && csv.value.table.header).toEqual(recap.header);
    expect(csv.ok && csv.value.table.rows[1]?.cells.slice(8, 14)).toEqual([
      '81',
      '3',
      '3',
      '0',
      '80,33',
      '80,333333',
    ]);
  });
});

describe('the ranking within categories as a table', () => {
  const option = (name: string) => ({ id: name as OptionId, name });
  const [health, school] = [option('Kesehatan'), option('Pendidikan')];

  test('goes part by part, each with its own ranks and notes', () => {
    const competition = aCompetition({
      judges: judges.slice(0, 1),
      categories: [health, school],
      entries: [school, health, school, null].map((category, index) =>
        anEntry({ number: index + 1, category: category?.id ?? null }),
      ),
      rounds: [aRound({ panels: [aPanel({ judges: [judgeId('J1')] })] })],
    });
    const [round] = competition.rounds;
    if (!round) throw new Error('no round');
    const states = [1, 2, 3, 4].map((entry) => aSheet('J1', entry, { a: 80, b: 80 }));
    const tabulation = tabulate(toField(competition, round), sheetStates(...states));
    const facts = { competition, madeAt: '16 Mar 2026 17.05', words: strings.id.recap };
    const sheet = toScopeSheet(tabulation, facts, 'category');
    expect([sheet.name, sheet.caption[0]]).toEqual([
      'Per kategori',
      `${strings.id.recap.recapTitle} · Per kategori`,
    ]);
    expect(sheet.header.slice(0, 3)).toEqual(['Kategori', 'Peringkat', 'Nomor']);
    expect(sheet.rows.map(([part, rank, number, ...others]) => [part, rank, number, others.at(-1)])).toEqual([
      ['Kesehatan', 1, 2, ''],
      ['Pendidikan', 1, 1, 'Seri'],
      ['Pendidikan', 1, 3, 'Seri'],
      ['Tanpa kategori', 1, 4, ''],
    ]);
  });
});

describe('the notes of a recap', () => {
  const twoJudges = someJudges(2);

  test('name ties, and what separated equal scores', () => {
    const tieBreaks = [{ type: 'criterion', criterion: criterionId('a') }] as const;
    const competition = aCompetition({
      judges: twoJudges.slice(0, 1),
      entries: someEntries(3),
      rounds: [
        aRound({
          rubric: aRubric({ a: 50, b: 50 }),
          tieBreaks,
          panels: [aPanel({ judges: [judgeId('J1')] })],
        }),
      ],
    });
    const [recap] = recapOf(competition, [
      aSheet('J1', 1, { a: 80, b: 80 }),
      aSheet('J1', 2, { a: 90, b: 70 }),
      aSheet('J1', 3, { a: 80, b: 80 }),
    ]);
    expect(column(recap, 'Peringkat')).toEqual([1, 2, 2]);
    expect(column(recap, 'Nomor')).toEqual([2, 1, 3]);
    expect(column(recap, 'Keterangan')).toEqual([
      'Skor sama, dipisahkan oleh kriteria Criterion a',
      'Seri; Skor sama, dipisahkan oleh kriteria Criterion a',
      'Seri',
    ]);
  });

  test('say when two scores look equal and are not', () => {
    const competition = aCompetition({ judges, entries: someEntries(2), rounds: [aRound({ panels })] });
    // 80.333333… against 80.33 exactly.
    const [recap] = recapOf(competition, [
      aSheet('J1', 1, { a: 80, b: 80 }),
      aSheet('J2', 1, { a: 80, b: 80 }),
      aSheet('J3', 1, { a: 81, b: 81 }),
      aSheet('J1', 2, { a: 80, b: 80 }),
      aSheet('J2', 2, { a: 80, b: 80 }),
      aSheet('J3', 2, { a: 80.99, b: 80.99 }),
    ]);
    expect(column(recap, 'Skor')).toEqual([{ decimal: '80.33' }, { decimal: '80.33' }]);
    expect(column(recap, 'Skor tepat')).toEqual([{ decimal: '80.333333' }, { decimal: '80.330000' }]);
    expect(column(recap, 'Keterangan')).toEqual([
      'Selisih skor kurang dari 0,01, lihat skor tepat',
      'Selisih skor kurang dari 0,01, lihat skor tepat',
    ]);
  });

  test('leave the cell of a judge empty who is not on the entry’s panel', () => {
    const competition = aCompetition({
      judges: twoJudges,
      entries: someEntries(2),
      rounds: [
        aRound({
          panels: [
            aPanel({ judges: [judgeId('J1')], entries: [anEntry({ number: 1 }).id] }),
            aPanel({ judges: [judgeId('J2')], entries: [anEntry({ number: 2 }).id] }),
          ],
        }),
      ],
    });
    const [recap] = recapOf(competition, [
      aSheet('J1', 1, { a: 80, b: 80 }),
      aSheet('J2', 2, { a: 70, b: 70 }),
    ]);
    expect(column(recap, 'J1 Judge J1')).toEqual([80, null]);
    expect(column(recap, 'J2 Judge J2')).toEqual([null, 70]);
  });
});
