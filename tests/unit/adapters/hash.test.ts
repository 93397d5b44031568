import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashBytes, hashText } from '../../../renderer/adapters/hash';

test.each(['', 'abc', 'Ké \u{1f600}', 'x'.repeat(1_000)])('is the SHA-256 of the UTF-8 of %j', (text) => {
  const expected = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(hashText(text)).toBe(expected);
  expect(hashBytes(new TextEncoder().encode(text))).toBe(expected);
});
