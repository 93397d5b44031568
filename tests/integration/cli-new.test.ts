import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPleno } from '../../electron/cli/reading/files';
import { runCommand } from '../../electron/cli/run-command';
import { aFolder } from '../builders/golden-files';

let folder = '';
const path = (name: string): string => join(folder, name);
const SAMPLE = join(import.meta.dirname, '../../assets/sample');

beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const create = (changes: { readonly [option: string]: string } = {}, ...more: string[]) => {
  const options = {
    preset: 'kovablik-jatim-presentasi',
    entries: join(SAMPLE, 'peserta-contoh-46.csv'),
    judges: join(SAMPLE, 'juri-contoh.csv'),
    name: 'Lomba Uji',
    out: path('C.pleno'),
    ...changes,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return runCommand(['new', ...args, ...more]);
};
const read = async (name: string) => {
  const file = await readPleno(path(name));
  if (!file.ok || file.value.kind !== 'competition') throw new Error('no competition file');
  return file.value.content;
};

describe('pleno new', () => {
  test('makes a competition of the sample tables', async () => {
    const { exit, out, remarks } = await create({ starts: '2026-03-16', ends: '2026-03-17', level: 'city' });
    expect([exit, out]).toEqual([0, `${path('C.pleno')}: 46 entries, 4 judges\n`]);
    expect(remarks.at(-1)).toContain('not an official rubric');
    const competition = await read('C.pleno');
    expect(competition).toMatchObject({
      nature: 'event',
      identity: { name: 'Lomba Uji', year: 2026, startsOn: '2026-03-16', endsOn: '2026-03-17' },
      ruleBook: { type: 'frozen', history: [{ version: 1 }] },
    });
    expect(competition.entries).toHaveLength(46);
    expect(competition.entries[0]).toMatchObject({
      number: 1,
      institution: { name: 'Dinas Koperasi, Perindustrian dan Perdagangan (Diskopindag)' },
    });
    expect(competition.judges.map(({ code, role }) => [code, role])).toEqual([
      ['J1', 'chair'],
      ['J2', 'member'],
      ['J3', 'member'],
      ['J4', 'member'],
    ]);
    const [round] = competition.rounds;
    expect(round?.panels.map(({ judges, entries }) => [judges.length, entries])).toEqual([[4, 'all']]);
    expect(round?.rubric.criteria.map(({ id }) => id)).toContain('paparan');
  });

  test('keeps a file that is there already, unless told to replace it', async () => {
    await writeFile(path('there.pleno'), 'something dear');
    const { exit, remarks } = await create({ out: path('there.pleno') });
    expect([exit, remarks]).toEqual([1, [`${path('there.pleno')}: is there already; --force replaces it`]]);
    expect(await readFile(path('there.pleno'), 'utf8')).toBe('something dear');
    expect((await create({ out: path('there.pleno') }, '--force')).exit).toBe(0);
    expect((await read('there.pleno')).entries).toHaveLength(46);
  });

  test('reads what Indonesian Excel writes: semicolons, byte order mark, quoted commas', async () => {
    await writeFile(
      path('entries.csv'),
      '\ufeffNo Urut;Judul Inovasi;Instansi\r\n7;"Lapor; ""Cepat""";Kelurahan Ma\'arif\r\n9;Lapor;"Dinas A, B"\r\n',
    );
    await writeFile(path('judges.csv'), 'Kode;Nama\r\nA;Juri A\r\nB;Juri B\r\n');
    const { exit } = await create({
      entries: path('entries.csv'),
      judges: path('judges.csv'),
      out: path('excel.pleno'),
      language: 'en',
      nature: 'rehearsal',
    });
    expect(exit).toBe(0);
    const competition = await read('excel.pleno');
    expect(competition.nature).toBe('rehearsal');
    expect(
      competition.entries.map(({ number, title, institution }) => [number, title, institution.name]),
    ).toEqual([
      [7, 'Lapor; "Cepat"', "Kelurahan Ma'arif"],
      [9, 'Lapor', 'Dinas A, B'],
    ]);
  });

  test('writes nothing when a row cannot be taken, and names file and line of each', async () => {
    await writeFile(path('bad.csv'), 'No Urut,Judul Inovasi,Instansi\n1,Satu,A\n1,Dua,B\n3,,C\nx,Empat,D\n');
    const { exit, out, remarks } = await create({ entries: path('bad.csv'), out: path('bad.pleno') });
    expect([exit, out]).toEqual([1, '']);
    expect(
      remarks.filter((remark) => !remark.includes(': columns: ')).map((one) => one.split(/ \(/)[0]),
    ).toEqual([
      `${path('bad.csv')}:3: number-repeated`,
      `${path('bad.csv')}:4: title-missing`,
      `${path('bad.csv')}:5: number-not-whole`,
    ]);
    expect(await readdir(folder)).not.toContain('bad.pleno');
  });

  test('does not leave a judge outside every panel', async () => {
    await writeFile(path('rooms.csv'), 'Kode,Nama,Panel\nJ1,Satu,A\nJ2,Dua,B\n');
    const { exit, remarks } = await create({ judges: path('rooms.csv'), out: path('rooms.pleno') });
    expect(exit).toBe(1);
    expect(remarks.at(-1)).toContain('rooms.csv:3: panel-unknown');
  });

  test.each([
    ['an unknown preset', { preset: 'official' }],
    ['a day that does not exist', { starts: '2026-02-30' }],
    ['an end before the start', { starts: '2026-03-17', ends: '2026-03-16' }],
    ['a year in two digits', { year: '26' }],
    ['an unknown level', { level: 'village' }],
    ['an empty name', { name: '  ' }],
  ])('takes %s for wrong usage', async (_, changes: { readonly [option: string]: string }) => {
    expect((await create({ ...changes, out: path('usage.pleno') })).exit).toBe(2);
  });

  test('refuses tables that are not there or are no tables', async () => {
    await writeFile(path('photo.csv'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2]));
    const absent = await create({ entries: path('absent.csv'), out: path('x.pleno') });
    const photo = await create({ judges: path('photo.csv'), out: path('x.pleno') });
    expect([absent.exit, photo.exit]).toEqual([1, 1]);
    expect(absent.remarks[0]).toContain('ENOENT');
    expect(photo.remarks[0]).toContain('photo.csv: ');
  });
});
