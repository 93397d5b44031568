import { describe, expect, test } from 'vitest';
import type { OptionId } from '../../../../../renderer/domain/ids';
import {
  countByOption,
  filterEntries,
  noEntryFilter,
} from '../../../../../renderer/features/set-up/entries/filter-entries';
import { anEntry } from '../../../../builders/an-entry';

const health = 'health' as OptionId;
const school = 'school' as OptionId;
const entries = [
  anEntry({
    number: 12,
    title: 'SIAGA Ibu',
    institution: { name: 'Puskesmas Dinoyo', kind: null },
    category: health,
  }),
  anEntry({
    number: 2,
    title: 'Pojok Baca',
    institution: { name: 'SD Negeri 1', kind: null },
    category: school,
  }),
  anEntry({ number: 3, title: 'Jemput Bola', institution: { name: 'Dinas Kesehatan', kind: null } }),
];
const numbers = (filter: Partial<typeof noEntryFilter>): number[] =>
  filterEntries(entries, { ...noEntryFilter, ...filter }).map(({ number }) => number);

describe('the list of entries', () => {
  test('stands by number', () => {
    expect(numbers({})).toEqual([2, 3, 12]);
  });

  test('finds every word in number, title or institution, capitals aside', () => {
    expect(numbers({ text: 'ibu DINOYO' })).toEqual([12]);
    expect(numbers({ text: '2' })).toEqual([2, 12]);
    expect(numbers({ text: 'ibu kesehatan' })).toEqual([]);
  });

  test('shows one category, or those without one', () => {
    expect(numbers({ category: health })).toEqual([12]);
    expect(numbers({ category: 'none' })).toEqual([3]);
  });

  test('counts each option, unused ones too, and those without a choice', () => {
    const options = [
      { id: health, name: 'Health' },
      { id: school, name: 'School' },
      { id: 'food' as OptionId, name: 'Food' },
    ];
    expect(countByOption(entries, 'category', options)).toEqual([
      { value: 'health', name: 'Health', count: 1 },
      { value: 'school', name: 'School', count: 1 },
      { value: 'food', name: 'Food', count: 0 },
      { value: 'none', name: undefined, count: 1 },
    ]);
  });
});
