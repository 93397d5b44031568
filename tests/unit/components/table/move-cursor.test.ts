import { describe, expect, test } from 'vitest';
import { HEAD, moveCursor } from '../../../../renderer/components/table/rules/move-cursor';

const extent = { rows: 10, columns: 4, page: 3 };
const press = (
  key: string,
  from = { row: 5, column: 2 },
  ctrlKey = false,
  unit: 'cells' | 'rows' = 'cells',
) => moveCursor(from, { key, ctrlKey }, extent, unit);

describe('the cursor of a table', () => {
  test('goes from cell to cell, and stays inside', () => {
    expect(press('ArrowDown')).toEqual({ row: 6, column: 2 });
    expect(press('ArrowDown', { row: 9, column: 0 })).toEqual({ row: 9, column: 0 });
    expect(press('ArrowRight', { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
    expect(press('ArrowLeft', { row: 5, column: 0 })).toEqual({ row: 5, column: 0 });
  });

  test('goes by pages, and to the ends of a row and of the table', () => {
    expect(press('PageDown')).toEqual({ row: 8, column: 2 });
    expect(press('PageUp')).toEqual({ row: 2, column: 2 });
    expect(press('Home')).toEqual({ row: 5, column: 0 });
    expect(press('End')).toEqual({ row: 5, column: 3 });
    expect(press('Home', { row: 5, column: 2 }, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', { row: 5, column: 2 }, true)).toEqual({ row: 9, column: 3 });
    expect(press('ArrowDown', { row: 5, column: 2 }, true)).toEqual({ row: 9, column: 2 });
  });

  test('goes up to the heads, and down from them', () => {
    expect(press('ArrowUp', { row: 0, column: 2 })).toEqual({ row: HEAD, column: 2 });
    expect(press('ArrowUp', { row: HEAD, column: 2 })).toEqual({ row: HEAD, column: 2 });
    expect(press('ArrowDown', { row: HEAD, column: 2 })).toEqual({ row: 0, column: 2 });
  });

  test('goes from row to row in a list, whose first row leads out of it', () => {
    expect(press('End', { row: 5, column: 0 }, false, 'rows')).toEqual({ row: 9, column: 0 });
    expect(press('Home', { row: 5, column: 0 }, false, 'rows')).toEqual({ row: 0, column: 0 });
    expect(press('ArrowUp', { row: 0, column: 0 }, false, 'rows')).toBe('above');
    expect(press('ArrowLeft', { row: 5, column: 0 }, false, 'rows')).toBeUndefined();
  });

  test('leaves other keys alone', () => {
    expect(press('a')).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });
});
