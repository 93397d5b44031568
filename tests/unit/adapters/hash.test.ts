import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashBytes, hashFile, hashText } from '../../../renderer/adapters/hash';

test.each(['', 'abc', 'Ké \u{1f600}', 'x'.repeat(1_000)])('is the SHA-256 of the UTF-8 of %j', (text) => {
  const expected = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(hashText(text)).toBe(expected);
  expect(hashBytes(new TextEncoder().encode(text))).toBe(expected);
});

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const someBytes = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 167 + length * 31) % 256);

test('is that of bytes of every length up to some blocks, wherever in their memory they stand', () => {
  for (let length = 0; length < 300; length += 1) {
    const bytes = someBytes(length + 7);
    expect(hashBytes(bytes), String(length)).toBe(expected(bytes));
    const within = bytes.subarray(3, length + 3);
    expect(hashBytes(within), `${length} within`).toBe(expected(within));
  }
});

test('is that of a whole file, at once or in the background', async () => {
  const bytes = someBytes(3_000_017);
  expect(hashBytes(bytes)).toBe(expected(bytes));
  expect(await hashFile(bytes)).toBe(expected(bytes));
  expect(await hashFile(bytes.subarray(5, 99))).toBe(expected(bytes.subarray(5, 99)));
});

test('is those of FIPS 180-4', () => {
  const millionTimes = 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0';
  expect(hashText('a'.repeat(1_000_000))).toBe(millionTimes);
  expect(hashText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
