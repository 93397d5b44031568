import { z } from 'zod';
import { LARGEST_MARK } from '../../domain/quantities';
import type { Notes, Revision } from '../../domain/revision';
import { isExactText, isHash, isId, isInstant } from '../../domain/text-checks';

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1;

const isMark: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_MARK;

const isMapOf =
  (isMember: Check): Check =>
  (value) => {
    if (!isRecord(value)) return false;
    for (const key of Object.keys(value)) if (!isId(key) || !isMember(value[key])) return false;
    return true;
  };

const NOTES: { readonly [K in keyof Notes]: Check } = {
  overall: isExactText,
  criteria: isMapOf(isExactText),
};

const STATES: ReadonlySet<unknown> = new Set<Revision['state']>([
  'draft',
  'submitted',
  'recused',
  'withdrawn',
]);

const isListOfDifferentHashes: Check = (value) =>
  Array.isArray(value) && value.every(isHash) && new Set(value).size === value.length;

/** Each member of a revision; the compiler keeps the list complete. */
const MEMBERS: { readonly [K in keyof Required<Revision>]: Check } = {
  v: (value) => value === 1,
  judge: isId,
  entry: isId,
  round: isId,
  rubricHash: isHash,
  state: (value) => STATES.has(value),
  marks: isMapOf(isMark),
  notes: (value) => isRecord(value) && findFault(value, NOTES) === undefined,
  // Whose it is, the codec checks: the signer's.
  device: (value) => typeof value === 'string',
  seq: isCount,
  prev: (value) => value === null || isHash(value),
  lamport: isCount,
  wall: isInstant,
  supersedes: isListOfDifferentHashes,
  reason: (value) => value === undefined || isExactText(value),
};

/** The first member that is wrong, missing or too many. */
function findFault(value: Readonly<Record<string, unknown>>, members: Readonly<Record<string, Check>>) {
  for (const key of Object.keys(value)) if (!Object.hasOwn(members, key)) return key;
  for (const key of Object.keys(members)) if (!members[key]?.(value[key])) return key;
  return undefined;
}

/** What the members say together. */
function findContradiction({ state, reason, seq, prev }: Revision): string | undefined {
  const needsReason = state === 'recused' || state === 'withdrawn';
  if (needsReason && (reason === undefined || reason.trim() === '')) return 'reason';
  return (seq === 1) === (prev === null) ? undefined : 'prev';
}

/**
 * A revision, exactly. Its members are checked by hand: a national bundle holds thousands of
 * revisions, and under the strict content policy zod cannot compile a schema of this size.
 */
export const revisionSchema = z.unknown().transform((value, context): Revision => {
  const fault = isRecord(value) ? findFault(value, MEMBERS) : 'record';
  const wrong = fault ?? findContradiction(value as Revision);
  if (wrong === undefined) return value as Revision;
  context.addIssue({ code: 'custom', path: [wrong], message: 'Invalid revision' });
  return z.NEVER;
});
