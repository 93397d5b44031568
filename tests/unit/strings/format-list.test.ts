import { describe, expect, test } from 'vitest';
import { formatLines, formatNames } from '../../../renderer/strings/format-list';

describe('rows of a table in a sentence', () => {
  test('stand together where they follow each other', () => {
    expect(formatLines([1, 2, 3, 7, 9, 10], 'id')).toBe('1–3, 7, dan 9, 10');
    expect(formatLines([4], 'en')).toBe('4');
    expect(formatLines([2, 5], 'en')).toBe('2 and 5');
  });

  test('are counted beyond the first dozen', () => {
    const odd = Array.from({ length: 15 }, (_, index) => index * 2 + 1);
    expect(formatLines([...odd, 30], 'en')).toMatch(/^1, 3, .*, 23 and 4 more$/);
  });
});

describe('names in a sentence', () => {
  test('are quoted and joined as the language does', () => {
    expect(formatNames(['A', 'B'], 'id')).toBe('“A” dan “B”');
    expect(formatNames(['A', 'B', 'C'], 'en')).toBe('“A”, “B” and “C”');
  });

  test('are counted beyond the first dozen', () => {
    const many = Array.from({ length: 14 }, (_, index) => `K${index}`);
    expect(formatNames(many, 'id')).toMatch(/“K11”, dan 2 lagi$/);
  });
});
