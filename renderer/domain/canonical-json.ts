import { compareText } from './compare';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: keys in code-unit order, no white space, integers only.
 * What is hashed is this text, so two programs that agree on the value agree on the hash.
 * @throws RangeError for a number that is not a safe integer; TypeError for what JSON can't say.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return String(value);
  }
  if (value === undefined || typeof value === 'function') throw new TypeError('not a JSON value');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as { readonly [key: string]: Json };
  const parts = Object.keys(members)
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key] as Json)}`);
  return `{${parts.join(',')}}`;
}
