import { expect, test } from 'vitest';
import { readEntryRowsInSteps } from '../../../../../renderer/application/tables/entries/entry-rows';
import { runSteps } from '../../../../../renderer/domain/steps';
import { gridOf, shape } from '../../../../builders/a-grid';

const ENTRIES = ['Judul Inovasi;Instansi', 'A;Dinas', 'B;UPT'];

test('a table of judges below the entries is named, and none of it is taken for an entry', () => {
  const judges = ['DAFTAR JURI;', 'Nama Juri;Jabatan', 'Ani;Ketua'];
  expect(shape(gridOf([...ENTRIES, '', ...judges]))).toMatchObject({
    rows: ['2: A;Dinas', '3: B;UPT'],
    notes: [{ type: 'other-table', lines: [5, 6, 7], text: 'DAFTAR JURI' }],
  });
  expect(shape(gridOf([...ENTRIES, '', ...judges.slice(1)])).rows).toEqual(['2: A;Dinas', '3: B;UPT']);
});

test('further entries in other columns are refused row by row, not taken in the wrong ones', () => {
  const { table } = shape(gridOf([...ENTRIES, '', 'Instansi;Judul Inovasi', 'Dinas;C']));
  const blank = { number: null, institutionKind: null, category: null, group: null, note: null };
  const { sound, problems } = runSteps(readEntryRowsInSteps(table, { ...blank, title: 0, institution: 1 }));
  expect(sound.map(({ line }) => line)).toEqual([2, 3]);
  expect(problems).toEqual([
    { type: 'under-another-heading', line: 5, heading: 5 },
    { type: 'under-another-heading', line: 6, heading: 5 },
  ]);
});

test('a blank row alone begins no other table', () => {
  expect(shape(gridOf([...ENTRIES, '', 'Inovasi;Kecamatan', 'Kategori;Dinas'])).rows).toHaveLength(4);
});
