import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { aCompetition, anIdentity } from '../builders/a-competition';
import { someJudges } from '../builders/a-judge';
import { anEntry } from '../builders/an-entry';
import { aFolder, writeCompetition } from '../builders/golden-files';

let folder = '';
const path = (name: string): string => join(folder, name);
const tables = join(import.meta.dirname, '../fixtures/tables');

beforeAll(async () => {
  folder = await aFolder();
  const entry = (number: number, title: string, institution: string) =>
    anEntry({ number, title, institution: { name: institution, kind: null } });
  await writeCompetition(
    path('C.pleno'),
    aCompetition({
      identity: anIdentity({ name: 'Lomba Uji' }),
      judges: someJudges(2).map((judge, index) => ({
        ...judge,
        name: ['Juri Satu', 'Juri Dua'][index] ?? '',
      })),
      entries: [
        entry(1, 'Loket Pagi', 'Kecamatan Satu'),
        entry(2, 'Loket Siang', 'Kecamatan Dua'),
        entry(3, 'Loket Sore', 'Kecamatan Tiga'),
      ],
    }),
  );
  for (const name of ['two-numbers-exchanged.csv', 'two-judges-exchanged.csv', 'same-heading-twice.csv']) {
    await copyFile(join(tables, name), path(name));
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function plan(...args: string[]) {
  const { exit, out, remarks } = await runCommand(['import', '--competition', path('C.pleno'), ...args]);
  const tidy = (text: string): string => text.replaceAll(join(folder, '/'), '');
  return { exit, out: tidy(out).split('\n').slice(0, -1), said: remarks.map(tidy) };
}

describe('pleno import', () => {
  test('two numbers exchanged are two entries renumbered, and the third unchanged', async () => {
    const { exit, out, said } = await plan('--entries', path('two-numbers-exchanged.csv'));
    expect([exit, said.length]).toEqual([0, 1]);
    expect(out).toEqual([
      'two-numbers-exchanged.csv:2: renumbered: 2 -> 1 "Loket Siang" (Kecamatan Dua)',
      'two-numbers-exchanged.csv:3: renumbered: 1 -> 2 "Loket Pagi" (Kecamatan Satu)',
      'two-numbers-exchanged.csv:4: unchanged: 3 "Loket Sore" (Kecamatan Tiga)',
      'two-numbers-exchanged.csv: 0 added, 0 updated, 2 renumbered, 1 unchanged',
    ]);
  });

  test('judges are told by their names, not by their codes', async () => {
    const { exit, out } = await plan('--judges', path('two-judges-exchanged.csv'));
    expect([exit, out.at(-1)]).toEqual([
      0,
      'two-judges-exchanged.csv: 0 added, 0 updated, 2 renumbered, 0 unchanged',
    ]);
    expect(out[0]).toBe('two-judges-exchanged.csv:2: renumbered: J2 -> J1 "Juri Dua"');
  });

  describe('a row whose number and name are of two entries', () => {
    const table = 'No;Judul Inovasi;Instansi\n1;Loket Siang;Kelurahan Lain\n';
    const doubt =
      'doubt.csv:2: name-elsewhere (1, Loket Siang, Kelurahan Lain; as entries: 2 "Loket Siang" (Kecamatan Dua); as numbers: 1 "Loket Pagi" (Kecamatan Satu)); answered by --update entries or --update numbers';

    test('is refused with both readings, until one is chosen', async () => {
      await writeFile(path('doubt.csv'), table);
      const { exit, out, said } = await plan('--entries', path('doubt.csv'));
      expect([exit, out]).toEqual([
        1,
        ['doubt.csv: 0 added, 0 updated, 0 renumbered, 0 unchanged, 1 in doubt'],
      ]);
      expect(said).toContain(doubt);
    });

    test('is about the one with the number when numbers count', async () => {
      await writeFile(path('doubt.csv'), table);
      const { exit, out } = await plan('--entries', path('doubt.csv'), '--update', 'numbers');
      expect([exit, out[0]]).toEqual([
        0,
        'doubt.csv:2: updated: 1 "Loket Pagi" (Kecamatan Satu) -> 1 "Loket Siang" (Kelurahan Lain)',
      ]);
    });

    test('is about the one it names when entries count, if their number is free', async () => {
      await writeFile(path('doubt.csv'), table.replace('1;', '9;'));
      const { exit, out } = await plan('--entries', path('doubt.csv'), '--update', 'entries');
      expect([exit, out[0]]).toEqual([0, 'doubt.csv:2: renumbered: 2 -> 9 "Loket Siang" (Kelurahan Lain)']);
    });
  });

  test('a column in doubt is refused before any row, and answered by a place', async () => {
    const open = await plan('--entries', path('same-heading-twice.csv'));
    expect([open.exit, open.out]).toEqual([1, []]);
    expect(open.said).toContain(
      'same-heading-twice.csv: column-undecided (field title, columns "#2 Judul Inovasi", "#3 Judul Inovasi"); answered by --column title=HEADING or --column title=#N',
    );
    const told = await plan(
      '--entries',
      path('same-heading-twice.csv'),
      '--column',
      'title=#3',
      '--update',
      'entries',
    );
    expect(told.said[0]).toContain('title = "Judul Inovasi"');
    expect(told.said[0]).toContain('not taken: "Judul Inovasi"');
  });

  test('its JSON has the agreed keys', async () => {
    await writeFile(path('new.csv'), 'No;Judul Inovasi;Instansi;Status\n4;Baru;Dinas\n1;;X\n');
    const args = ['--entries', path('new.csv'), '--format', 'json'];
    const { exit, out } = await plan(...args);
    expect(exit).toBe(1);
    expect(JSON.parse(out.join('\n'))).toEqual({
      competition: 'Lomba Uji',
      tables: [
        {
          table: 'entries',
          file: 'new.csv',
          columns: { number: 'No', title: 'Judul Inovasi', institution: 'Instansi' },
          notTaken: ['Status'],
          notes: [],
          undecided: [],
          counts: { added: 1, updated: 0, renumbered: 0, unchanged: 0 },
          rows: [{ line: 2, action: 'added', number: 4, title: 'Baru', institution: 'Dinas', before: null }],
          doubts: [],
          problems: [{ type: 'title-missing', line: 3 }],
          notices: [],
        },
      ],
    });
  });

  test.each([
    [[], 'missing: --entries or --judges'],
    [['--entries', 'x.csv', '--update', 'all'], '--update is one of entries, numbers, not "all"'],
    [['--entries', 'x.csv', '--column', 'code=Kode'], '--column: no field "code"'],
  ])('%j is wrong usage', async (more, what) => {
    const { exit, said } = await plan(...more);
    expect(exit).toBe(2);
    expect(said.join('\n')).toContain(what);
  });
});
