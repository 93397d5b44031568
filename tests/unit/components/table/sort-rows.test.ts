import { describe, expect, test } from 'vitest';
import { byNumber, byText, nextSort, orderBy } from '../../../../renderer/components/table/rules/sort-rows';

interface Fruit {
  readonly name: string;
  readonly weight?: number;
}

const fruits: readonly Fruit[] = [
  { name: 'salak', weight: 70 },
  { name: 'Mangga' },
  { name: 'Kelas 10', weight: 9 },
  { name: 'Jeruk', weight: 70 },
  { name: 'Kelas 2', weight: 300 },
];
const names = (items: readonly Fruit[]): readonly string[] => items.map(({ name }) => name);

describe('sorting by a column', () => {
  const weights = byNumber(({ weight }: Fruit) => weight);

  test('goes by value, and leaves equal rows as they stood, in both directions', () => {
    expect(names(weights.sort(fruits, 'ascending'))).toEqual([
      'Kelas 10',
      'salak',
      'Jeruk',
      'Kelas 2',
      'Mangga',
    ]);
    expect(names(weights.sort(fruits, 'descending'))).toEqual([
      'Kelas 2',
      'salak',
      'Jeruk',
      'Kelas 10',
      'Mangga',
    ]);
  });

  test('puts names in order as people do: capitals beside small letters, 2 before 10', () => {
    expect(names(byText(({ name }: Fruit) => name).sort(fruits, 'ascending'))).toEqual([
      'Jeruk',
      'Kelas 2',
      'Kelas 10',
      'Mangga',
      'salak',
    ]);
  });

  test('puts rows that say nothing last either way', () => {
    const notes = byText(({ name }: Fruit) => (name.startsWith('K') ? '' : name));
    expect(names(notes.sort(fruits, 'descending')).slice(-2)).toEqual(['Kelas 10', 'Kelas 2']);
  });

  test('compares exactly where it is told to', () => {
    const thirds = [
      { sum: 2n, count: 3n },
      { sum: 6_666_666_666_666_666_667n, count: 10_000_000_000_000_000_000n },
    ];
    const exact = orderBy(
      (one: (typeof thirds)[number]) => one,
      (a, b) => (a.sum * b.count < b.sum * a.count ? -1 : 1),
    );
    expect(exact.sort(thirds, 'descending')[0]).toBe(thirds[1]);
  });

  test('leaves the list it is given alone', () => {
    const before = [...fruits];
    weights.sort(fruits, 'descending');
    expect(fruits).toEqual(before);
  });

  test('goes up, then down, and the third press gives back the order in which rows came', () => {
    const up = nextSort(undefined, 'weight');
    const down = nextSort(up, 'weight');
    expect([up?.direction, down?.direction, nextSort(down, 'weight')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ]);
    expect(nextSort(down, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});
