import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPleno } from '../../electron/cli/reading/files';
import { runCommand } from '../../electron/cli/run-command';
import { aFolder } from '../builders/golden-files';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await aFolder();
  await writeFile(path('judges.csv'), 'Kode;Nama;Ruang\nJ1;Satu;\nJ2;Dua;\n');
  await writeFile(path('entries.csv'), 'No Urut;Judul Inovasi;Instansi;Status\n1;Lapor;Dinas A;ok\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function create(entries: string, ...more: string[]) {
  const args = ['--preset', 'kovablik-jatim-presentasi', '--name', 'Lomba Uji', '--force'];
  const files = ['--entries', path(entries), '--judges', path('judges.csv'), '--out', path('C.pleno')];
  const { exit, remarks } = await runCommand(['new', ...args, ...files, ...more]);
  const file = exit === 0 ? await readPleno(path('C.pleno')) : undefined;
  const made = file?.ok && file.value.kind === 'competition' ? file.value.content.entries : [];
  const entriesMade = made.map(({ number, title, institution, note }) =>
    [number, title, institution.name, ...(note === '' ? [] : [note])].join(' | '),
  );
  // Without the folder, and without what is said about the preset.
  return { exit, made: entriesMade, said: remarks.map((one) => one.replaceAll(join(folder, '/'), '')) };
}

describe('columns of tables on the command line', () => {
  test('say which was taken for what, and which was left', async () => {
    const { exit, said } = await create('entries.csv');
    expect(exit).toBe(0);
    expect(said).toContain(
      'entries.csv: columns: number = "No Urut", title = "Judul Inovasi", institution = "Instansi"; not taken: "Status"',
    );
    expect(said).toContain('judges.csv: columns: code = "Kode", name = "Nama", panel = "Ruang"');
  });

  test('are chosen by their heading, however it is written, and leave the guess behind', async () => {
    const { made, said } = await create(
      'entries.csv',
      ...['--column', 'note=STATUS', '--column', 'number=', '--column', 'title=judul  inovasi'],
    );
    expect(made).toEqual(['1 | Lapor | Dinas A | ok']);
    expect(said).toContain(
      'entries.csv: columns: title = "Judul Inovasi", institution = "Instansi", note = "Status"; not taken: "No Urut"',
    );
  });

  test('are chosen by their place where the heading stands twice, or is empty', async () => {
    await writeFile(
      path('twice.csv'),
      'No;Judul Inovasi;Judul Inovasi;Instansi;\n1;Pagi;Sore;Dinas A;lama\n',
    );
    const second = await create('twice.csv', '--column', 'title=#3', '--column', 'note=#5');
    expect(second.made).toEqual(['1 | Sore | Dinas A | lama']);
    expect(second.said).toContain(
      'twice.csv: columns: number = "No", title = "Judul Inovasi", institution = "Instansi", note = "#5"; not taken: "Judul Inovasi"',
    );
    expect(await create('twice.csv', '--column', 'title=Judul Inovasi')).toMatchObject({
      exit: 2,
      said: [
        '--column title: twice.csv has "Judul Inovasi" more than once; say #2 or #3',
        expect.any(String),
      ],
    });
  });

  test.each([
    [
      ['--column', 'title=Judulnya'],
      '--column title: entries.csv has no "Judulnya"; it has "No Urut", "Judul Inovasi", "Instansi", "Status"',
    ],
    [['--column', 'title=#9'], '--column title: entries.csv has no "#9"'],
    [['--column', 'judul=Judul'], '--column: no field "judul"; there are institutionKind, number, title'],
    [['--column', 'title'], '--column is FIELD=HEADING, not "title"'],
    [['--column', 'title=Instansi', '--column', 'title=Status'], '--column title is given twice'],
    [
      ['--column', 'title=Instansi', '--column', 'institution=instansi'],
      '--column: title and institution are both "instansi"',
    ],
    [['--separator', '/'], '--separator is one of ; , | tab, not "/"'],
    [['--separator', 'entries=;', '--separator', 'entries=,'], '--separator is given twice'],
    [['--hidden', 'some'], '--hidden is one of take, skip, not "some"'],
    [['--sheet', 'Peserta'], '--sheet: no worksheet "Peserta"; there are none'],
  ])('%j is wrong usage, and says what there is', async (more, what) => {
    await rm(path('C.pleno'), { force: true });
    const { exit, said } = await create('entries.csv', ...more);
    expect(exit).toBe(2);
    expect(said.join('\n')).toContain(what);
    expect(await readdir(folder)).not.toContain('C.pleno');
  });

  test('a separator is said of one table, or of whichever is a text', async () => {
    const judges = await create('entries.csv', '--separator', 'entries=;', '--separator', 'judges=,');
    expect(judges.exit).toBe(1);
    expect(judges.said.join('\n')).toContain('"Kode;Nama;Ruang"');
    expect((await create('entries.csv', '--separator', ';')).made).toEqual(['1 | Lapor | Dinas A']);
    expect((await create('entries.csv', '--separator', 'tab')).exit).toBe(1);
  });

  describe('of a workbook', () => {
    const take = async (name: string, ...more: string[]) => {
      await copyFile(join(import.meta.dirname, '../fixtures/tables', name), path(name));
      return create(name, ...more);
    };

    test('rows hidden by a filter are refused until it is said what becomes of them', async () => {
      const asked = await take('filtered-rows.xlsx');
      expect([asked.exit, asked.made]).toEqual([1, []]);
      expect(asked.said).toContain(
        'filtered-rows.xlsx:3: hidden-undecided (lines 3); answered by --hidden entries=take or --hidden entries=skip',
      );
      const skipped = await take('filtered-rows.xlsx', '--hidden', 'skip');
      expect(skipped.made.map((one) => one.split(' ')[0])).toEqual(['7', '5']);
      expect(skipped.said).toContain('filtered-rows.xlsx:3: hidden-skipped (lines 3)');
      const taken = await take('filtered-rows.xlsx', '--hidden', 'entries=take');
      expect(taken.made.map((one) => one.split(' ')[0])).toEqual(['7', '3', '5']);
    });

    test('a hidden column is asked about by its heading', async () => {
      const asked = await take('hidden-column.xlsx');
      expect(asked.exit).toBe(1);
      expect(asked.said.join('\n')).toContain('hidden-column.xlsx: hidden-undecided (columns "Judul")');
      const { made } = await take('hidden-column.xlsx', '--hidden', 'skip');
      expect(made[0]).toBe('7 | Antar Obat Sore | Puskesmas Melati');
    });

    test('the worksheet with known headings is proposed and named; another one is taken by its name', async () => {
      const proposed = await take('data-on-second-sheet.xlsx');
      expect([proposed.exit, proposed.made.length]).toEqual([0, 3]);
      expect(proposed.said).toContain(
        'data-on-second-sheet.xlsx: sheet-proposed (sheet Peserta, others "Petunjuk")',
      );
      expect((await take('data-on-second-sheet.xlsx', '--sheet', 'Peserta')).exit).toBe(0);
      expect((await take('data-on-second-sheet.xlsx', '--sheet', 'entries=Petunjuk')).exit).toBe(1);
      const absent = await take('data-on-second-sheet.xlsx', '--sheet', 'Juri');
      expect(absent.exit).toBe(2);
      expect(absent.said.join('\n')).toContain('Petunjuk');
    });
  });
});
