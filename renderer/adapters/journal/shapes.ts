import { z } from 'zod';
import { isPlainObject } from '../../application/workspace/plain-data';
import type { TrailHead } from '../../application/workspace/trail-head';
import { fromBase64 } from '../../domain/base64';
import type { Edition } from '../../domain/edition';
import { isHash, isId } from '../../domain/text-checks';
import { SIGNATURE_LENGTH } from '../keys/ed25519';
import { isWeakEd25519 } from '../keys/weak-keys';

/*
 * The small shapes that lines of a log are made of. Objects may have more members than are named here: a
 * later program's. Their named members are what the screens take for granted.
 */

/** Each member's shape; the compiler keeps the list complete. */
export type Members<T> = { readonly [M in keyof Required<T>]: z.ZodType };

/** An object with these members, known ones all of them. */
export const objectOf = <T>(members: Members<T>) => z.looseObject(members);

/** One of these words; the compiler keeps the list complete. */
export const oneOf = <T extends string>(words: { readonly [word in T]: true }) =>
  z.enum(Object.keys(words) as [T, ...T[]]);

export const text = z.string();
export const id = z.string().refine(isId);
export const sha256 = z.string().refine(isHash);
export const count = z.int().min(0);

/** Base64 of 32 bytes, in its one spelling: what `isPublicKey` asks, for many at once. */
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
export const isKeyText = (value: string): boolean => KEY.test(value) && !isWeakEd25519(value);

/** As `toISOString` writes it, years far off included: clocks are never trusted, here neither. */
const INSTANT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
export const isMoment = (value: string): boolean => INSTANT.test(value) && !Number.isNaN(Date.parse(value));
export const moment = z.string().refine(isMoment);

const isEach = (members: readonly unknown[], member: z.ZodType): boolean =>
  members.every((one) => member.safeParse(one).success);

/**
 * A list of such members, asked one after the other up to the first that isn't one: a line has room for millions,
 * and to tell what is wrong with each of them takes minutes.
 */
export const listOf = <T extends z.ZodType>(member: T, least = 0) =>
  z.custom<readonly z.output<T>[]>(
    (value) => Array.isArray(value) && value.length >= least && isEach(value, member),
  );

/** Such members by any names, asked like those of a list. */
export const mapOf = <T>(member: z.ZodType<T>) =>
  z.custom<{ readonly [name: string]: T }>(
    (value) => isPlainObject(value) && isEach(Object.values(value), member),
  );

/** A list of which no member may stand twice. */
export const distinct = <T extends z.ZodType>(member: T, nameOf: (member: z.output<T>) => unknown) =>
  z.custom<readonly z.output<T>[]>(
    (value) =>
      Array.isArray(value) && isEach(value, member) && new Set(value.map(nameOf)).size === value.length,
  );

export const listWithIds = <T extends z.ZodType>(member: T) =>
  distinct(member, (one) => (one as { readonly id?: unknown }).id);

const fileNumber = z
  .int()
  .min(1)
  .max(2 ** 50);
/** A competition file by its number and content. */
export const edition = objectOf<Edition>({ number: fileNumber, hash: sha256 });

/** Base64 of an Ed25519 signature. */
export const signature = z.string().refine((value) => fromBase64(value, SIGNATURE_LENGTH) !== undefined);

export const trailHead = objectOf<TrailHead>({ lines: z.int().min(1), head: sha256 });
