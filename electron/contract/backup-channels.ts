import { z } from 'zod';
import type { ChannelOf } from './channels';
import { backupHeaderLimit, fileSizeLimit, partLimit, sealedIdentityLimit } from './crossing-limits';
import { base64Of32, recipient } from './key-channels';
import { done, outcomeOr } from './outcome';
import { bytesUpTo, nothing, type Shapes } from './shapes';

/** A number for what a screen has started, so that it can be ended. */
const job = z.uuid();
const passphrase = z.string().min(1).max(1_000);
/** The last part of the bytes; the others were sent ahead under the same name. */
const lastPart = { bytes: bytesUpTo(partLimit), transfer: z.uuid().optional() };
/** A backup's first line, as JSON; the thread that reads and writes backups holds it against its schema. */
const headerText = z.string().max(backupHeaderLimit);

const cancelled = z.strictObject({ type: z.literal('backup-cancelled') });
const lockFailed = z.strictObject({ type: z.literal('lock-failed'), detail: z.string() });
/** A thread that said nothing; the shell's own that broke down is told as `lock-failed`, with what it said. */
const workerFailed = z.strictObject({
  type: z.literal('worker-failed'),
  cause: z.enum(['not-started', 'silent', 'broken']),
});
const tooLarge = z.strictObject({
  type: z.literal('backup-too-large'),
  limit: z.enum(['file', 'line', 'lines']),
});
const passphraseWrong = z.strictObject({ type: z.literal('passphrase-wrong') });

const sealProblem = z.discriminatedUnion('type', [
  cancelled,
  lockFailed,
  tooLarge,
  workerFailed,
  passphraseWrong,
  z.strictObject({ type: z.literal('file-damaged'), line: z.null() }),
  z.strictObject({ type: z.literal('limit-exceeded'), limit: z.literal('file') }),
]);
export type SealProblem = z.infer<typeof sealProblem>;

const auditKeyMissing = z.strictObject({ type: z.literal('audit-key-missing') });
export type IdentityProblem = SealProblem | z.infer<typeof auditKeyMissing>;

const openProblem = z.discriminatedUnion('type', [
  cancelled,
  lockFailed,
  tooLarge,
  workerFailed,
  passphraseWrong,
  z.strictObject({ type: z.literal('not-a-backup') }),
  z.strictObject({ type: z.literal('not-a-pleno-file') }),
  z.strictObject({ type: z.literal('signature-wrong') }),
  z.strictObject({ type: z.literal('file-damaged'), line: z.int().nullable() }),
  z.strictObject({ type: z.literal('file-unreadable'), detail: z.string() }),
  z.strictObject({ type: z.literal('format-newer'), version: z.int() }),
  z.strictObject({ type: z.literal('kind-newer'), kind: z.string(), version: z.int() }),
  z.strictObject({ type: z.literal('kind-elsewhere'), kind: z.string() }),
  z.strictObject({ type: z.literal('limit-exceeded'), limit: z.string().max(40) }),
  z.strictObject({ type: z.literal('content-invalid'), line: z.int(), detail: z.string() }),
]);
export type OpenProblem = z.infer<typeof openProblem>;

/** Another file has been opened since. */
const openingGone = z.strictObject({ type: z.literal('opening-gone') });

/** Files under a passphrase with private keys in them: no private half ever crosses, in either direction. */
export const backupChannels = {
  'backup.send-part': {
    request: z.strictObject({ transfer: z.uuid(), bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  /** The bytes are the lines of the log; the key's private half, where it is here, is put before them. */
  'backup.seal': {
    request: z.strictObject({ job, key: base64Of32, header: headerText, passphrase, ...lastPart }),
    response: outcomeOr(
      z.strictObject({
        bytes: bytesUpTo(fileSizeLimit),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        key: z.enum(['inside', 'keyless']),
      }),
      sealProblem,
    ),
  },
  /** What it opened is kept under `opening` until the next one. */
  'backup.open': {
    request: z.strictObject({ job, passphrases: z.array(passphrase).min(1).max(10), ...lastPart }),
    response: outcomeOr(
      z.strictObject({
        opening: z.uuid(),
        header: headerText,
        log: bytesUpTo(fileSizeLimit),
        signer: base64Of32,
        /** Public halves alone. */
        keys: z.array(base64Of32),
      }),
      openProblem,
    ),
  },
  'backup.take-key': {
    request: z.strictObject({ opening: z.uuid(), key: base64Of32 }),
    response: outcomeOr(z.undefined(), openingGone),
  },
  /** The age identity of a key, under a passphrase. */
  'backup.seal-identity': {
    request: z.strictObject({
      job,
      key: base64Of32,
      recipient,
      notes: z
        .array(
          z
            .string()
            .max(5_000)
            .regex(/^[^\r\n]*$/),
        )
        .max(10),
      passphrase,
    }),
    response: outcomeOr(bytesUpTo(sealedIdentityLimit), z.union([sealProblem, auditKeyMissing])),
  },
  'backup.cancel': { request: z.strictObject({ job }), response: nothing },
} as const satisfies Shapes<ChannelOf<'backup'>>;
