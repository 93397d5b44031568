import { z } from 'zod';
import { fromBase64Text } from '../../domain/base64';
import { type BasisPoints, FULL_WEIGHT, LARGEST_MARK, type Mark, type Parts } from '../../domain/quantities';
import { LARGEST_COUNT } from '../../domain/revision';
import { credentialKeySchema, deviceKeySchema, recipientSchema } from '../keys/key-schemas';
import { aggregationSchema, tieBreakSchema } from './counting-schemas';
import {
  criterionId,
  day,
  entryId,
  innovationId,
  instant,
  institutionId,
  integer,
  judgeId,
  lines,
  name,
  optionId,
  panelId,
  roundId,
  ruled,
  sha256,
} from './kinds/fields';
import { PLAN_RECORDS } from './plan-records';

const mark = integer<Mark>(0, LARGEST_MARK);
const option = { id: optionId, name };
const byName = { name };
const byRuledName = { name: ruled };

/** All but entries and rounds. Every version has these: one that is to change stays here as it is, and the new one stands below. */
const SHARED = [
  z.strictObject({
    type: z.literal('identity'),
    ...byName,
    year: integer(1, 9_999),
    level: z.enum(['city', 'province', 'nation', 'other']),
    region: name,
    organiser: name,
    venue: name,
    startsOn: z.union([day, z.literal('')]),
    endsOn: z.union([day, z.literal('')]),
  }),
  z.strictObject({ type: z.literal('category'), ...option }),
  z.strictObject({ type: z.literal('group'), ...option }),
  z.strictObject({ type: z.literal('institution-kind'), ...option }),
  z.strictObject({
    type: z.literal('judge'),
    id: judgeId,
    code: name,
    ...byName,
    affiliation: name,
    role: z.enum(['chair', 'member']),
  }),
  z.strictObject({
    type: z.literal('criterion'),
    round: roundId,
    id: criterionId,
    ...byRuledName,
    weight: integer<BasisPoints | Parts>(0, FULL_WEIGHT),
    guidance: lines,
  }),
  z.strictObject({
    type: z.literal('panel'),
    round: roundId,
    id: panelId,
    ...byRuledName,
    judges: z.array(judgeId),
    entries: z.enum(['all', 'listed']),
  }),
  z.strictObject({
    type: z.literal('panel-entries'),
    round: roundId,
    panel: panelId,
    entries: z.array(entryId).min(1),
  }),
  z.strictObject({
    type: z.literal('excusal'),
    judge: judgeId,
    entry: entryId,
    round: roundId,
    reason: lines,
    at: instant,
  }),
  z.strictObject({ type: z.literal('access'), recipient: recipientSchema }),
  z.strictObject({
    type: z.literal('credential'),
    judge: judgeId,
    key: credentialKeySchema,
    recipient: recipientSchema,
    sealed: z.string().refine((text) => text !== '' && fromBase64Text(text) !== undefined),
    issuedAt: instant,
    status: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('valid') }),
      z.strictObject({
        type: z.literal('replaced'),
        at: instant,
        reason: lines,
        devices: z.array(deviceKeySchema),
      }),
    ]),
  }),
  z.strictObject({
    type: z.literal('struck-out'),
    device: deviceKeySchema,
    judge: judgeId,
    lastSeq: integer(0, LARGEST_COUNT),
    reason: lines,
    at: instant,
  }),
  z.strictObject({
    type: z.literal('rule-book-version'),
    version: integer(1, 1_000_000),
    hash: sha256,
    reason: lines,
    at: instant,
  }),
] as const;

const ENTRY = {
  type: z.literal('entry'),
  id: entryId,
  number: integer(1, 1_000_000),
  title: name,
  category: optionId.nullable(),
  group: optionId.nullable(),
  note: lines,
  status: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('active') }),
    z.strictObject({ type: z.literal('withdrawn'), reason: lines }),
  ]),
};

const ROUND = {
  type: z.literal('round'),
  id: roundId,
  ...byName,
  kind: z.enum(['administrative', 'proposal', 'presentation', 'field']),
  scale: z.strictObject({ min: mark, max: mark, step: mark }),
};

/** Up to version 2. */
const FIRST_ROUND = z.strictObject({
  ...ROUND,
  aggregation: z.literal('mean'),
  tieBreaks: z.array(z.strictObject({ type: z.literal('criterion'), criterion: criterionId })),
});

/** Since version 2. */
const IDENTIFIED_ENTRY = z.strictObject({
  ...ENTRY,
  innovation: innovationId,
  /** Absent: for everybody. */
  noteFor: z.literal('judges').optional(),
  institution: z.strictObject({ id: institutionId, ...byName, kind: optionId.nullable() }),
});

/** The records of a competition file, by their `type`. */
export const competitionRecordSchema = z.discriminatedUnion('type', [
  ...SHARED,
  IDENTIFIED_ENTRY,
  z.strictObject({
    ...ROUND,
    /** Absent: the weights of its criteria are basis points. */
    weights: z.literal('parts').optional(),
    aggregation: aggregationSchema,
    tieBreaks: z.array(tieBreakSchema({ criterion: criterionId, round: roundId }, z.strictObject)),
    /** Absent: every active entry takes part. */
    entrants: z.literal('listed').optional(),
    /** What it weighs in the final score; absent in all: the last round counts alone. */
    weight: integer<BasisPoints>(1, FULL_WEIGHT).optional(),
  }),
  z.strictObject({ type: z.literal('round-entrants'), round: roundId, entries: z.array(entryId).min(1) }),
  ...PLAN_RECORDS,
]);

/** Of version 2: nothing was planned, and rounds knew basis points, means and criteria alone. */
export const secondCompetitionRecordSchema = z.discriminatedUnion('type', [
  ...SHARED,
  FIRST_ROUND,
  IDENTIFIED_ENTRY,
]);

/** Of version 1: nobody had an id but the entry. */
export const firstCompetitionRecordSchema = z.discriminatedUnion('type', [
  ...SHARED,
  FIRST_ROUND,
  z.strictObject({ ...ENTRY, institution: z.strictObject({ ...byName, kind: optionId.nullable() }) }),
]);

export type CompetitionRecord = z.infer<typeof competitionRecordSchema>;
/** Of any version; what is in one of version 2 is in one of version 3. */
export type AnyCompetitionRecord = CompetitionRecord | FirstCompetitionRecord;
type FirstCompetitionRecord = z.infer<typeof firstCompetitionRecordSchema>;
