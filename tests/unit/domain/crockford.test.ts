import { describe, expect, test } from 'vitest';
import {
  groupCrockford,
  hasSoundCheck,
  isCrockford,
  normaliseCrockford,
  toCheckCharacter,
  toCrockford,
} from '../../../renderer/domain/crockford';
import { givesByExample } from '../../builders/by-example';
import { createSeededRandom } from '../../builders/seeded-random';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

/** Sound texts of every length a code has, some of them nothing but one character. */
function someSoundTexts(count: number): string[] {
  const random = createSeededRandom(32);
  const texts = Array.from({ length: count }, (_, index) =>
    Array.from({ length: 1 + (index % 15) }, () => random.pick(ALPHABET)).join(''),
  );
  return [...texts, ...ALPHABET.map((character) => character.repeat(15))].map(
    (text) => text + toCheckCharacter(text),
  );
}

describe('what was typed', () => {
  givesByExample('%j is read as %j', normaliseCrockford, [
    ['7k3m-9qxa', '7K3M9QXA'],
    [' 7K3M 9QXA\t', '7K3M9QXA'],
    ['7K3M–9QXA', '7K3M9QXA'],
    ['oOiIlL', '001111'],
    ['７Ｋ３Ｍ', '7K3M'],
  ]);

  test('keeps what is no character of the alphabet, so that it is refused', () => {
    expect(isCrockford(normaliseCrockford('7K3M9QXU'), 8)).toBe(false);
    expect(isCrockford(normaliseCrockford('7K3M9QX'), 8)).toBe(false);
    expect(isCrockford(normaliseCrockford('7K3M9QX!'), 8)).toBe(false);
    expect(isCrockford(normaliseCrockford('7K3M9QX0'), 8)).toBe(true);
  });
});

describe('bytes as text', () => {
  test('five bits a character, the highest first', () => {
    expect(toCrockford(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff), 8)).toBe('ZZZZZZZZ');
    expect(toCrockford(Uint8Array.of(0b00000_000, 0b01_00010_0, 0b0011_0010), 4)).toBe('0123');
    expect(toCrockford(Uint8Array.of(0x80), 1)).toBe('G');
  });

  test('needs as many bits as it writes', () => {
    expect(() => toCrockford(new Uint8Array(9), 15)).toThrow(RangeError);
    expect(toCrockford(new Uint8Array(10), 15)).toBe('0'.repeat(15));
  });

  test('stands in groups', () => {
    expect(groupCrockford('7K3M9QXA04TDWZ51', 4)).toBe('7K3M-9QXA-04TD-WZ51');
    expect(groupCrockford('7K3M9', 4)).toBe('7K3M-9');
  });
});

describe('the check character', () => {
  test('makes a text sound', () => {
    for (const text of someSoundTexts(300)) expect(hasSoundCheck(text)).toBe(true);
  });

  test('notices every single mistyped character', () => {
    let typos = 0;
    for (const text of someSoundTexts(300)) {
      for (let at = 0; at < text.length; at += 1) {
        for (const other of ALPHABET) {
          if (other === text[at]) continue;
          typos += 1;
          expect(hasSoundCheck(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
        }
      }
    }
    expect(typos).toBeGreaterThan(80_000);
  });

  test('notices every swap of two neighbours but that of 0 and Z', () => {
    const unnoticed = new Set<string>();
    for (const a of ALPHABET) {
      for (const b of ALPHABET) {
        for (const before of ['', '7', '7K']) {
          const text = `${before}${a}${b}3`;
          const swapped = `${before}${b}${a}3${toCheckCharacter(text)}`;
          if (a !== b && hasSoundCheck(swapped)) unnoticed.add([a, b].sort().join(''));
        }
      }
    }
    expect([...unnoticed]).toEqual(['0Z']);
  });

  test('is asked of the alphabet only', () => {
    expect(() => toCheckCharacter('7U')).toThrow(RangeError);
  });
});
