import { crc32 as crc32OfNode } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../renderer/adapters/crc32';

describe('the check sum', () => {
  test('is that of the standard’s own example', () => {
    expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926');
  });

  test('is that of zlib for every length, whatever remains after groups of four', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 167 + (index >> 3)) & 0xff);
    for (let length = 0; length <= bytes.length; length += 1) {
      const part = bytes.subarray(bytes.length - length);
      expect(crc32(part), `${length} bytes`).toBe(crc32OfNode(part));
    }
  });
});
