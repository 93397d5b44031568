import { z } from 'zod';
import { ATTACHMENT_LIMITS, type Attachment, MEDIA_TYPE } from '../../../application/workspace/attachment';
import { deviceKeySchema } from '../../keys/key-schemas';
import { competitionId, count, instant, integer, sha256, signature } from './fields';

const BASE = {
  pleno: z.literal(1),
  competition: z.strictObject({ id: competitionId, hash: sha256 }),
  nature: z.enum(['event', 'rehearsal', 'sample']),
  signer: z.strictObject({ key: deviceKeySchema }),
  createdAt: instant,
  count,
  /** Where the writer's audit trail stood. */
  trail: z.strictObject({ lines: integer(1, Number.MAX_SAFE_INTEGER), head: sha256 }).optional(),
  /** Which competition file this is, or under which one its writer worked. */
  edition: z.strictObject({ number: integer(1, 2 ** 50), hash: sha256, signature }).optional(),
};

const attachmentSchema: z.ZodType<Attachment> = z.strictObject({
  name: sha256,
  bytes: integer(1, ATTACHMENT_LIMITS.bytes),
  media: z.string().regex(MEDIA_TYPE),
});

/** Among the members of a version that may name files beside it; in any other, naming one is damage. */
export const ATTACHMENTS = {
  attachments: z
    .array(attachmentSchema)
    .min(1)
    .max(ATTACHMENT_LIMITS.count)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'named twice')
    .refine((all) => sumOf(all) <= ATTACHMENT_LIMITS.totalBytes, 'too large together')
    .optional(),
};

const sumOf = (attachments: readonly Attachment[]): number =>
  attachments.reduce((sum, { bytes }) => sum + bytes, 0);

/** The first line of a kind whose version is 1: it says none. */
export const headerOf = <K extends string, M extends z.ZodRawShape>(kind: K, members: M) =>
  z.strictObject({ ...BASE, kind: z.literal(kind), ...members });

type Base = z.infer<z.ZodObject<typeof BASE>>;

/** What every kind of file says about itself. */
export const toHead = <K extends string>({
  kind,
  competition,
  nature,
  signer,
  createdAt,
  trail,
  edition,
  attachments,
}: Base & { readonly kind: K; readonly attachments?: readonly Attachment[] | undefined }) => ({
  kind,
  createdAt,
  signer: signer.key,
  competition,
  nature,
  ...(trail === undefined ? {} : { trail }),
  ...(edition === undefined ? {} : { edition }),
  ...(attachments === undefined ? {} : { attachments }),
});
