import { describe, expect, test } from 'vitest';
import {
  guessColumns,
  type KnownHeadings,
} from '../../../../../renderer/application/tables/columns/column-mapping';
import { ENTRY_HEADINGS } from '../../../../../renderer/application/tables/columns/entry-columns';
import { JUDGE_HEADINGS } from '../../../../../renderer/application/tables/columns/judge-columns';
import { MARK_HEADINGS } from '../../../../../renderer/application/tables/columns/mark-columns';
import { foldHeading } from '../../../../../renderer/application/tables/fold-text';
import { getTable, tableFile } from '../../../../builders/a-table';

/** Chosen headings by field, and what is open and left. */
function guess<Field extends string>(header: readonly string[], known: KnownHeadings<Field>) {
  const { mapping, open } = guessColumns(header, known);
  const asked = new Set([...Object.values(mapping), ...open.flatMap(({ columns }) => columns)]);
  const name = (column: number) => header[column];
  const taken = Object.entries<number | null>(mapping).flatMap(([field, column]) =>
    column === null ? [] : [[field, name(column)]],
  );
  return {
    taken: Object.fromEntries(taken),
    open: Object.fromEntries(open.map(({ field, columns }) => [field, columns.map(name)])),
    untaken: header.filter((_, column) => !asked.has(column)),
  };
}

const guessEntries = (...header: readonly string[]) => guess(header, ENTRY_HEADINGS);
const guessJudges = (...header: readonly string[]) => guess(header, JUDGE_HEADINGS);

describe('the columns of a table', () => {
  test('are told by the whole heading: a judge’s institution is not the name', async () => {
    const { header } = await getTable(tableFile('judges-institution-first.csv'), JUDGE_HEADINGS);
    expect(guess(header, JUDGE_HEADINGS)).toEqual({
      taken: { code: 'No', name: 'Nama Lengkap dan Gelar', affiliation: 'Nama Instansi', role: 'Jabatan' },
      open: {},
      untaken: [],
    });
  });

  test('are taken for nothing rather than for something else: a type is not a title', async () => {
    const { header } = await getTable(tableFile('type-before-name.csv'));
    expect(guess(header, ENTRY_HEADINGS)).toEqual({
      taken: {
        title: 'Innovation Name',
        institutionKind: 'Organization Type',
        institution: 'Organization Name',
        number: 'Entry Number',
      },
      open: {},
      untaken: ['Innovation Type'],
    });
  });

  test('are left open where two are equally good', async () => {
    const { header } = await getTable(tableFile('last-years-title.csv'));
    expect(guess(header, ENTRY_HEADINGS)).toEqual({
      taken: { number: 'No Urut', institution: 'Instansi' },
      open: { title: ['Judul Inovasi Tahun Lalu', 'Judul Inovasi 2026'] },
      untaken: [],
    });
  });

  test('are left open where one heading stands there twice', async () => {
    const { header } = await getTable(tableFile('same-heading-twice.csv'));
    expect(guess(header, ENTRY_HEADINGS)).toMatchObject({
      taken: { number: 'No Urut', institution: 'Instansi' },
      open: { title: ['Judul Inovasi', 'Judul Inovasi'] },
    });
  });

  test('do not depend on their order', () => {
    const header = ['Jenis Instansi', 'Instansi Pengusul', 'Judul', 'Judul Inovasi', 'No', 'Nomor Peserta'];
    const expected = {
      institutionKind: 'Jenis Instansi',
      institution: 'Instansi Pengusul',
      title: 'Judul Inovasi',
      number: 'Nomor Peserta',
    };
    for (let turn = 0; turn < header.length; turn += 1) {
      const turned = [...header.slice(turn), ...header.slice(0, turn)];
      expect(guessEntries(...turned).taken).toEqual(expected);
      expect(guessEntries(...turned.toReversed()).taken).toEqual(expected);
    }
  });

  test('are told by the whole heading before its beginning, and by more words before fewer', () => {
    expect(guessEntries('Judul Inovasi 2020', 'Judul').taken).toEqual({ title: 'Judul' });
    expect(guessEntries('Judul lama', 'Judul Inovasi baru').taken).toEqual({ title: 'Judul Inovasi baru' });
  });

  test('begin with words, not with letters', () => {
    expect(guessEntries('Unitarian').untaken).toEqual(['Unitarian']);
    expect(guessEntries('Juduls', 'Inovasional').taken).toEqual({});
    expect(guessEntries('Unit Pengusul').taken).toEqual({ institution: 'Unit Pengusul' });
  });

  test.each([
    'Nomor Telepon',
    'No. KTP',
    'Number of Users',
    'Jenis Inovasi',
    'Innovation Type',
    'Title Code',
  ])('are not taken for what a heading merely begins with: %s', (heading) => {
    expect(guessEntries(heading)).toEqual({ taken: {}, open: {}, untaken: [heading] });
  });

  test('of judges: the role in the team comes before the post at home', () => {
    expect(guessJudges('Jabatan', 'Nama', 'Jabatan dalam Tim').taken).toEqual({
      name: 'Nama',
      role: 'Jabatan dalam Tim',
    });
  });

  test.each([
    ['entries', ENTRY_HEADINGS],
    ['judges', JUDGE_HEADINGS],
    ['marks', MARK_HEADINGS],
  ])('of %s have no heading that stands for two fields', (_, known) => {
    const all = Object.values<readonly string[]>(known).flat().map(foldHeading);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
