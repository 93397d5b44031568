import { expect, test } from 'vitest';
import { toPages } from '../../../../renderer/adapters/pdf/recap-pages';

const rows = (count: number, height = 10): number[] => Array.from({ length: count }, () => height);
const room = { first: 100, next: 150, tails: [] };

test('pages are filled in order, and the last never holds a single row', () => {
  expect(toPages(rows(10), room)).toEqual([10]);
  expect(toPages(rows(25), room)).toEqual([10, 15]);
  expect(toPages(rows(26), room)).toEqual([10, 13, 3]);
  expect(toPages(rows(30), room)).toEqual([10, 15, 5]);
  expect(toPages(rows(11), room)).toEqual([8, 3]);
});

test('what stands under the table has rows above it on its page', () => {
  const tails = [120];
  expect(toPages(rows(10), { ...room, tails })).toEqual([7, 3]);
  expect(toPages(rows(25), { ...room, tails })).toEqual([10, 12, 3]);
  expect(toPages(rows(3), { ...room, tails: [60] })).toEqual([3]);
});

test('rather two rows with everything signed than three without; what fits no page flows on', () => {
  expect(toPages(rows(10), { ...room, tails: [130, 40] })).toEqual([8, 2]);
  expect(toPages(rows(10), { ...room, tails: [400, 40] })).toEqual([7, 3]);
  expect(toPages(rows(10), { ...room, tails: [400, 300] })).toEqual([10]);
});

test('pages before the last share what is left instead of leaving one with hardly a row', () => {
  expect(toPages(rows(40), { ...room, tails: [115] })).toEqual([10, 15, 12, 3]);
  expect(toPages(rows(30), { ...room, tails: [115] })).toEqual([10, 9, 8, 3]);
});

test('a row taller than a page has one to itself, and nothing is lost', () => {
  const heights = [10, 400, 10, 10, 10, 10];
  expect(toPages(heights, room)).toEqual([1, 1, 4]);
  for (const count of [1, 2, 3, 4, 5, 17, 46]) {
    const pages = toPages(rows(count, 37), { ...room, tails: [90, 20] });
    expect(pages.reduce((sum, page) => sum + page, 0)).toBe(count);
    expect(pages).not.toContain(0);
  }
});
