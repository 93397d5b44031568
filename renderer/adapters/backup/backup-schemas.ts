import { z } from 'zod';
import type { BackupHeader } from '../../application/ports/backup-files';
import type { CarriedKey } from '../../application/ports/carried-key';
import { VAULT_NAME } from '../../application/ports/vault';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { fromBase64 } from '../../domain/base64';
import { cleanText } from '../../domain/clean-text';
import type { CompetitionId, SealIdentity, Sha256 } from '../../domain/ids';
import { isHash, isId, isInstant } from '../../domain/text-checks';
import { isSealIdentity } from '../keys/age-texts';
import { deviceKeySchema } from '../keys/key-schemas';

/** PKCS #8 of an Ed25519 key: sixteen bytes of wrapping and the seed. */
export const PKCS8_LENGTH = 48;

const text = z.string().refine((value) => value === cleanText(value));
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const sha256 = z.string().refine(isHash) as unknown as z.ZodType<Sha256>;
const sealIdentity = z.string().refine(isSealIdentity) as unknown as z.ZodType<SealIdentity>;

const received = { files: count.min(1), lines: count, bytes: count };

/** The first line; limits on text and nesting have been checked before. */
const MEMBERS = {
  pleno: z.literal(1),
  kind: z.literal('backup'),
  competition: z.strictObject({
    id: z.string().refine(isId) as unknown as z.ZodType<CompetitionId>,
    hash: sha256.nullable(),
  }),
  nature: z.enum(['event', 'rehearsal', 'sample']),
  signer: z.strictObject({ key: deviceKeySchema }),
  createdAt: z.string().refine(isInstant),
  /** Of the lines between the first and the last. */
  count,
  program: text,
  competitionName: text,
  workspace: z.string().regex(VAULT_NAME) as unknown as z.ZodType<WorkspaceId>,
  role: z.enum(['secretariat', 'judge']),
  judge: z.strictObject({ code: text, name: text }).optional(),
  log: z.strictObject({ lines: count.min(1), head: sha256 }),
  revisions: count,
  received: z.strictObject(received).optional(),
};

const isJudges = ({ role, judge }: { role: BackupHeader['role']; judge?: unknown }): boolean =>
  role === 'judge' || judge === undefined;

/** Of files that end with a line feed, as every `.pleno` file does. */
export const firstBackupHeaderSchema = z.strictObject(MEMBERS).refine(isJudges);

/** Of others too. */
export const backupHeaderSchema = z
  .strictObject({
    ...MEMBERS,
    version: z.literal(2),
    received: z.strictObject({ ...received, filled: count.min(1) }),
  })
  .refine(isJudges);

export const carriedKeySchema = z.strictObject({
  type: z.literal('key'),
  key: deviceKeySchema,
  pkcs8: z.string().refine((value) => fromBase64(value, PKCS8_LENGTH) !== undefined),
  identity: sealIdentity.optional(),
});

export type BackupLine = z.infer<typeof firstBackupHeaderSchema> | z.infer<typeof backupHeaderSchema>;

export const toBackupHeader = (line: BackupLine): BackupHeader => {
  const { pleno: _, kind: _kind, signer: _signer, count: _count, judge, received, ...rest } = line;
  const { version: _version, ...header } = { version: undefined, ...rest };
  return { ...header, ...(judge ? { judge } : {}), ...(received ? { received } : {}) };
};

export const toCarriedKey = ({ key, pkcs8, identity }: z.infer<typeof carriedKeySchema>): CarriedKey =>
  identity === undefined ? { key, pkcs8 } : { key, pkcs8, identity };

export const toKeyLine = ({ key, pkcs8, identity }: CarriedKey): string =>
  JSON.stringify({ type: 'key', key, pkcs8, identity });
