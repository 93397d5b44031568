import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { HashText, Sha256 } from '../../../renderer/domain/ids';
import {
  findTypedCode,
  formatPaperCode,
  isOldPaperCode,
  isPrintedCode,
  toOldPaperCode,
  toPaperCode,
} from '../../../renderer/domain/paper-code';
import type { PaperContent } from '../../../renderer/domain/paper-content';
import { givesByExample } from '../../builders/by-example';
import { hashText } from '../../builders/hash-text';

const content = '{"paper":"sheet"}' as PaperContent;

/** The first bits, five at a time, by arithmetic instead of by shifting. */
function firstBits(text: string, characters: number): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const digest = BigInt(`0x${createHash('sha256').update(text, 'utf8').digest('hex')}`);
  let number = digest >> BigInt(256 - characters * 5);
  let found = '';
  for (let place = 0; place < characters; place += 1) {
    found = `${alphabet[Number(number % 32n)]}${found}`;
    number /= 32n;
  }
  return found;
}

describe('the code of a paper', () => {
  test('is eighty bits of the SHA-256 of its content, in four groups of four', () => {
    const code = toPaperCode(content, hashText);
    expect(code).toBe(firstBits(content, 16));
    expect(formatPaperCode(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(isOldPaperCode(code)).toBe(false);
  });

  test('had fifty bits on earlier papers, in two groups of five', () => {
    const code = toOldPaperCode(content, hashText);
    expect(code).toBe(firstBits(content, 10));
    expect(formatPaperCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(isOldPaperCode(code)).toBe(true);
  });

  test('differs wherever one of the eighty bits does', () => {
    const hash = ((text: string) => text.padEnd(64, '0') as Sha256) as HashText;
    const codes = Array.from({ length: 80 }, (_, bit) => {
      const digits = (1n << BigInt(79 - bit)).toString(16).padStart(20, '0');
      return toPaperCode(digits as PaperContent, hash);
    });
    expect(new Set(codes).size).toBe(80);
    expect(codes).not.toContain(toPaperCode('0' as PaperContent, hash));
  });
});

describe('a typed code', () => {
  givesByExample('is read as meant: %s', findTypedCode, [
    ['7K3M-9QXA-04TD-WZ51', '7K3M9QXA04TDWZ51'],
    ['7k3m9qxa04tdwz51', '7K3M9QXA04TDWZ51'],
    [' 7K3M 9QXA O4TD WZ5l ', '7K3M9QXA04TDWZ51'],
    ['7K3M–9QXA—o4td‑wz5I', '7K3M9QXA04TDWZ51'],
    ['7K3M9-QXA04', '7K3M9QXA04'],
    ['7k3m9qxa04', '7K3M9QXA04'],
    [' 7K3M9 QXAO4 ', '7K3M9QXA04'],
  ]);

  test.each([
    '',
    '7K3M9',
    '7K3M9-QXA0',
    '7K3M9-QXA045',
    '7K3M9-QXU04',
    '7K3M-9QXA-04TD-WZ5',
    '7K3M-9QXA-04TD-WZ5!',
    '7K3M-9QXA-04TD-WZ512',
  ])('is none when it is: %s', (typed) => {
    expect(findTypedCode(typed)).toBeUndefined();
  });

  test('stands in a log as ten characters or sixteen, and as nothing else', () => {
    expect(isPrintedCode('7K3M9QXA04')).toBe(true);
    expect(isPrintedCode('7K3M9QXA04TDWZ51')).toBe(true);
    for (const other of ['7k3m9qxa04', '7K3M-9QXA04', '', 7, null]) expect(isPrintedCode(other)).toBe(false);
  });
});
