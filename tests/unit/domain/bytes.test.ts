import { describe, expect, test } from 'vitest';
import { equalBytes, fromHex, haveAt, joinBytes, toHex } from '../../../renderer/domain/bytes';

const bytes = Uint8Array.of(0, 1, 254, 255);

describe('bytes', () => {
  test('are joined in order, into memory of their own', () => {
    const joined = joinBytes([bytes.subarray(0, 1), new Uint8Array(0), bytes.subarray(1)]);
    expect(joined).toEqual(bytes);
    joined[0] = 9;
    expect(bytes[0]).toBe(0);
    expect(joinBytes([])).toEqual(new Uint8Array(0));
  });

  test('alone are handed back as they are', () => {
    expect(joinBytes([bytes])).toBe(bytes);
  });

  test('are equal when each is, and there are as many', () => {
    expect(equalBytes(bytes, Uint8Array.from(bytes))).toBe(true);
    expect(equalBytes(bytes, bytes.subarray(0, 3))).toBe(false);
    expect(equalBytes(bytes, Uint8Array.of(0, 1, 254, 254))).toBe(false);
  });

  test('have others at a place, and none beyond their end', () => {
    expect(haveAt(bytes, [0, 1])).toBe(true);
    expect(haveAt(bytes, [254, 255], 2)).toBe(true);
    expect(haveAt(bytes, [255, 0], 3)).toBe(false);
  });

  test('go into digits and back', () => {
    expect(toHex(bytes)).toBe('0001feff');
    expect(fromHex('0001feff')).toEqual(bytes);
  });
});
