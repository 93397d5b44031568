import { z } from 'zod';
import type { Competition } from '../../domain/competition';
import { FULL_WEIGHT, LARGEST_MARK } from '../../domain/quantities';
import { credentialKeySchema, deviceKeySchema, recipientSchema } from '../keys/key-schemas';
import { distinct, id, listWithIds, moment, sha256, text } from './shapes';

/*
 * A competition as a workspace keeps it. Half of what it says may still be missing while it is being set
 * up: what only keeps its file from being written is no fault here.
 */

const day = z.union([
  z.literal(''),
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .refine((value) => !Number.isNaN(Date.parse(value))),
]);
const mark = z.int().min(0).max(LARGEST_MARK);
const option = z.looseObject({ id, name: text });
const options = listWithIds(option);

export const entryShape = z.looseObject({
  id,
  number: z.int(),
  title: text,
  institution: z.looseObject({ name: text, kind: id.nullable() }),
  category: id.nullable(),
  group: id.nullable(),
  note: text,
  status: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('active') }),
    z.looseObject({ type: z.literal('withdrawn'), reason: text }),
  ]),
});

export const judgeShape = z.looseObject({
  id,
  code: text,
  name: text,
  affiliation: text,
  role: z.enum(['chair', 'member']),
});

const round = z.looseObject({
  id,
  name: text,
  kind: z.enum(['administrative', 'proposal', 'presentation', 'field']),
  rubric: z.looseObject({
    scale: z.looseObject({ min: mark, max: mark, step: mark }),
    criteria: listWithIds(
      z.looseObject({ id, name: text, weight: z.int().min(0).max(FULL_WEIGHT), guidance: text }),
    ),
  }),
  aggregation: z.literal('mean'),
  tieBreaks: z.array(z.looseObject({ type: z.literal('criterion'), criterion: id })),
  panels: listWithIds(
    z.looseObject({
      id,
      name: text,
      judges: distinct(id, (one) => one),
      entries: z.union([z.literal('all'), distinct(id, (one) => one)]),
    }),
  ),
});

const ruleBook = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('open') }),
  z.looseObject({
    type: z.literal('frozen'),
    history: z
      .array(z.looseObject({ version: z.int().min(1), hash: sha256, reason: text, at: moment }))
      .min(1),
  }),
]);

const access = z.looseObject({
  recipient: recipientSchema,
  credentials: distinct(
    z.looseObject({
      judge: id,
      key: credentialKeySchema,
      recipient: recipientSchema,
      sealed: text,
      issuedAt: moment,
      status: z.discriminatedUnion('type', [
        z.looseObject({ type: z.literal('valid') }),
        z.looseObject({
          type: z.literal('replaced'),
          at: moment,
          reason: text,
          devices: z.array(deviceKeySchema),
        }),
      ]),
    }),
    ({ key }) => key,
  ),
});

/** Each member of a competition; the compiler keeps the list complete. */
export const COMPETITION_MEMBERS: { readonly [M in keyof Required<Competition>]: z.ZodType } = {
  id,
  nature: z.enum(['event', 'rehearsal', 'sample']),
  identity: z.looseObject({
    name: text,
    year: z.int(),
    level: z.enum(['city', 'province', 'nation', 'other']),
    region: text,
    organiser: text,
    venue: text,
    startsOn: day,
    endsOn: day,
  }),
  categories: options,
  groups: options,
  institutionKinds: options,
  entries: listWithIds(entryShape),
  judges: listWithIds(judgeShape),
  rounds: listWithIds(round),
  excusals: z.array(z.looseObject({ judge: id, entry: id, round: id, reason: text, at: moment })),
  ruleBook,
  access: access.optional(),
};

/** The lists that a change tells member by member, and what a member of each is. */
export const LISTED_MEMBERS = { entries: entryShape, judges: judgeShape } as const;
