import './zod-without-eval';
import { z } from 'zod';
import type {
  CredentialKey,
  DeviceKey,
  EntryId,
  JudgeId,
  RevisionId,
  RoundId,
  Sha256,
} from '../../domain/ids';
import type { Envelope } from '../../domain/revision';
import { isExactText, isHash, isId, isInstant } from '../../domain/text-checks';
import { NOTE_LIMIT, PERSON_LIMIT } from '../workspace/limits';

/* What members of acts may look like. They are kept to the character: an act is named by its text. */

const textOf = <T extends string>(isSound: (value: unknown) => boolean): z.ZodType<T> => z.custom<T>(isSound);

export const judgeId = textOf<JudgeId>(isId);
export const entryId = textOf<EntryId>(isId);
export const roundId = textOf<RoundId>(isId);
export const sha256 = textOf<Sha256>(isHash);
export const revisionId = textOf<RevisionId>(isHash);

const isKey = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);
export const deviceKey = textOf<DeviceKey>(isKey);
export const credentialKey = textOf<CredentialKey>(isKey);

/** Ed25519, base64. */
export const signature = textOf<string>(
  (value) => typeof value === 'string' && /^[A-Za-z0-9+/]{86}==$/.test(value),
);

/** To the character as it is cleaned: something is said, and no more than a person may write. */
const said = (most: number): z.ZodType<string> =>
  textOf<string>(
    (value) =>
      isExactText(value) &&
      (value as string).length <= most &&
      (value as string).trim() === value &&
      value !== '',
  );

/** As `readReason` leaves it. */
export const reason = said(NOTE_LIMIT);

/** Of a person, or of a laptop, as typed. */
export const personName = said(PERSON_LIMIT);

export const integer = (from: number, to = Number.MAX_SAFE_INTEGER) =>
  z.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to);

/** @param most members of the list, all of them different */
export const listOfDifferent = <T extends string>(
  each: z.ZodType<T>,
  most: number,
): z.ZodType<readonly T[]> =>
  z
    .array(each)
    .max(most)
    .refine((list) => new Set<string>(list).size === list.length, 'repeated');

export const ENVELOPE: { readonly [M in keyof Envelope]: z.ZodType<Envelope[M]> } = {
  v: z.literal(1),
  device: deviceKey,
  seq: integer(1),
  prev: revisionId.nullable(),
  lamport: integer(1),
  wall: textOf<string>(isInstant),
  supersedes: z.array(revisionId).refine((list) => new Set<string>(list).size === list.length, 'repeated'),
};
