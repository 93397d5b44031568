import { encodeQR } from 'qr';
import { describe, expect, test } from 'vitest';
import { hashBytes, hashText } from '../../../../renderer/adapters/hash';
import { toRandom } from '../../../../renderer/application/made-up/seeded-random';
import { fromBase45, toBase45 } from '../../../../renderer/application/qr/base45';
import { createQrCollector } from '../../../../renderer/application/qr/qr-collector';
import {
  QR_BLOCK_BYTES,
  QR_FILE_LIMIT,
  type QrDensity,
  type QrFile,
  toQrSequence,
} from '../../../../renderer/application/qr/qr-frames';
import { getValue } from '../../../builders/fake-ports';

const someBytes = (length: number, seed = 1): Uint8Array => {
  const random = toRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
};
const aFile = (overrides: Partial<QrFile> = {}): QrFile => ({
  name: 'lomba_j1.pleno',
  bytes: someBytes(3000),
  ...overrides,
});
const framesOf = (file: QrFile, density: QrDensity = 'medium') =>
  getValue(toQrSequence(file, density, hashBytes));

describe('Base45', () => {
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %j as RFC 9285 does', (text, written) => {
    expect(toBase45(new TextEncoder().encode(text))).toBe(written);
  });

  test.each(['A', 'AAAA', 'aa', 'GGW', ':::', 'A,', '::'])('reads no %j', (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });
});

describe('the sequence of codes', () => {
  test.each([
    ['coarse', 10],
    ['medium', 14],
    ['fine', 20],
  ] as const)('a %s frame fills QR version %i in alphanumeric mode and fits it', (density, version) => {
    const { toText } = framesOf(aFile(), density);
    for (const frame of [0, 1, 2000]) {
      const rows = encodeQR(toText(frame), 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 1 });
      expect(rows).toHaveLength(17 + 4 * version + 2);
    }
  });

  test('a file that would take minutes is refused with its size and the limit', () => {
    const tooLarge = aFile({ bytes: new Uint8Array(QR_FILE_LIMIT + 1) });
    expect(toQrSequence(tooLarge, 'fine', hashBytes)).toEqual({
      ok: false,
      error: { type: 'qr-too-large', bytes: QR_FILE_LIMIT + 1, limit: QR_FILE_LIMIT },
    });
  });

  test('the largest file comes through with three frames in ten lost', () => {
    const file = aFile({ bytes: someBytes(QR_FILE_LIMIT) });
    const { count, toText } = framesOf(file);
    const collector = createQrCollector(hashBytes);
    const random = toRandom(7);
    let shown = 0;
    for (;;) {
      const text = toText(shown);
      shown += 1;
      if (random() < 0.3) continue;
      const seen = collector.see(text);
      if (seen.type !== 'complete') continue;
      expect(seen.file.bytes).toEqual(file.bytes);
      break;
    }
    // Showing the same frames again and again takes more than five rounds for that.
    expect(shown / count).toBeLessThan(1.6);
  });

  test('a name is cut to what fits and comes out without folders or hidden characters', () => {
    const collector = createQrCollector(hashBytes);
    const name = `../rahasia\u202e${'é'.repeat(300)}`;
    const seen = collector.see(framesOf(aFile({ name, bytes: new Uint8Array(1) })).toText(0));
    if (seen.type !== 'complete') throw new Error(seen.type);
    expect(seen.file.name).toMatch(/^\.\.-rahasiaé{90,}$/);
  });
});

describe('what the camera sees', () => {
  test('says how much has arrived and which parts are still missing', () => {
    const { count, toText } = framesOf(aFile());
    const collector = createQrCollector(hashBytes);
    collector.see(toText(0));
    const seen = collector.see(toText(2));
    expect(seen).toEqual({
      type: 'added',
      progress: { known: 2, count, places: [true, false, true, ...Array(count - 3).fill(false)] },
    });
    expect(collector.see(toText(2))).toMatchObject({ type: 'nothing-new', progress: { known: 2 } });
  });

  test('codes of another file are named as such, and what was begun stays', () => {
    const [mine, other] = [framesOf(aFile()), framesOf(aFile({ bytes: someBytes(3000, 2) }))];
    const collector = createQrCollector(hashBytes);
    collector.see(mine.toText(0));
    expect(collector.see(other.toText(0))).toEqual({ type: 'other-file' });
    expect(collector.see(mine.toText(1))).toMatchObject({ type: 'added', progress: { known: 2 } });
    collector.startOver();
    expect(collector.see(other.toText(0))).toMatchObject({ type: 'added', progress: { known: 1 } });
  });

  test('a file is handed over once, though its codes go on being shown; the next file follows by itself', () => {
    const [first, second] = [aFile({ bytes: someBytes(10) }), aFile({ bytes: someBytes(20) })];
    const collector = createQrCollector(hashBytes);
    expect(collector.see(framesOf(first).toText(0)).type).toBe('complete');
    expect(collector.see(framesOf(first).toText(0)).type).toBe('nothing-new');
    expect(collector.see(framesOf(second).toText(0))).toMatchObject({ type: 'complete', file: second });
  });

  test('fuller or emptier codes chosen half way begin the same file anew', () => {
    const file = aFile();
    const [medium, coarse] = [framesOf(file), framesOf(file, 'coarse')];
    const collector = createQrCollector(hashBytes);
    for (let frame = 0; frame < medium.count - 1; frame += 1) collector.see(medium.toText(frame));
    const seen = Array.from({ length: coarse.count }, (_, frame) => collector.see(coarse.toText(frame)));
    expect(seen[0]).toMatchObject({ type: 'added', progress: { known: 1, count: coarse.count } });
    expect(seen.at(-1)).toMatchObject({ type: 'complete', file });
  });

  test.each([
    ['a web address', 'https://example.org/PLENO1:', 'not-a-frame'],
    ['a code of a later program', 'PLENO2:ABC', 'frame-newer'],
    ['no content', 'PLENO1:', 'frame-damaged'],
    ['characters Base45 doesn’t have', 'PLENO1:abc', 'frame-damaged'],
    ['version 0', 'PLENO0:BB8', 'frame-damaged'],
  ])('%s is no part of a file', (_what, text, type) => {
    expect(createQrCollector(hashBytes).see(text).type).toBe(type);
  });

  test('frames that pass each check and still are not what was sent end in no file, and a fresh start', () => {
    const file = aFile({ bytes: someBytes(700) });
    const { count, toText } = framesOf(file);
    expect(count).toBe(2);
    const forged = forge(toText(1), (bytes) => bytes.fill(0, 16, 40));
    const collector = createQrCollector(hashBytes);
    collector.see(toText(0));
    expect(collector.see(forged)).toEqual({ type: 'spoiled' });
    collector.see(toText(0));
    expect(collector.see(toText(1))).toMatchObject({ type: 'complete', file });
  });

  test.each([
    ['a message longer than any file', 8, [0xff, 0xff, 0xff]],
    ['an empty message', 8, [0, 0, 0]],
    ['blocks of no size', 11, [0, 0]],
    ['blocks larger than a code', 11, [0xff, 0xff]],
    ['blocks of another size than the one it has', 11, [0, QR_BLOCK_BYTES.coarse]],
  ])('a frame that announces %s is refused before anything is set aside for it', (_what, at, bytes) => {
    const forged = forge(framesOf(aFile()).toText(0), (frame) => frame.set(bytes, at));
    expect(createQrCollector(hashBytes).see(forged)).toEqual({ type: 'frame-damaged' });
  });
});

/** Changes a frame and gives it a check that fits again. */
function forge(text: string, change: (frame: Uint8Array) => void): string {
  const frame = fromBase45(text.slice('PLENO1:'.length)) ?? new Uint8Array();
  const checked = frame.slice(0, -4);
  change(checked);
  const check = Buffer.from(hashBytes(checked), 'hex').subarray(0, 4);
  return `PLENO1:${toBase45(Uint8Array.of(...checked, ...check))}`;
}

test('codes of format 1 are these, so that laptops with later versions read them', () => {
  const { count, toText } = framesOf(aFile({ bytes: someBytes(1000) }), 'coarse');
  expect(count).toBe(5);
  expect(toText(0).slice(0, 40)).toBe('PLENO1:N.O%WDC5FNWV400%+2Q$T000N.O%WDC5F');
  expect(hashText([0, 4, 5, 6, 100].map(toText).join('\n'))).toBe(
    '44fe495717395f6ad612181c010e285199f201c1f82e9986926004fad687fe0b',
  );
});
