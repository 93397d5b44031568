import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { createSealIdentity, toRecipient } from '../../../../renderer/adapters/keys/age-seal';
import { isRecipient, isSealIdentity } from '../../../../renderer/adapters/keys/age-texts';

const takes = (use: () => void): boolean => {
  try {
    use();
    return true;
  } catch {
    return false;
  }
};
const ageSeals = (text: string): boolean => takes(() => new Encrypter().addRecipient(text));
const ageOpens = (text: string): boolean => takes(() => new Decrypter().addIdentity(text));

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The text with each of its characters exchanged, and with what else a hand does to it. */
function spoiled(text: string): readonly string[] {
  const letters = text.startsWith('age') ? ALPHABET : ALPHABET.toUpperCase();
  const exchanged = Array.from(text, (character, at) => {
    const other = letters[(letters.indexOf(character) + 1 + at) % letters.length] ?? '';
    return text.slice(0, at) + (other === character ? letters[0] : other) + text.slice(at + 1);
  });
  const swapped = Array.from(text, (_, at) =>
    at === 0 ? text : text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1),
  );
  return [
    ...exchanged,
    ...swapped,
    ...['', ' '].map((space) => `${space}${text}\n`),
    text.slice(0, -1),
    `${text}q`,
    text.toUpperCase(),
    text.toLowerCase(),
  ].filter((one) => one !== text);
}

describe('a recipient or an identity', () => {
  test('is one where the library that seals says so', async () => {
    for (let round = 0; round < 20; round += 1) {
      const identity = await createSealIdentity();
      const recipient = await toRecipient(identity);
      expect([ageSeals(recipient), isRecipient(recipient)]).toEqual([true, true]);
      expect([ageOpens(identity), isSealIdentity(identity)]).toEqual([true, true]);
    }
  });

  test('is none with another character in any place, as the library says too', async () => {
    const identity = await createSealIdentity();
    const recipient = await toRecipient(identity);
    for (const text of spoiled(recipient)) expect([text, isRecipient(text)]).toEqual([text, false]);
    for (const text of spoiled(identity)) expect([text, isSealIdentity(text)]).toEqual([text, false]);
    // Taken in capitals by the library, which no program writes.
    const known = new Set([recipient.toUpperCase(), identity.toLowerCase()]);
    for (const text of spoiled(recipient)) if (!known.has(text)) expect(ageSeals(text)).toBe(false);
    for (const text of spoiled(identity)) if (!known.has(text)) expect(ageOpens(text)).toBe(false);
  });

  test('is none with bits behind its 32 bytes, though its check characters are right', () => {
    const withBits = toBech32('age', [...new Array<number>(51).fill(4), 1]);
    expect([ageSeals(withBits), isRecipient(withBits)]).toEqual([false, false]);
    const without = toBech32('age', [...new Array<number>(51).fill(4), 16]);
    expect([ageSeals(without), isRecipient(without)]).toEqual([true, true]);
  });
});

/** As in BIP 173, from its own description. */
function toBech32(prefix: string, words: readonly number[]): string {
  const polymod = (values: readonly number[]): number => {
    let sum = 1;
    for (const value of values) {
      const top = sum >>> 25;
      sum = ((sum & 0x1ffffff) << 5) ^ value;
      if (top & 1) sum ^= 0x3b6a57b2;
      if (top & 2) sum ^= 0x26508e6d;
      if (top & 4) sum ^= 0x1ea119fa;
      if (top & 8) sum ^= 0x3d4233dd;
      if (top & 16) sum ^= 0x2a1462b3;
    }
    return sum;
  };
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const head = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const check = polymod([...head, ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checks = Array.from({ length: 6 }, (_, index) => (check >>> (5 * (5 - index))) & 31);
  return `${prefix}1${[...words, ...checks].map((word) => ALPHABET[word]).join('')}`;
}
