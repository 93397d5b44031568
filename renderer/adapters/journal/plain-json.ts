import { isReservedKey } from '../../domain/text-checks';

/** Objects and arrays inside each other; what this program writes needs ten. */
const DEEPEST = 24;

/**
 * The value of a line's body, where that is plain data: no member that every object already answers to,
 * and nothing nested so deep that a later step would give up on it. Undefined for everything else.
 */
export function parsePlainJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return isPlain(value, 0) ? { value } : undefined;
}

function isPlain(value: unknown, depth: number): boolean {
  // What is hashed knows no others.
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((member) => isPlain(member, depth + 1));
  return Object.entries(value).every(([name, member]) => !isReservedKey(name) && isPlain(member, depth + 1));
}
