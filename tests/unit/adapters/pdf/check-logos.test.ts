import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findBrokenLogo } from '../../../../renderer/adapters/pdf/check-logos';
import type { Logo } from '../../../../renderer/application/workspace/certificate-settings';
import { paperFonts } from '../../../builders/paper-fonts';
import { A_LOGO } from '../../../builders/some-papers';

const svg: Logo = { type: 'svg', text: A_LOGO };

describe('findBrokenLogo', () => {
  test('takes whole pictures', async () => {
    expect(await findBrokenLogo([svg, { type: 'png', bytes: aPng() }], paperFonts)).toBeUndefined();
  });

  test('refuses a PNG that was cut off', async () => {
    const bytes = aPng();
    expect(
      await findBrokenLogo([svg, { type: 'png', bytes: bytes.subarray(0, bytes.length - 20) }], paperFonts),
    ).toBe(2);
  });

  test('refuses a PNG with a flipped bit', async () => {
    const bytes = aPng();
    bytes[45] = (bytes[45] ?? 0) ^ 1;
    expect(await findBrokenLogo([{ type: 'png', bytes }], paperFonts)).toBe(1);
  });

  test('refuses text that only claims to be a picture', async () => {
    expect(
      await findBrokenLogo([{ type: 'jpeg', bytes: new TextEncoder().encode('halo halo') }], paperFonts),
    ).toBe(1);
    expect(await findBrokenLogo([{ type: 'svg', text: 'halo' }], paperFonts)).toBe(1);
    expect(await findBrokenLogo([{ type: 'svg', text: '<svg><unclosed' }], paperFonts)).toBe(1);
  });
});

/** Two by two pixels with transparency. */
function aPng(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 1, 2, 3, 255, 4, 5, 6, 128, 0, 7, 8, 9, 255, 1, 2, 3, 0]));
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}
