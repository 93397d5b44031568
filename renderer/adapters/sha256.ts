/*
 * SHA-256 (FIPS 180-4), for texts of some hundred bytes, of which a file has thousands: WebCrypto takes longer to
 * answer than to hash them, and a library that has to serve streams and other hashes takes twice the time of this.
 */

const BLOCK = 64;
/** Bytes of a message's length, behind everything else. */
const LENGTH = 8;

/** The first 32 bits behind the point of the roots of the first primes. */
function toConstants(count: number, root: (prime: number) => number): Int32Array {
  const constants = new Int32Array(count);
  let found = 0;
  for (let number = 2; found < count; number += 1) {
    if (!isPrime(number)) continue;
    const value = root(number);
    constants[found] = (value - Math.floor(value)) * 2 ** 32;
    found += 1;
  }
  return constants;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}

const START = toConstants(8, Math.sqrt);
const ROUNDS = toConstants(BLOCK, Math.cbrt);

// One for all: nothing here waits for anything, so that no two are under way at a time.
const words = new Int32Array(BLOCK);
const state = new Int32Array(START.length);
const tail = new Uint8Array(2 * BLOCK);

const HEX = Array.from({ length: 2 ** 16 }, (_, value) => value.toString(16).padStart(4, '0'));

/** In lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  state.set(START);
  const whole = bytes.length - (bytes.length % BLOCK);
  takeBlocks(bytes, whole);
  const rest = bytes.length - whole;
  tail.fill(0);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const end = rest + 1 + LENGTH <= BLOCK ? BLOCK : 2 * BLOCK;
  const bits = 8 * bytes.length;
  for (let at = 1, left = bits; left > 0; at += 1, left = Math.floor(left / 256)) tail[end - at] = left % 256;
  takeBlocks(tail, end);
  let hex = '';
  for (const word of state) hex += (HEX[word >>> 16] as string) + (HEX[word & 0xffff] as string);
  return hex;
}

/** @param end a multiple of a block's length */
function takeBlocks(bytes: Uint8Array, end: number): void {
  // Words stand in names of their own, however many lines that takes: as lists they cost four times as much.
  let h0 = state[0] as number;
  let h1 = state[1] as number;
  let h2 = state[2] as number;
  let h3 = state[3] as number;
  let h4 = state[4] as number;
  let h5 = state[5] as number;
  let h6 = state[6] as number;
  let h7 = state[7] as number;
  for (let from = 0; from < end; from += BLOCK) {
    spread(bytes, from);
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let f = h5;
    let g = h6;
    let h = h7;
    for (let round = 0; round < BLOCK; round += 1) {
      const mixed =
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g));
      const one = (h + mixed + (ROUNDS[round] as number) + (words[round] as number)) | 0;
      const two =
        (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
    h5 = (h5 + f) | 0;
    h6 = (h6 + g) | 0;
    h7 = (h7 + h) | 0;
  }
  state[0] = h0;
  state[1] = h1;
  state[2] = h2;
  state[3] = h3;
  state[4] = h4;
  state[5] = h5;
  state[6] = h6;
  state[7] = h7;
}

/** A block's sixteen words, and the others that are made of them. */
function spread(bytes: Uint8Array, from: number): void {
  for (let word = 0, at = from; word < 16; word += 1, at += 4) {
    words[word] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  }
  for (let word = 16; word < BLOCK; word += 1) {
    const x = words[word - 15] as number;
    const y = words[word - 2] as number;
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[word] = ((words[word - 16] as number) + small + (words[word - 7] as number) + large) | 0;
  }
}
