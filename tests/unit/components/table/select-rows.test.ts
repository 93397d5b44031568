import { describe, expect, test } from 'vitest';
import {
  NOTHING_SELECTED,
  reachRow,
  selectAll,
  toggleRow,
} from '../../../../renderer/components/table/rules/select-rows';

const order = ['a', 'b', 'c', 'd'];
const keysOf = ({ keys }: ReturnType<typeof toggleRow>): readonly string[] => [...keys];

describe('choosing rows', () => {
  test('one by one, and lets one go again', () => {
    const two = toggleRow(toggleRow(NOTHING_SELECTED, 'c'), 'a');
    expect(keysOf(two)).toEqual(['c', 'a']);
    expect(keysOf(toggleRow(two, 'c'))).toEqual(['a']);
  });

  test('reaches from where it began, down and back up', () => {
    const down = reachRow(toggleRow(NOTHING_SELECTED, 'b'), order, 'b', 'd');
    expect(keysOf(down)).toEqual(['b', 'c', 'd']);
    expect(keysOf(reachRow(down, order, 'd', 'a'))).toEqual(['a', 'b']);
  });

  test('begins anew where the row it began at is no longer shown', () => {
    const gone = toggleRow(NOTHING_SELECTED, 'x');
    expect(keysOf(reachRow(gone, order, 'c', 'd'))).toEqual(['c', 'd']);
  });

  test('takes nothing for a row that is not there', () => {
    expect(reachRow(NOTHING_SELECTED, order, 'a', 'x')).toBe(NOTHING_SELECTED);
    expect(keysOf(selectAll([]))).toEqual([]);
  });

  test('takes all', () => {
    expect(keysOf(selectAll(order))).toEqual(order);
  });
});
