import { equalBytes } from './bytes';

/** Whether two plain values say the same, pictures in bytes too; members that are undefined count as absent. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // By their names, four million bytes would take seconds.
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equalBytes(a, b);
  if (a instanceof Uint8Array || b instanceof Uint8Array) return false;
  const [left, right] = [a as { readonly [key: string]: unknown }, b as { readonly [key: string]: unknown }];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) if (!equalJson(left[key], right[key])) return false;
  return true;
}
