import { ed25519 } from '@noble/curves/ed25519.js';
import { toBase64 } from '../../renderer/domain/base64';
import type { DeviceKey, Recipient } from '../../renderer/domain/ids';

const { Point } = ed25519;
type Point = InstanceType<typeof Point>;

/** The prime of the field. */
export const P = 2n ** 255n - 19n;
const SIGN = 2n ** 255n;

export const toLittleEndian = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 0xffn));

/** Any point times the order of the main group has an order that divides 8; one in two has 8 itself. */
function findGenerator(): Point {
  for (let y = 2n; ; y += 1n) {
    const bytes = toLittleEndian(y);
    try {
      const point = Point.fromBytes(bytes, true);
      const torsion = point.multiplyUnsafe(Point.Fn.ORDER - 1n).add(point);
      if (!torsion.multiplyUnsafe(4n).equals(Point.ZERO)) return torsion;
    } catch (error) {
      // This y belongs to no point.
      if (!(error instanceof Error)) throw error;
    }
  }
}

/** The eight points of small order. */
export const SMALL_POINTS: readonly Point[] = (() => {
  const points: Point[] = [Point.ZERO];
  const generator = findGenerator();
  while (points.length < 8) points.push((points.at(-1) as Point).add(generator));
  return points;
})();

/** Every 32 bytes that stand for the point, by a reader who takes any number of 255 bits and either sign. */
function encodingsOf(point: Point): readonly Uint8Array[] {
  const { x, y } = point.toAffine();
  const numbers = y + P < SIGN ? [y, y + P] : [y];
  const signs = x === 0n ? [0n, SIGN] : [x % 2n === 0n ? 0n : SIGN];
  return numbers.flatMap((number) => signs.map((sign) => toLittleEndian(number + sign)));
}

/** Every way of writing a point of small order. */
export const SMALL_ED25519: readonly DeviceKey[] = SMALL_POINTS.flatMap(encodingsOf).map(
  (bytes) => toBase64(bytes) as DeviceKey,
);

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** BIP 173: what the check characters come from. */
function checksumOf(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >>> bit) & 1) sum ^= generator;
  }
  return sum;
}

/** 32 bytes as age writes a public key of X25519. */
export function toRecipientText(bytes: Uint8Array): Recipient {
  const bits = `${[...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')}0000`;
  const data = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  const prefix = [...'age'].map((character) => character.charCodeAt(0));
  const expanded = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data];
  const check = checksumOf([...expanded, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checks = Array.from({ length: 6 }, (_, index) => (check >>> (5 * (5 - index))) & 31);
  return `age1${[...data, ...checks].map((value) => CHARACTERS[value]).join('')}` as Recipient;
}
