import { describe, expect, test } from 'vitest';
import { findMissing } from '../../../../renderer/adapters/pdf/check-part';
import type { ExpectedPart } from '../../../../renderer/adapters/pdf/expected-part';

const spell = (text: string): string[] => [text.replace(/\s+/gu, '')];
const part: ExpectedPart = { part: { type: 'page' }, inOrder: [], anywhere: [] };
/** Words in the order they are drawn; "|" begins a page, "_" what stands at its foot. */
const pages = (text: string) =>
  text.split('|').map((page) => {
    const [body = '', foot = ''] = page.split('_');
    return { body: body.trim().split(/\s+/u), foot: foot.trim().split(/\s+/u) };
  });
const missing = (change: Partial<ExpectedPart>, drawn: string) =>
  findMissing({ ...part, ...change }, pages(drawn), spell);

describe('texts in order', () => {
  test('stand one after the other', () => {
    expect(missing({ inOrder: ['satu dua', 'tiga'] }, 'nol satu dua lain tiga')).toBeUndefined();
    expect(missing({ inOrder: ['tiga', 'satu dua'] }, 'nol satu dua lain tiga')).toBe('satu dua');
  });

  test('the same mark for seven criteria has to stand seven times', () => {
    const seven = Array.from({ length: 7 }, () => '85');
    expect(missing({ inOrder: seven }, '85 85 85 85 85 85 85')).toBeUndefined();
    expect(missing({ inOrder: seven }, '85 85 85 85 85 85')).toBe('85');
  });

  test('a mark within a longer figure is not that mark', () => {
    expect(missing({ inOrder: ['85'] }, '0,85 185 85,5')).toBe('85');
  });

  test('a text goes on on the next page, below its head and past the foot', () => {
    const head = ['No. 12', 'Judul'];
    const inOrder = ['catatan panjang sekali'];
    expect(
      missing({ inOrder, head }, 'catatan panjang _ hal 1 | No. 12 Judul sekali _ hal 2'),
    ).toBeUndefined();
    expect(missing({ inOrder, head }, 'catatan panjang _ hal 1 | No. 13 Judul sekali _ hal 2')).toBe(
      'No. 12',
    );
  });
});

describe('a text with figures', () => {
  const inOrder = [{ text: '1 Nama Pedoman baris Catatan: isi', figures: '10% 85 8,5' }];

  test.each([
    ['behind it', '1 Nama Pedoman baris Catatan: isi 10% 85 8,5'],
    ['within it', '1 Nama 10% 85 8,5 Pedoman baris Catatan: isi'],
  ])('may have them %s', (_, drawn) => {
    expect(missing({ inOrder }, drawn)).toBeUndefined();
  });

  test.each([
    ['a figure', '1 Nama Pedoman baris Catatan: isi 10% 8,5'],
    ['a word', '1 Nama 10% 85 8,5 Pedoman Catatan: isi'],
    ['the end', '1 Nama 10% 85 8,5 Pedoman baris Catatan:'],
    ['everything', '2 Nama'],
  ])('is missing when %s is', (_, drawn) => {
    expect(missing({ inOrder }, drawn)).toBe('1 Nama Pedoman baris Catatan: isi 10% 85 8,5');
  });
});

describe('rows', () => {
  const rows = [
    { start: '1 Satu', cells: ['A', '70', '80', '75,00'] },
    { start: '2 Dua', cells: ['B', '70', '90', '80,00'] },
  ];

  test('have their cells in one piece or in several', () => {
    expect(missing({ rows }, '1 Satu A 70 80 75,00 2 Dua B 70 90 80,00')).toBeUndefined();
    expect(
      missing({ rows }, '1 Satu A 70 75,00 2 Dua B 70 80,00 | 1 Satu 80 75,00 2 Dua 90 80,00'),
    ).toBeUndefined();
  });

  test("another row's cell does not stand in", () => {
    expect(missing({ rows }, '1 Satu A 70 75,00 2 Dua B 70 80 90 80,00')).toBe('1 Satu … 80');
    expect(missing({ rows }, '1 Satu A 70 80 2 Dua B 70 90 80,00')).toBe('1 Satu … 75,00');
    expect(missing({ rows }, '1 Satu A 70 80 75,00')).toBe('2 Dua');
  });
});

test('what is named twice stands twice, in any order', () => {
  expect(missing({ anywhere: ['b', 'a', 'a'] }, 'a b a')).toBeUndefined();
  expect(missing({ anywhere: ['a', 'a', 'b'] }, 'a b')).toBe('a');
});

test('the foot stands on every page, with the count of pages', () => {
  const foot = (page: number, all: number) => [`hal ${page}/${all}`];
  expect(missing({ foot }, 'a _ hal 1/2 | b _ hal 2/2')).toBeUndefined();
  expect(missing({ foot }, 'a _ hal 1/2 | b')).toBe('hal 2/2');
});
