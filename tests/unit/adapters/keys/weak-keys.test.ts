import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test, vi } from 'vitest';
import { createSealIdentity, toRecipient } from '../../../../renderer/adapters/keys/age-seal';
import { isRecipient } from '../../../../renderer/adapters/keys/age-texts';
import { verifyEd25519 } from '../../../../renderer/adapters/keys/ed25519';
import { isPublicKey } from '../../../../renderer/adapters/keys/key-schemas';
import { isWeakEd25519, isWeakX25519 } from '../../../../renderer/adapters/keys/weak-keys';
import { toBase64 } from '../../../../renderer/domain/base64';
import type { DeviceKey } from '../../../../renderer/domain/ids';
import { createSeededRandom } from '../../../builders/seeded-random';
import { P, SMALL_ED25519, SMALL_POINTS, toLittleEndian, toRecipientText } from '../../../builders/weak-keys';

const { Point } = ed25519;
const { Fp } = Point;
const SIGN = 2n ** 255n;

/** A of the curve v² = u³ + A u² + u. */
const A = 486_662n;

const rootsOf = (square: bigint): readonly bigint[] => {
  try {
    const root = Fp.sqrt(Fp.create(square));
    return [root, Fp.neg(root)];
  } catch (error) {
    // No square in this field.
    if (error instanceof Error) return [];
    throw error;
  }
};

/** u with u + 1/u = t. */
const withReciprocal = (t: bigint): readonly bigint[] =>
  rootsOf(t * t - 4n).map((root) => Fp.div(Fp.add(t, root), 2n));

/**
 * Every u, of the curve or its twist, whose point has an order that divides 8. Doubling takes u to
 * (u² − 1)² / 4u(u² + Au + 1): 0 and the roots of the divisor are of order 2, ±1 double to 0, and what
 * doubles to 1 or −1 solves u + 1/u = 2 ± 2√(A + 2), or = −2 ± 2√(2 − A).
 */
const SMALL_U: readonly bigint[] = [
  ...[0n, 1n, P - 1n],
  ...rootsOf(A * A - 4n).map((root) => Fp.div(Fp.sub(root, A), 2n)),
  ...rootsOf(A + 2n).flatMap((root) => withReciprocal(Fp.create(2n + 2n * root))),
  ...rootsOf(2n - A).flatMap((root) => withReciprocal(Fp.create(-2n + 2n * root))),
];
const different = [...new Set(SMALL_U)];

describe('Ed25519', () => {
  test('eight points are of small order, and there are fourteen ways to write them', () => {
    expect(new Set(SMALL_POINTS.map((point) => point.toHex())).size).toBe(8);
    expect(new Set(SMALL_ED25519).size).toBe(14);
    for (const key of SMALL_ED25519) {
      expect(Point.fromBytes(Uint8Array.from(Buffer.from(key, 'base64')), true).isSmallOrder()).toBe(true);
    }
  });

  test.each(SMALL_ED25519)('%s is weak, and no public key', (key) => {
    expect(isWeakEd25519(key)).toBe(true);
    expect(isPublicKey(key)).toBe(false);
  });

  test('every number beyond the field is a second way of writing, with either sign', () => {
    for (let number = P; number < SIGN; number += 1n) {
      expect(isPublicKey(toBase64(toLittleEndian(number)))).toBe(false);
      expect(isPublicKey(toBase64(toLittleEndian(number + SIGN)))).toBe(false);
    }
  });

  test('nothing else is: keys of any seed pass, and numbers next to the weak ones', () => {
    const random = createSeededRandom(8);
    for (let round = 0; round < 200; round += 1) {
      const seed = Uint8Array.from({ length: 32 }, () => random.int(256));
      expect(isPublicKey(toBase64(ed25519.getPublicKey(seed)))).toBe(true);
    }
    for (const number of [2n, 18n, P - 2n, P - 18n]) {
      expect(isPublicKey(toBase64(toLittleEndian(number)))).toBe(true);
    }
  });

  test('nobody is asked about a signature by a weak key', async () => {
    const asked = vi.spyOn(globalThis.crypto.subtle, 'verify').mockResolvedValue(true);
    const sound = toBase64(ed25519.getPublicKey(new Uint8Array(32).fill(7))) as DeviceKey;
    expect(await verifyEd25519(sound, new Uint8Array(), new Uint8Array(64))).toBe(true);
    asked.mockClear();
    for (const key of SMALL_ED25519) {
      expect(await verifyEd25519(key, new Uint8Array(), new Uint8Array(64))).toBe(false);
    }
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('X25519', () => {
  test('five numbers stand for points of small order, on the curve and its twist', () => {
    expect(different).toHaveLength(5);
    const secret = new Uint8Array(32).fill(9);
    for (const u of different) {
      expect(() => x25519.scalarMult(secret, toLittleEndian(u))).toThrow();
    }
  });

  test('they are weak however they are written, and no recipient', () => {
    const numbers = different.flatMap((u) => (u + P < SIGN ? [u, u + P] : [u]));
    expect(numbers).toHaveLength(7);
    for (const bytes of numbers.flatMap((u) => [u, u + SIGN]).map(toLittleEndian)) {
      expect(isWeakX25519(bytes)).toBe(true);
      expect(isRecipient(toRecipientText(bytes))).toBe(false);
    }
  });

  test('every number beyond the field is refused, and every number with the bit that nobody reads', async () => {
    for (let number = P; number < SIGN; number += 1n) {
      expect(isRecipient(toRecipientText(toLittleEndian(number)))).toBe(false);
    }
    const bytes = x25519.getPublicKey(new Uint8Array(32).fill(3));
    expect(isRecipient(toRecipientText(bytes))).toBe(true);
    expect(isRecipient(toRecipientText(bytes.with(31, (bytes[31] as number) | 0x80)))).toBe(false);
  });

  test('keys that age makes pass', async () => {
    for (let round = 0; round < 50; round += 1) {
      expect(isRecipient(await toRecipient(await createSealIdentity()))).toBe(true);
    }
  });
});
