import { z } from 'zod';
import type { Access, Credential, CredentialStatus, Strike } from '../../domain/access';
import type {
  Competition,
  Entry,
  EntryStatus,
  Excusal,
  Identity,
  Institution,
  Judge,
  NoteFor,
  Option,
  Panel,
  Round,
  RoundWeight,
  RuleBookStatus,
  RuleBookVersion,
} from '../../domain/competition';
import { FULL_WEIGHT, LARGEST_MARK } from '../../domain/quantities';
import type { Criterion, Rubric, Scale } from '../../domain/rubric';
import { aggregationSchema, tieBreakSchema } from '../bundle/counting-schemas';
import { credentialKeySchema, deviceKeySchema, recipientSchema } from '../keys/key-schemas';
import { planShape } from './plan-shapes';
import {
  count,
  distinct,
  id,
  listOf,
  listWithIds,
  type Members,
  moment,
  objectOf,
  oneOf,
  sha256,
  text,
} from './shapes';

/*
 * A competition as a workspace keeps it. Half of what it says may still be missing while it is being set
 * up: what only keeps its file from being written is no fault here.
 */

type Variant<T extends { readonly type: string }, K extends T['type']> = Extract<T, { readonly type: K }>;

const day = z.union([
  z.literal(''),
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .refine((value) => !Number.isNaN(Date.parse(value))),
]);
const mark = z.int().min(0).max(LARGEST_MARK);
const weight = z.int().min(0).max(FULL_WEIGHT);
const ids = distinct(id, (one) => one);
const options = listWithIds(objectOf<Option>({ id, name: text }));

const entryShape = objectOf<Entry>({
  id,
  number: z.int(),
  title: text,
  innovation: id.optional(),
  institution: objectOf<Institution>({ id: id.optional(), name: text, kind: id.nullable() }),
  category: id.nullable(),
  group: id.nullable(),
  note: text,
  noteFor: oneOf<NoteFor>({ everybody: true, judges: true }).optional(),
  status: z.union([
    objectOf<Variant<EntryStatus, 'active'>>({ type: z.literal('active') }),
    objectOf<Variant<EntryStatus, 'withdrawn'>>({ type: z.literal('withdrawn'), reason: text }),
  ]),
});

const judgeShape = objectOf<Judge>({
  id,
  code: text,
  name: text,
  affiliation: text,
  role: oneOf<Judge['role']>({ chair: true, member: true }),
});

const tieBreak = tieBreakSchema({ criterion: id, round: id }, z.looseObject);

const round = objectOf<Round>({
  id,
  name: text,
  kind: oneOf<Round['kind']>({ administrative: true, proposal: true, presentation: true, field: true }),
  entrants: ids.optional(),
  rubric: objectOf<Rubric>({
    scale: objectOf<Scale>({ min: mark, max: mark, step: mark }),
    weights: z.literal('parts').optional(),
    criteria: listWithIds(objectOf<Criterion>({ id, name: text, weight, guidance: text })),
  }),
  aggregation: aggregationSchema,
  tieBreaks: listOf(tieBreak),
  panels: listWithIds(
    objectOf<Panel>({ id, name: text, judges: ids, entries: z.union([z.literal('all'), ids]) }),
  ),
});

const version = objectOf<RuleBookVersion>({
  version: z.int().min(1),
  hash: sha256,
  reason: text,
  at: moment,
});

const ruleBook = z.union([
  objectOf<Variant<RuleBookStatus, 'open'>>({ type: z.literal('open') }),
  objectOf<Variant<RuleBookStatus, 'frozen'>>({
    type: z.literal('frozen'),
    history: listOf(version, 1),
  }),
]);

const credential = objectOf<Credential>({
  judge: id,
  key: credentialKeySchema,
  recipient: recipientSchema,
  sealed: text,
  issuedAt: moment,
  status: z.union([
    objectOf<Variant<CredentialStatus, 'valid'>>({ type: z.literal('valid') }),
    objectOf<Variant<CredentialStatus, 'replaced'>>({
      type: z.literal('replaced'),
      at: moment,
      reason: text,
      devices: listOf(deviceKeySchema),
    }),
  ]),
});

const strike = objectOf<Strike>({
  device: deviceKeySchema,
  judge: id,
  lastSeq: count,
  reason: text,
  at: moment,
});

const access = objectOf<Access>({
  recipient: recipientSchema,
  credentials: distinct(credential, ({ key }) => key),
  struckOut: listOf(strike).optional(),
});

/** Each member of a competition. */
export const COMPETITION_MEMBERS: Members<Competition> = {
  id,
  nature: oneOf<Competition['nature']>({ event: true, rehearsal: true, sample: true }),
  identity: objectOf<Identity>({
    name: text,
    year: z.int(),
    level: oneOf<Identity['level']>({ city: true, province: true, nation: true, other: true }),
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
  combination: distinct(
    objectOf<RoundWeight>({ round: id, weight: z.int().min(1).max(FULL_WEIGHT) }),
    ({ round }) => round,
  ).optional(),
  excusals: listOf(objectOf<Excusal>({ judge: id, entry: id, round: id, reason: text, at: moment })),
  ruleBook,
  access: access.optional(),
  plan: planShape.optional(),
};

/** The lists that a change tells member by member, and what a member of each is. */
export const LISTED_MEMBERS = { entries: entryShape, judges: judgeShape } as const;
