import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import type { ResultReport } from '../../renderer/application/results/result-report';
import type { OptionId } from '../../renderer/domain/ids';
import { aCompetition, anIdentity } from '../builders/a-competition';
import { someJudges } from '../builders/a-judge';
import { anEntry } from '../builders/an-entry';
import { aFolder, writeCompetition } from '../builders/golden-files';

let folder = '';
const path = (name: string): string => join(folder, name);
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/tables/${name}`, import.meta.url));

beforeAll(async () => {
  folder = await aFolder();
  await writeCompetition(
    path('C.pleno'),
    aCompetition({
      identity: anIdentity({ name: 'Lomba Uji' }),
      judges: someJudges(2),
      entries: [
        anEntry({ number: 1, title: 'Lapor, "Cepat"', institution: { name: "Ma'arif; Kota", kind: null } }),
        anEntry({ number: 2, title: '=1+1' }),
        anEntry({ number: 3 }),
      ],
    }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function tabulate(table: string | Uint8Array, ...more: string[]) {
  await writeFile(path('M.csv'), table);
  return runCommand(['tabulate', '--competition', path('C.pleno'), '--marks', path('M.csv'), ...more]);
}

const HEADER = 'judge,entry,criterion,mark\n';
const SHEETS = 'J1,1,a,90\nJ1,1,b,80\nJ2,1,a,91\nJ2,1,b,80.5\nJ1,2,a,70\nJ1,2,b,70\nJ2,2,,recused\n';

describe('pleno tabulate', () => {
  test('prints the agreed JSON, key for key', async () => {
    const { exit, out } = await tabulate(HEADER + SHEETS, '--format', 'json');
    expect(exit).toBe(0);
    // J1: 90 × 0.6 + 80 × 0.4 = 86; J2: 91 × 0.6 + 80.5 × 0.4 = 54.6 + 32.2 = 86.8; mean 86.4
    expect(out).toBe(
      `${JSON.stringify(
        {
          competition: 'Lomba Uji',
          round: 'Presentation',
          complete: false,
          rows: [
            {
              rank: 1,
              tied: false,
              provisional: false,
              entry: { number: 1, title: 'Lapor, "Cepat"', institution: "Ma'arif; Kota" },
              score: '86.400000',
              exact: '432/5',
              judges: { expected: 2, counted: 2, recused: 0, due: 2, missing: 0 },
              sheets: [
                { judge: 'J1', score: '86.000000' },
                { judge: 'J2', score: '86.800000' },
              ],
            },
            {
              rank: 2,
              tied: false,
              provisional: false,
              entry: { number: 2, title: '=1+1', institution: 'Office 2' },
              score: '70.000000',
              exact: '70/1',
              judges: { expected: 2, counted: 1, recused: 1, due: 1, missing: 0 },
              sheets: [{ judge: 'J1', score: '70.000000' }],
            },
            {
              rank: null,
              tied: false,
              provisional: true,
              entry: { number: 3, title: 'Innovation 3', institution: 'Office 3' },
              score: null,
              exact: null,
              judges: { expected: 2, counted: 0, recused: 0, due: 2, missing: 2 },
              sheets: [],
            },
          ],
          refused: [],
          counts: { expected: 6, counted: 3, recused: 1, due: 5, missing: 2 },
          recusals: [{ judge: 'J2', by: 'judge', reason: 'recused', sheets: 1, entries: [[2, 2]] }],
          overruledExcusals: [],
        },
        null,
        2,
      )}\n`,
    );
  });

  test('ranks within each category too where that is asked for, in every format', async () => {
    const option = (name: string) => ({ id: name.toLowerCase() as OptionId, name });
    const [health, school] = [option('Kesehatan'), option('Pendidikan')];
    await writeCompetition(
      path('S.pleno'),
      aCompetition({
        judges: someJudges(1),
        categories: [health, school],
        entries: [school, null, health, school].map((category, index) =>
          anEntry({ number: index + 1, category: category?.id ?? null }),
        ),
      }),
    );
    const marks = [1, 2, 3, 4].map((entry) => `J1,${entry},a,${90 - entry}\nJ1,${entry},b,80`);
    await writeFile(path('S.csv'), `${HEADER}${marks.join('\n')}\n`);
    const at = ['tabulate', '--competition', path('S.pleno'), '--marks', path('S.csv')];
    const scoped = async (...more: string[]) => (await runCommand([...at, ...more])).out;
    const report = JSON.parse(
      await scoped('--scope', 'category', '--format', 'json'),
    ) as ResultReport<object>;
    // 0.6 × (90 − number) + 32
    expect(
      report.scopes?.map(({ type, name, rows }) => [
        type,
        name,
        rows.map(({ rank, entry, exact }) => [rank, entry.number, exact]),
      ]),
    ).toEqual([
      ['category', 'Kesehatan', [[1, 3, '421/5']]],
      [
        'category',
        'Pendidikan',
        [
          [1, 1, '427/5'],
          [2, 4, '418/5'],
        ],
      ],
      ['category', null, [[1, 2, '424/5']]],
    ]);
    expect(report.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(JSON.parse(await scoped('--format', 'json'))).not.toHaveProperty('scopes');
    expect(await scoped('--scope', 'all', '--format', 'json')).toBe(await scoped('--format', 'json'));
    expect(await scoped('--scope', 'category')).toMatch(
      /category Pendidikan\n +1 +85\.400000 +1\/1 +1\. .*\n +2 +83\.600000 .*4\. /,
    );
    const csv = await scoped('--scope', 'category', '--format', 'csv');
    expect(csv.split('\r\n').map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      '\ufeffcategory,rank,tied,provisional,number',
      'Kesehatan,1,false,false,3',
      'Pendidikan,1,false,false,1',
      'Pendidikan,2,false,false,4',
      ',1,false,false,2',
      '',
    ]);
    const wrong = await runCommand([...at, '--scope', 'district']);
    expect([wrong.exit, wrong.remarks.join()]).toEqual([2, expect.stringContaining('--scope is one of all')]);
  });

  test.each([
    [
      'semicolons, byte order mark and decimal comma',
      `\ufeff${HEADER}${SHEETS}`.replaceAll(',', ';').replaceAll('.', ','),
    ],
    ['tabs', (HEADER + SHEETS).replaceAll(',', '\t')],
    ['quoted cells with decimal comma', (HEADER + SHEETS).replace('80.5', '"80,5"').replaceAll('\n', '\r\n')],
    [
      'columns in another order',
      'mark,judge,x,criterion,entry\n90,J1,,a,1\n80,J1,,b,1\n91,J2,,a,1\n80.5,J2,,b,1\n70,J1,,a,2\n70,J1,,b,2\nrecused,J2,,,2\n',
    ],
  ])('reads the same result from a table with %s', async (_, table) => {
    const plain = await tabulate(HEADER + SHEETS, '--format', 'json');
    const { exit, out } = await tabulate(table, '--format', 'json');
    expect({ exit, out }).toEqual({ exit: plain.exit, out: plain.out });
  });

  test('refuses a row that an unquoted decimal comma has split, instead of cutting the mark', async () => {
    const { exit, out } = await tabulate(`${HEADER}${SHEETS}`.replace('80.5', '80,5'), '--format', 'json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: [{ entry: { number: 1 }, judges: { counted: 1 } }, {}, {}],
      refused: [{ line: 5, reason: 'cells-beyond-heading', count: 1 }],
    });
  });

  test('prints the result of the rest when something is refused, with exit code 1', async () => {
    const { exit, out, remarks } = await tabulate(
      `${HEADER}${SHEETS}J7,1,a,5\nJ1,3,a,100.5\nJ1,3,b,80.2\n`,
      '--format',
      'json',
    );
    expect(exit).toBe(1);
    const { rows, refused } = JSON.parse(out) as { rows: unknown[]; refused: unknown[] };
    expect(rows).toHaveLength(3);
    expect(refused).toEqual([
      { line: 9, reason: 'judge-unknown', judge: 'J7', entry: '1', criterion: 'a', mark: '5' },
      {
        line: 10,
        reason: 'mark-out-of-range',
        judge: 'J1',
        entry: '3',
        criterion: 'a',
        mark: '100.5',
        min: '0',
        max: '100',
      },
      {
        line: 11,
        reason: 'mark-off-step',
        judge: 'J1',
        entry: '3',
        criterion: 'b',
        mark: '80.2',
        step: '0.5',
        below: '80',
        above: '80.5',
      },
    ]);
    expect(remarks.join('\n')).toContain('M.csv:9: refused (judge-unknown)');
  });

  test('says which sheets count as missing because a mark is', async () => {
    const { exit, remarks } = await tabulate(`${HEADER}${SHEETS}J1,3,a,80\n`);
    expect(exit).toBe(0);
    expect(remarks.slice(1)).toEqual(['J1, entry 3: counts as missing, no mark for b']);
  });

  test('prints a CSV a spreadsheet opens without taking a title for a formula', async () => {
    const { out } = await tabulate(HEADER + SHEETS, '--format', 'csv');
    expect(out.split('\r\n')).toEqual([
      '\ufeffrank,tied,provisional,number,title,institution,score,expected,counted,recused,J1,J2',
      `1,false,false,1,"Lapor, ""Cepat""","Ma'arif; Kota",86.400000,2,2,0,86.000000,86.800000`,
      "2,false,false,2,'=1+1,Office 2,70.000000,2,1,1,70.000000,",
      ',false,true,3,Innovation 3,Office 3,,2,0,0,,',
      '',
    ]);
  });

  test('prints a table to read when no format is asked for', async () => {
    const { out } = await tabulate(HEADER + SHEETS);
    expect(out).toContain('Lomba Uji · Presentation');
    expect(out).toContain('not complete: 3 of 5 sheets in, 2 missing, 1 not scoring; ranks');
    expect(out).toMatch(/ {5}1 {4}86\.400000 {2}2\/2 {12}1\. Lapor, "Cepat" \(Ma'arif; Kota\)/);
  });

  test.each([
    ['a photograph', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
    ['an empty file', ''],
    ['a table without the columns', 'a,b\n1,2\n'],
    ['a table with a column twice', 'judge,entry,criterion,mark,mark\nJ1,1,a,80,90\n'],
  ])('refuses %s as a whole, with a sentence and no result', async (_, table) => {
    const { exit, out, remarks } = await tabulate(table, '--format', 'json');
    expect([exit, out]).toEqual([1, '']);
    expect(remarks.length).toBeGreaterThan(0);
    expect(remarks.every((remark) => remark.includes('M.csv: '))).toBe(true);
  });

  test('says which column it took for what, which it left, and what it cannot choose between', async () => {
    const { remarks } = await tabulate('Kode Juri,No Peserta,Kriteria,Nilai,Catatan\nJ1,1,a,90,x\n');
    expect(remarks[0]).toMatch(
      /M\.csv: columns: judge = "Kode Juri", entry = "No Peserta", criterion = "Kriteria", mark = "Nilai"; not taken: "Catatan"$/,
    );
    const twice = 'judge,entry,criterion,mark,mark\nJ1,1,a,80,90\nJ1,1,b,80,90\n';
    const asked = await tabulate(twice);
    expect([asked.exit, asked.out]).toEqual([1, '']);
    expect(asked.remarks[1]).toContain('column-undecided (field mark');
    const answered = await tabulate(twice, '--format', 'json', '--column', 'mark=#5');
    expect(answered.exit).toBe(0);
    expect(JSON.parse(answered.out)).toMatchObject({
      rows: [{ sheets: [{ judge: 'J1', score: '90.000000' }] }, {}, {}],
    });
  });

  test.each([
    ['criterion', 'Juri,No Urut,a,b\nJ1,1,90,80\n', 'criterion, mark'],
    ['judge', 'No Urut,Kriteria,J1,J2\n1,a,90,80\n', 'judge, mark'],
  ])('says how to write a table that has a column for each %s', async (_, table, fields) => {
    const { exit, out, remarks } = await tabulate(table);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(remarks.at(-1)).toBe(
      `${path('M.csv')}: no column for ${fields}; answered by --column FIELD=HEADING. Where each criterion or judge has a column of its own, write one mark a row: judge, entry, criterion, mark`,
    );
  });

  test('reads the same result from a workbook', async () => {
    const [header = [], ...rows] = (HEADER + SHEETS)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const workbook = await createSpreadsheet().toXlsx([
      {
        name: 'Nilai',
        caption: [],
        header,
        rows: rows.map(([judge = '', entry, criterion = '', mark = '']) => [
          judge,
          Number(entry),
          criterion,
          mark === 'recused' ? mark : Number(mark),
        ]),
      },
    ]);
    const plain = await tabulate(HEADER + SHEETS, '--format', 'json');
    const { exit, out } = await tabulate(workbook, '--format', 'json');
    expect({ exit, out }).toEqual({ exit: plain.exit, out: plain.out });
  });

  test('refuses one point or a thousand, with its line, and ranks the rest', async () => {
    const { exit, out, remarks } = await runCommand([
      ...['tabulate', '--competition', fixture('scale-0-1000.pleno'), '--format', 'json'],
      ...['--marks', fixture('thousand-marks.csv')],
    ]);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        { rank: 1, entry: { number: 2 }, sheets: [{ judge: 'J1', score: '900.000000' }] },
        { rank: null, entry: { number: 1 }, score: null },
      ],
      refused: [2, 3, 4, 5].map((line) => ({
        line,
        reason: 'mark-doubtful',
        mark: '1.000',
        decimal: '1',
        thousands: '1000',
      })),
    });
    expect(remarks[1]).toMatch(
      /thousand-marks\.csv:2: refused \(mark-doubtful\): J1, entry 1, paparan, "1\.000"; This can mean 1 or 1000\. Type 1 or 1000, without a point or comma\.$/,
    );
  });

  test('refuses what is no competition file', async () => {
    await writeFile(path('photo.pleno'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    const args = (file: string) => ['tabulate', '--competition', path(file), '--marks', path('M.csv')];
    const photo = await runCommand(args('photo.pleno'));
    expect([photo.exit, photo.out]).toEqual([1, '']);
    expect(photo.remarks[0]).toContain('This is not a Pleno file');
    const nothing = await runCommand(args('nothing.pleno'));
    expect([nothing.exit, nothing.out]).toEqual([1, '']);
    expect(nothing.remarks[0]).toContain('ENOENT');
  });

  test('speaks Indonesian when asked', async () => {
    const { remarks } = await runCommand([
      ...['tabulate', '--competition', path('photo.pleno'), '--marks', path('M.csv'), '--language', 'id'],
    ]);
    expect(remarks[0]).toMatch(/bukan berkas Pleno/i);
  });
});
