import { describe, expect, test } from 'vitest';
import { guardFormulas } from '../../../../renderer/application/tables/formula-guard';
import type { Column } from '../../../../renderer/components/table/column';
import { toTsv } from '../../../../renderer/components/table/rules/to-tsv';

interface Line {
  readonly name: string;
  readonly points: string;
}

const columns: readonly Column<Line>[] = [
  { head: 'Nama', cell: ({ name }) => name, toText: ({ name }) => name },
  {
    id: 'points',
    head: <b>P</b>,
    headText: 'Poin',
    kind: 'number',
    cell: () => '',
    toText: ({ points }) => points,
  },
  { head: 'Tindakan', kind: 'action', cell: () => '' },
];
const copy = (...items: Line[]): string => toTsv(columns, items, guardFormulas);

describe('a copy for a spreadsheet program', () => {
  test('has the heads and what each column says, without what can only be pressed', () => {
    expect(copy({ name: 'Loket Pagi', points: '87,50' })).toBe('Nama\tPoin\r\nLoket Pagi\t87,50\r\n');
  });

  test.each(['=1+1', '+62', '-2+3', '@SUM(A1)', '\t=1', ' =1'])('makes %j harmless', (name) => {
    expect(copy({ name, points: '' }).split('\r\n')[1]).toMatch(/^'/);
  });

  test('leaves numbers numbers, negative ones too, and guards what only begins like one', () => {
    expect(copy({ name: 'a', points: '-3,25' })).toContain('a\t-3,25\r\n');
    expect(copy({ name: 'a', points: '-3+cmd' })).toContain("a\t'-3+cmd\r\n");
  });

  test('keeps a text with a tab or a line break in its cell', () => {
    expect(copy({ name: 'satu\tdua\ntiga', points: '1' })).toContain('\r\nsatu dua tiga\t1\r\n');
  });
});
