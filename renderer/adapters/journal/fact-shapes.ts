import { z } from 'zod';
import type { LogEvent } from '../../application/ports/facts';
import { VAULT_NAME } from '../../application/ports/vault';
import { KIND_NAME } from '../../application/workspace/pleno-kind';
import type { ExportRecord, ImportRecord } from '../../application/workspace/workspace';
import { fromBase64 } from '../../domain/base64';
import { haveAt } from '../../domain/bytes';
import { preferencesSchema } from '../database/rows';
import { isSealIdentity } from '../keys/age-texts';
import { PKCS8_LENGTH, PKCS8_PREFIX } from '../keys/ed25519';
import { credentialKeySchema, deviceKeySchema } from '../keys/key-schemas';
import { COMPETITION_MEMBERS, LISTED_MEMBERS } from './competition-shapes';
import {
  count,
  edition,
  id,
  listOf,
  type Members,
  mapOf,
  moment,
  oneOf,
  sha256,
  text,
  trailHead,
} from './shapes';
import { HEAD_MEMBERS, workspaceShape } from './workspace-shapes';

/* What each type of line may say, but for revisions, which have a reader of their own. */

const workspaceId = z.string().regex(VAULT_NAME);
const stamp = z.string().min(1);
/** Of files of a kind that a later program has, this one knows that they came or went. */
const kindName = z.string().regex(KIND_NAME);

/** The database numbers its rows itself. */
const WITHOUT_ROW_ID = { id: z.undefined().optional() };

export const IMPORT_MEMBERS: Members<ImportRecord> = {
  workspace: workspaceId,
  fileName: text,
  fileHash: sha256,
  content: sha256.optional(),
  judge: id.nullable(),
  device: deviceKeySchema,
  added: count,
  known: count,
  at: moment,
  kind: kindName.optional(),
  attachments: listOf(z.looseObject({ name: sha256, bytes: count, media: text })).optional(),
  trail: trailHead.optional(),
  edition: edition.optional(),
  sealed: z.literal(false).optional(),
  credential: credentialKeySchema.optional(),
};

export const EXPORT_MEMBERS: Members<ExportRecord> = {
  workspace: workspaceId,
  kind: kindName,
  fileName: text,
  fileHash: sha256,
  count,
  lastSeq: count,
  way: oneOf<NonNullable<ExportRecord['way']>>({ qr: true }).optional(),
  device: deviceKeySchema.optional(),
  edition: edition.optional(),
  access: sha256.optional(),
  at: moment,
};

/** The lists that a patch may tell member by member. */
const isListed = (name: string): name is keyof typeof LISTED_MEMBERS => Object.hasOwn(LISTED_MEMBERS, name);

const listPatch = z.looseObject({ put: listOf(z.looseObject({ id })), order: listOf(text).optional() });

/** A change of these members, each as it is afterwards; what a later program knows besides is let through. */
const patchOf = (members: Readonly<Record<string, z.ZodType>>) =>
  z
    .looseObject({
      values: mapOf(z.unknown()).optional(),
      lists: mapOf(listPatch).optional(),
      removed: listOf(text).optional(),
    })
    .refine(({ values = {}, lists = {}, removed = [] }) => {
      const fits = (name: string, value: unknown): boolean =>
        !Object.hasOwn(members, name) || members[name]?.safeParse(value).success === true;
      return (
        Object.entries(values).every(([name, value]) => fits(name, value)) &&
        Object.entries(lists).every(([name, { put }]) =>
          isListed(name)
            ? put.every((member) => LISTED_MEMBERS[name].safeParse(member).success)
            : !Object.hasOwn(members, name),
        ) &&
        removed.every((name) => fits(name, undefined))
      );
    });

const EVENTS: { readonly [W in LogEvent['what']]: z.ZodType } = {
  rebuilt: z.looseObject({ reason: text, from: text, to: text }),
  'log-repaired': z.looseObject({ lines: count }),
  cut: z.looseObject({ bytes: count }),
  'log-put-aside': z.looseObject({ log: text, competition: text.nullable() }),
  restored: z.looseObject({ madeAt: moment, replaced: text.nullable() }),
  'backup-made': z.looseObject({ fileName: text }),
  'audit-key-made': z.looseObject({ fileName: text }),
  'archive-saved': z.looseObject({ fileName: text }),
  'trail-exported': z.looseObject({ fileName: text }),
  'original-saved': z.looseObject({ name: sha256, fileName: text }),
  'table-exported': z.looseObject({ table: text, form: text, fileName: text }),
  'paper-made': z.looseObject({ paper: text, fileName: text, code: text.optional() }),
  'received-mended': z.looseObject({ name: sha256, copy: text, fault: text }),
  'received-lost': z.looseObject({ name: sha256, file: text }),
  rescued: z.looseObject({ revisions: listOf(sha256) }),
};

export const eventName = z.looseObject({ what: text });
/** Undefined for what a later program noted. */
export const findEventShape = (what: string): z.ZodType | undefined =>
  Object.hasOwn(EVENTS, what) ? EVENTS[what as LogEvent['what']] : undefined;

const isPkcs8 = (value: string): boolean => {
  const bytes = fromBase64(value, PKCS8_LENGTH);
  return bytes !== undefined && haveAt(bytes, PKCS8_PREFIX);
};

export const FACT_SHAPES = {
  workspace: z.looseObject({ stamp, workspace: workspaceShape }),
  change: z.looseObject({
    from: text,
    stamp,
    workspace: patchOf(HEAD_MEMBERS),
    competition: patchOf(COMPETITION_MEMBERS),
  }),
  import: z.looseObject({ ...IMPORT_MEMBERS, ...WITHOUT_ROW_ID }),
  export: z.looseObject({ ...EXPORT_MEMBERS, ...WITHOUT_ROW_ID }),
  removed: z.looseObject({}),
  preferences: preferencesSchema,
  key: z.looseObject({
    key: deviceKeySchema,
    pkcs8: z.string().refine(isPkcs8),
    identity: z.string().refine(isSealIdentity).optional(),
  }),
} as const;
