/* Checks of single values that every reader of what comes from outside rests on. */

/** A key that every object already answers to: taking it for data invites mistakes. */
export const isReservedKey = (key: string): boolean => key in Object.prototype;

/** An identifier: no separator of ours in it, and nothing that an object already answers to. */
export const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value) && !isReservedKey(value);

/** Lower-case hexadecimal SHA-256. */
export const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** An instant in UTC. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** Control characters but line feed and tab, and marks that turn the direction of text around. */
const DECEIVING = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Text that is kept to the character, as a name depends on it, and so must come clean. */
export const isExactText = (value: unknown): boolean => typeof value === 'string' && !DECEIVING.test(value);
