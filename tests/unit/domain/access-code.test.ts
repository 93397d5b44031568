import { describe, expect, test } from 'vitest';
import {
  ACCESS_CODE_BYTES,
  findAccessCode,
  formatAccessCode,
  toAccessCode,
} from '../../../renderer/domain/access-code';
import { createSeededRandom, type SeededRandom } from '../../builders/seeded-random';

const bytesOf = (random: SeededRandom): Uint8Array =>
  Uint8Array.from({ length: ACCESS_CODE_BYTES }, () => random.int(256));

describe('the code of an access card', () => {
  test('is fifteen characters of chance and one that checks them, in groups of four', () => {
    const code = toAccessCode(new Uint8Array(ACCESS_CODE_BYTES));
    expect(code).toBe('0'.repeat(16));
    expect(formatAccessCode(code)).toBe('0000-0000-0000-0000');
    expect(formatAccessCode(toAccessCode(new Uint8Array(ACCESS_CODE_BYTES).fill(255)))).toMatch(
      /^ZZZZ-ZZZZ-ZZZZ-ZZZ[0-9A-Z]$/,
    );
  });

  test('carries 75 bits: each of them makes another code', () => {
    const codes = new Set<string>([toAccessCode(new Uint8Array(ACCESS_CODE_BYTES))]);
    for (let bit = 0; bit < 75; bit += 1) {
      const bytes = new Uint8Array(ACCESS_CODE_BYTES);
      bytes[bit >> 3] = 0x80 >> (bit & 7);
      codes.add(toAccessCode(bytes));
    }
    expect(codes.size).toBe(76);
  });

  test('uses every character in every place as often as chance has it', () => {
    const random = createSeededRandom(75);
    const counts = Array.from({ length: 15 }, () => new Map<string, number>());
    const codes = 8_000;
    for (let index = 0; index < codes; index += 1) {
      [...toAccessCode(bytesOf(random)).slice(0, 15)].forEach((character, place) => {
        counts[place]?.set(character, (counts[place]?.get(character) ?? 0) + 1);
      });
    }
    for (const count of counts) {
      expect(count.size).toBe(32);
      // 250 each, give or take six standard deviations.
      for (const times of count.values()) expect(Math.abs(times - codes / 32)).toBeLessThan(95);
    }
  });

  test('is read however it was typed', () => {
    const code = toAccessCode(Uint8Array.of(8, 66, 16, 132, 33, 8, 66, 16, 132, 33));
    expect(code).toMatch(/^1{15}/);
    expect(findAccessCode(formatAccessCode(code))).toBe(code);
    expect(findAccessCode(` ${code.toLowerCase()} `)).toBe(code);
    expect(findAccessCode(code.replaceAll('1', 'l'))).toBe(code);
    expect(findAccessCode(code.replaceAll('1', 'I').replace(/(.{4})/g, '$1 – '))).toBe(code);
  });

  test('is refused with any one character mistyped, left out or doubled', () => {
    const code = toAccessCode(bytesOf(createSeededRandom(1)));
    for (let at = 0; at < code.length; at += 1) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZU!') {
        if (other === code[at]) continue;
        expect(findAccessCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      }
      expect(findAccessCode(code.slice(0, at) + code.slice(at + 1))).toBeUndefined();
      expect(findAccessCode(code.slice(0, at + 1) + code.slice(at))).toBeUndefined();
    }
    expect(findAccessCode('')).toBeUndefined();
  });
});
