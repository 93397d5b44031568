import { z } from 'zod';
import { fromBase64, fromBase64Text } from '../../domain/base64';
import { cleanName } from '../../domain/clean-name';
import { cleanLines, cleanText } from '../../domain/clean-text';
import type {
  CompetitionId,
  CriterionId,
  EntryId,
  JudgeId,
  OptionId,
  PanelId,
  RevisionId,
  RoundId,
  Sha256,
} from '../../domain/ids';
import { type BasisPoints, FULL_WEIGHT, LARGEST_MARK, type Mark } from '../../domain/quantities';
import { LARGEST_COUNT } from '../../domain/revision';
import { SIGNATURE_LENGTH } from '../keys/ed25519';
import { credentialKeySchema, deviceKeySchema, recipientSchema } from '../keys/key-schemas';
import { isHash, isId, isInstant } from './text-checks';

/** What a file's records may look like. Limits on text and nesting have been checked before. */

const idOf = <T extends string>(): z.ZodType<T> => z.string().refine(isId) as unknown as z.ZodType<T>;

const hexOf = <T extends string>(): z.ZodType<T> => z.string().refine(isHash) as unknown as z.ZodType<T>;

const integer = <T extends number = number>(min: number, max: number): z.ZodType<T> =>
  z.int().min(min).max(max) as unknown as z.ZodType<T>;

const sha256 = hexOf<Sha256>();
const competitionId = idOf<CompetitionId>();
const optionId = idOf<OptionId>();
const criterionId = idOf<CriterionId>();
const roundId = idOf<RoundId>();
const panelId = idOf<PanelId>();
const judgeId = idOf<JudgeId>();
const entryId = idOf<EntryId>();
const mark = integer<Mark>(0, LARGEST_MARK);
const count = integer(0, Number.MAX_SAFE_INTEGER);
const instant = z.string().refine(isInstant);
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

/** Texts of a competition are cleaned as they come in: see `clean-competition`. */
const name = z.string().transform(cleanName);
/** Of rubrics and panels, which a hash binds. */
const ruled = z.string().transform(cleanText);
const lines = z.string().transform(cleanLines);

const headerBase = {
  pleno: z.literal(1),
  competition: z.strictObject({ id: competitionId, hash: sha256 }),
  nature: z.enum(['event', 'rehearsal', 'sample']),
  signer: z.strictObject({ key: deviceKeySchema }),
  createdAt: instant,
  count,
  /** Where the writer's audit trail stood. */
  trail: z.strictObject({ lines: integer(1, Number.MAX_SAFE_INTEGER), head: sha256 }).optional(),
  /** Which competition file this is, or under which one its writer worked. */
  edition: z
    .strictObject({
      number: integer(1, 2 ** 50),
      hash: sha256,
      signature: z.string().refine((text) => fromBase64(text, SIGNATURE_LENGTH) !== undefined),
    })
    .optional(),
};

export const competitionHeaderSchema = z.strictObject({ ...headerBase, kind: z.literal('competition') });

export const scoresHeaderSchema = z.strictObject({
  ...headerBase,
  kind: z.literal('scores'),
  competitionName: name,
  judge: judgeId,
  lastSeq: count,
  certificate: z
    .strictObject({
      credential: credentialKeySchema,
      at: instant,
      signature: z.string().refine((text) => fromBase64(text, SIGNATURE_LENGTH) !== undefined),
    })
    .optional(),
});

export const decisionsHeaderSchema = z.strictObject({
  ...headerBase,
  kind: z.literal('decisions'),
  competitionName: name,
  lastSeq: count,
});

export const receiptHeaderSchema = z.strictObject({
  ...headerBase,
  kind: z.literal('receipt'),
  competitionName: name,
  judge: judgeId,
  /** Records of `receivedSchema` in front; behind them what was taken, then decisions. */
  received: count,
  /** Records of `takenSchema` behind those; absent where there are none. */
  taken: integer(1, Number.MAX_SAFE_INTEGER).optional(),
});

/** What was signed on one laptop and replaced by others; by many, in several records. */
export const takenSchema = z.strictObject({
  type: z.literal('taken'),
  work: hexOf<RevisionId>(),
  by: z.array(hexOf<RevisionId>()),
  laptops: z.array(deviceKeySchema),
});

/** Revisions of one device that have arrived; of many, in several records. */
export const receivedSchema = z.strictObject({
  type: z.literal('received'),
  device: deviceKeySchema,
  revisions: z.array(hexOf<RevisionId>()).min(1),
});

const option = { id: optionId, name };
const byName = { name };
const byRuledName = { name: ruled };

/** The records of a competition file, by their `type`. */
export const competitionRecordSchema = z.discriminatedUnion('type', [
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
    type: z.literal('entry'),
    id: entryId,
    number: integer(1, 1_000_000),
    title: name,
    institution: z.strictObject({ ...byName, kind: optionId.nullable() }),
    category: optionId.nullable(),
    group: optionId.nullable(),
    note: lines,
    status: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('active') }),
      z.strictObject({ type: z.literal('withdrawn'), reason: lines }),
    ]),
  }),
  z.strictObject({
    type: z.literal('round'),
    id: roundId,
    ...byName,
    kind: z.enum(['administrative', 'proposal', 'presentation', 'field']),
    scale: z.strictObject({ min: mark, max: mark, step: mark }),
    aggregation: z.literal('mean'),
    tieBreaks: z.array(z.strictObject({ type: z.literal('criterion'), criterion: criterionId })),
  }),
  z.strictObject({
    type: z.literal('criterion'),
    round: roundId,
    id: criterionId,
    ...byRuledName,
    weight: integer<BasisPoints>(0, FULL_WEIGHT),
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
]);

export type CompetitionRecord = z.infer<typeof competitionRecordSchema>;
export type CompetitionHeader = z.infer<typeof competitionHeaderSchema>;
export type ScoresHeader = z.infer<typeof scoresHeaderSchema>;
