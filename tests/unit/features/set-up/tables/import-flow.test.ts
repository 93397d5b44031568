import { describe, expect, test } from 'vitest';
import type { Table, TableReading } from '../../../../../renderer/application/ports/spreadsheet';
import { LARGEST_FILE_BYTES } from '../../../../../renderer/application/workspace/limits';
import { ok } from '../../../../../renderer/domain/result';
import { runSteps } from '../../../../../renderer/domain/steps';
import {
  isBlocked,
  keepColumns,
  missingFields,
  openFile,
  readTable,
  repeatedColumns,
  samplesInSteps,
  sayColumn,
} from '../../../../../renderer/features/set-up/tables/import-flow';

const table: Table = {
  header: ['No', 'Instansi', ''],
  rows: [
    { line: 2, cells: ['1', 'Dinas A', ''] },
    { line: 3, cells: ['2', 'Dinas A', ' '] },
    { line: 5, cells: ['3', 'Dinas B', ''] },
    { line: 6, cells: ['4', 'Dinas C', ''] },
    { line: 7, cells: ['5', 'Dinas D', ''] },
  ],
};
const reading: TableReading = {
  table,
  source: { type: 'text', separator: ';' },
  notes: [],
  doubts: [],
};
const spreadsheet = { read: async () => ok(reading) };
const request = { headings: {} };

describe('reading a table to import', () => {
  test('hands over what the spreadsheet reader makes of the bytes', async () => {
    expect(await readTable(new Uint8Array([65]), spreadsheet, request)).toEqual(ok(reading));
  });

  test('takes titles with nothing below them for an empty table', async () => {
    const titlesOnly = { read: async () => ok({ ...reading, table: { ...table, rows: [] } }) };
    expect(await readTable(new Uint8Array([65]), titlesOnly, request)).toEqual({
      ok: false,
      error: { type: 'table-empty' },
    });
  });

  test('asks about rows that are all hidden, and takes them for no empty table', async () => {
    const doubts = [{ type: 'hidden-undecided', lines: [2, 3], columns: [] }] as const;
    const hidden = ok({ ...reading, table: { ...table, rows: [] }, doubts });
    expect(await readTable(new Uint8Array([65]), { read: async () => hidden }, request)).toEqual(hidden);
  });

  test('does not even open a file that is far too large', async () => {
    const file = {
      name: 'film.csv',
      size: LARGEST_FILE_BYTES + 1,
      read: async () => {
        throw new Error('opened');
      },
    };
    expect(await openFile(file)).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'file-too-large' },
    });
  });

  test('says so when the stick was pulled out in the middle', async () => {
    const file = {
      name: 'a.csv',
      size: 1,
      read: async () => {
        throw new Error('gone');
      },
    };
    expect(await openFile(file)).toEqual({
      ok: false,
      error: { type: 'file-unreadable', detail: 'gone' },
    });
  });
});

describe('matching columns', () => {
  test('shows the first different things a column holds', () => {
    expect(runSteps(samplesInSteps(table))[1]).toEqual(['Dinas A', 'Dinas B', 'Dinas C']);
  });

  test('shows nothing of an empty column', () => {
    expect(runSteps(samplesInSteps(table))[2]).toEqual([]);
  });

  test('rests while it looks through columns that hold one and the same a thousand times', () => {
    const line = { line: 2, cells: ['1', 'Dinas A', ''] };
    const steps = samplesInSteps({ ...table, rows: Array.from({ length: 1_000 }, () => line) });
    let rests = 0;
    for (let step = steps.next(); ; rests += 1, step = steps.next()) {
      if (!step.done) continue;
      expect(step.value).toEqual([['1'], ['Dinas A'], []]);
      break;
    }
    expect(rests).toBeGreaterThan(20);
  });

  test('names a column chosen twice once, and leaves fields without a column alone', () => {
    expect(repeatedColumns({ a: 1, b: 1, c: 1, d: null, e: null, f: 0 })).toEqual([1]);
  });

  test('names needed fields without a column; the first column is one too', () => {
    expect(missingFields({ title: 0, institution: null }, ['title', 'institution'])).toEqual(['institution']);
  });
});

const opened = {
  bytes: new Uint8Array(),
  reading,
  choices: {},
  columns: { mapping: { title: 1 }, open: [] },
};
const known = { title: ['Judul'] };

describe('columns of a table that is read again', () => {
  test('stay as they were chosen while the headings are the same', () => {
    expect(keepColumns(opened, { ...table, rows: [] }, known)).toEqual(opened.columns);
  });

  test('are chosen anew for other headings', () => {
    const other = keepColumns(opened, { header: ['x', 'Judul', 'Judul lain'], rows: [] }, known);
    expect(other.mapping).toEqual({ title: 1 });
    expect(keepColumns(opened, { header: ['Judul'], rows: [] }, known).mapping).toEqual({ title: 0 });
  });
});

describe('going on to the preview', () => {
  const step = { type: 'columns', fileName: 'a.csv', opened } as const;
  const open = [{ field: 'title', columns: [0, 1] }] as const;

  test('is possible when nothing is open', () => {
    expect(isBlocked(step, ['title'])).toBe(false);
  });

  test.each([
    ['a column is open', { ...step, opened: { ...opened, columns: { mapping: { title: null }, open } } }],
    ['the table is being read again', { ...step, pending: { separator: ',' } as const }],
    [
      'hidden rows wait for a word',
      {
        ...step,
        opened: {
          ...opened,
          reading: { ...reading, doubts: [{ type: 'hidden-undecided', lines: [3], columns: [] }] as const },
        },
      },
    ],
  ])('waits while %s', (_, waiting) => {
    expect(isBlocked(waiting, [])).toBe(true);
  });

  test('an open column is answered by a column, or by leaving the field out', () => {
    const columns = { mapping: { title: null, note: 0 }, open: [...open] };
    expect(sayColumn(columns, 'title', 1)).toEqual({ mapping: { title: 1, note: 0 }, open: [] });
    expect(sayColumn(columns, 'title', null)).toEqual({ mapping: { title: null, note: 0 }, open: [] });
  });
});
