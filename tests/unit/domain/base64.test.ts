import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromBase64Text, toBase64 } from '../../../renderer/domain/base64';

test('bytes become the base64 that everybody else writes, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64Text(text)).toEqual(bytes);
      expect(fromBase64(text, bytes.length)).toEqual(bytes);
      expect(fromBase64(text, bytes.length + 1)).toBeUndefined();
    }),
  );
});

test('a text of any length comes back whole', () => {
  const bytes = Uint8Array.from({ length: 30_001 }, (_, at) => (at * 7) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(Buffer.from(fromBase64Text(toBase64(bytes)) ?? []).equals(bytes)).toBe(true);
});

test.each([
  ['a letter too few', 'AAA'],
  ['padding alone', '===='],
  ['too much padding', 'A==='],
  ['padding in the middle', 'AA==AAAA'],
  ['a letter of the other alphabet', 'AA-_'],
  ['a line end', 'AAAA\n'],
  ['bits behind the only byte', 'AB=='],
  ['bits behind the second byte', 'AAB='],
])('%s is not the one text of any bytes', (_, text) => {
  expect(fromBase64Text(text)).toBeUndefined();
});
