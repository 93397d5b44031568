import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashBytes } from '../../renderer/adapters/hash';
import { fromBase45, toBase45 } from '../../renderer/application/qr/base45';
import { createQrCollector } from '../../renderer/application/qr/qr-collector';
import { type QrDensity, type QrFile, toQrSequence } from '../../renderer/application/qr/qr-frames';
import { getValue } from '../builders/fake-ports';
import { runsOf } from '../builders/runs-of';

const densities: readonly QrDensity[] = ['coarse', 'medium', 'fine'];

const aFile = fc.record({
  name: fc.constantFrom('a.pleno', 'lomba_j1_ab12cd34_46_0011aabb.pleno'),
  bytes: fc.uint8Array({ maxLength: 6000 }),
});
const aDensity = fc.constantFrom(...densities);

const framesOf = (file: QrFile, density: QrDensity = 'medium') =>
  getValue(toQrSequence(file, density, hashBytes));

const seed = { seed: 45 };

describe('Base45', () => {
  test('gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
      seed,
    );
  });

  test('has one text for each sequence of bytes: whatever else it reads, it would write the same', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const bytes = fromBase45(text);
        if (bytes !== undefined) expect(toBase45(bytes)).toBe(text);
      }),
      seed,
    );
  });
});

describe('a file shown as QR codes', () => {
  test('is whole after the first round, in any order, with repeats', () => {
    fc.assert(
      fc.property(aFile, aDensity, fc.infiniteStream(fc.nat()), (file, density, chance) => {
        const { count, toText } = framesOf(file, density);
        const order = Array.from({ length: count }, (_, frame) => ({ frame, at: chance.next().value }));
        order.sort((a, b) => a.at - b.at);
        const collector = createQrCollector(hashBytes);
        const seen = order.flatMap(({ frame }) => [
          collector.see(toText(frame)),
          collector.see(toText(frame)),
        ]);
        const complete = seen.filter(({ type }) => type === 'complete');
        expect(complete).toEqual([expect.objectContaining({ file })]);
      }),
      seed,
    );
  });

  test('from whichever frame the camera begins and whatever it misses, hardly more frames are needed than there are parts', () => {
    fc.assert(
      fc.property(
        aFile,
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (file, begin, loss, chance) => {
          const { count, toText } = framesOf(file, 'coarse');
          const collector = createQrCollector(hashBytes);
          let arrived = 0;
          for (let frame = begin; ; frame += 1) {
            if (chance.next().value < loss) continue;
            arrived += 1;
            const seen = collector.see(toText(frame));
            if (seen.type === 'complete') {
              expect(seen.file).toEqual(file);
              break;
            }
            // A random mixture is of no use once in 2^n for the n-th frame too many.
            expect(arrived).toBeLessThan(count + 24);
          }
        },
      ),
      { ...seed, numRuns: runsOf(60) },
    );
  });

  test('never gives wrong bytes, whatever else the camera sees in between', () => {
    const noise = fc.oneof(
      fc.string({ maxLength: 200 }).map((text) => ({ type: 'text', text }) as const),
      fc.record({ type: fc.constant('other' as const), file: aFile, frame: fc.nat({ max: 60 }) }),
      fc.record({
        type: fc.constant('corrupted' as const),
        frame: fc.nat({ max: 60 }),
        at: fc.nat(),
        character: fc.constantFrom(...'09AZ $:'),
      }),
      fc.record({ type: fc.constant('cut' as const), frame: fc.nat({ max: 60 }), at: fc.nat() }),
    );
    fc.assert(
      fc.property(aFile, fc.array(noise, { maxLength: 40 }), (file, noises) => {
        const { toText } = framesOf(file, 'coarse');
        const collector = createQrCollector(hashBytes);
        // The first frame says which file is meant.
        let seen = collector.see(toText(0));
        let next = 1;
        for (const each of noises) {
          if (seen.type === 'complete') break;
          const wrong = toNoise(each, toText);
          const met = collector.see(wrong);
          if (met.type === 'complete') expect(met.file).toEqual(file);
          seen = met.type === 'complete' ? met : collector.see(toText(next));
          next += 1;
        }
        while (seen.type !== 'complete') {
          seen = collector.see(toText(next));
          next += 1;
        }
        expect(seen.file).toEqual(file);
      }),
      seed,
    );
  });
});

type Noise =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'other'; readonly file: QrFile; readonly frame: number }
  | { readonly type: 'corrupted'; readonly frame: number; readonly at: number; readonly character: string }
  | { readonly type: 'cut'; readonly frame: number; readonly at: number };

function toNoise(noise: Noise, toText: (frame: number) => string): string {
  switch (noise.type) {
    case 'text':
      return noise.text;
    case 'other':
      return framesOf(noise.file).toText(noise.frame);
    case 'cut': {
      const text = toText(noise.frame);
      return text.slice(0, noise.at % text.length);
    }
    case 'corrupted': {
      const text = toText(noise.frame);
      const at = noise.at % text.length;
      return `${text.slice(0, at)}${noise.character}${text.slice(at + 1)}`;
    }
  }
}
