import { describe, expect, test } from 'vitest';
import {
  findPassphraseProblem,
  makePassphrase,
  toPassphrases,
} from '../../../../renderer/application/backup/passphrase';

describe('a passphrase', () => {
  test('has at least ten characters, counted as a person counts them', () => {
    expect(findPassphraseProblem('sembilan9', 'sembilan9')).toEqual({
      type: 'passphrase-too-short',
      least: 10,
    });
    expect(findPassphraseProblem('  sembilan9  ', '  sembilan9  ')).toEqual({
      type: 'passphrase-too-short',
      least: 10,
    });
    expect(findPassphraseProblem('cafe\u0301 1234', 'cafe\u0301 1234')).toEqual({
      type: 'passphrase-too-short',
      least: 10,
    });
    expect(findPassphraseProblem('sepuluh-10', 'sepuluh-10')).toBeUndefined();
  });

  test('is typed twice', () => {
    expect(findPassphraseProblem('sepuluh-10', 'Sepuluh-10')).toEqual({ type: 'passphrase-not-repeated' });
    expect(findPassphraseProblem('cafe\u0301 makan pagi', 'caf\u00e9 makan pagi')).toBeUndefined();
  });

  test('made here is four groups of letters that cannot be taken for others', () => {
    expect(makePassphrase((length) => Uint8Array.from({ length }, (_, index) => index * 2))).toBe(
      '0246-8ACE-GJMP-RTWY',
    );
    // Only the low five bits of a byte count, so that every letter is as likely as every other.
    const letters = Array.from({ length: 256 }, (_, byte) =>
      makePassphrase((length) => new Uint8Array(length).fill(byte)).slice(0, 1),
    );
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      expect(letters.filter((each) => each === letter)).toHaveLength(8);
    }
  });

  test('made here opens also when it is copied with the usual slips', () => {
    expect(toPassphrases('o246 8ace gjmp rtwy')).toEqual(['o246 8ace gjmp rtwy', '0246-8ACE-GJMP-RTWY']);
    expect(toPassphrases('0246-8ACE-GJMP-RTWY')).toEqual(['0246-8ACE-GJMP-RTWY']);
    expect(toPassphrases('l111-iiii-LLLL-1111')).toContain('1111-1111-1111-1111');
  });

  test('of one’s own is taken to the letter', () => {
    expect(toPassphrases('Kota Malang 2026')).toEqual(['Kota Malang 2026']);
    expect(toPassphrases(' Kota Malang \n')).toEqual(['Kota Malang']);
  });
});
