import { describe, expect, test } from 'vitest';
import type { Column } from '../../../../renderer/components/table/column';
import { toColumnLayout, toStickStyle } from '../../../../renderer/components/table/rules/column-layout';

const column = (head: string, more: Partial<Column<unknown>> = {}): Column<unknown> =>
  ({ head, cell: () => head, ...more }) as Column<unknown>;

const columns = [
  column('rank', { width: 3, stick: 'start' }),
  column('entry', { minWidth: 17, stick: 'start' }),
  column('J1', { width: 4 }),
  column('J2', { width: 4 }),
  column('score', { width: 5, stick: 'end' }),
  column('state', { width: 6, stick: 'end' }),
];

describe('the columns of a table', () => {
  test('stay beside each other at their side', () => {
    const layout = toColumnLayout(columns);
    expect(columns.map((_, place) => toStickStyle(layout, place))).toEqual([
      { left: '0rem' },
      { left: '3rem' },
      undefined,
      undefined,
      { right: '6rem' },
      { right: '0rem' },
    ]);
    expect(layout?.covered).toEqual({ start: 20, end: 11 });
  });

  test('are never narrower than they say', () => {
    expect(toColumnLayout(columns)?.least).toBe(39);
  });

  test('are left to what stands in them where none says how wide it is', () => {
    expect(toColumnLayout([column('a'), column('b')])).toBeUndefined();
  });
});
