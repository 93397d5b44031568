import { expect } from 'vitest';

/*
 * Bytes against bytes in one go: as it is, each byte is compared as a value of its own, and a file of some hundred
 * thousand takes seconds. What is compared, and what a difference looks like, stays as it was.
 */

const isPlain = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array && value.constructor === Uint8Array;

const areSame = (a: unknown, b: unknown): boolean | undefined =>
  isPlain(a) && isPlain(b) ? Buffer.compare(a, b) === 0 : undefined;

// Files of a process share what compares, and each of them comes by here.
const MARK = Symbol.for('pleno.tests.compare-bytes');
if (!(MARK in globalThis)) {
  Object.defineProperty(globalThis, MARK, { value: true });
  expect.addEqualityTesters([areSame]);
}
