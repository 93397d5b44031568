import { toBase64 } from '../../domain/base64';

/** The prime of the field both curves are over: 2^255 − 19. */
const P = 2n ** 255n - 19n;
const LENGTH = 32;
const SIGN = 2n ** 255n;

/**
 * The y of every Ed25519 point whose order divides 8: ±1, 0 and ± that of the points of order 8. Under
 * such a "public key" a signature holds for texts that nobody signed.
 * Computed anew by tests/unit/adapters/keys/weak-keys.test.ts; published in K. Chalkias, F. Garillot, V. Nikolaenko,
 * "Taming the many EdDSAs", 2020, table 6.
 */
const ORDER_8_Y =
  2_707_385_501_144_840_649_318_225_287_225_658_788_936_804_267_575_313_519_463_743_609_750_303_402_022n;
const ED25519_Y: readonly bigint[] = [0n, 1n, P - 1n, ORDER_8_Y, P - ORDER_8_Y];

/**
 * The u of every point of small order on Curve25519 and on its twist, of order 8 the last two: what two
 * agree on with such a "public key" is zero, whatever their secrets (RFC 7748, section 6.1).
 * Computed anew by the same test; published at https://cr.yp.to/ecdh.html#validate.
 */
const X25519_U: readonly bigint[] = [
  ...[0n, 1n, P - 1n],
  325_606_250_916_557_431_795_983_626_356_110_631_294_008_115_727_848_805_560_023_387_167_927_233_504n,
  39_382_357_235_489_614_581_723_060_781_553_021_112_529_911_719_440_698_176_882_885_853_963_445_705_823n,
];

/** Little end first. */
const toBytes = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: LENGTH }, (_, index) => Number((number >> BigInt(8 * index)) & 0xffn));

/** Numbers that 255 bits hold and the field doesn't: second ways of writing 0 to 18 (RFC 8032, 5.1.3). */
const BEYOND_THE_FIELD: readonly bigint[] = Array.from({ length: 19 }, (_, index) => P + BigInt(index));

const textsOf = (numbers: readonly bigint[]): ReadonlySet<string> =>
  new Set([...numbers, ...BEYOND_THE_FIELD].map((number) => toBase64(toBytes(number))));

const WEAK_ED25519 = textsOf([
  ...ED25519_Y,
  ...ED25519_Y.map((y) => y + SIGN),
  ...BEYOND_THE_FIELD.map((y) => y + SIGN),
]);
const WEAK_X25519 = textsOf(X25519_U);

/**
 * Whether an Ed25519 public key proves nothing, being of small order, or is written in a second way.
 * @param key base64 of the 32 bytes
 */
export const isWeakEd25519 = (key: string): boolean => WEAK_ED25519.has(key);

/**
 * The same for X25519, which doesn't read the highest bit: set, it is a second way of writing.
 * @param bytes the 32 bytes
 */
export const isWeakX25519 = (bytes: Uint8Array): boolean =>
  ((bytes[LENGTH - 1] ?? 0) & 0x80) !== 0 || WEAK_X25519.has(toBase64(bytes));
