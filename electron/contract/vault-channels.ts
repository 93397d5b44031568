import { z } from 'zod';

/** Most bytes one call brings in or takes out; longer ones go in parts. */
export const partLimit = 64 * 1024 * 1024;
/** Most bytes one reading of a log gives. */
export const readLimit = 4 * 1024 * 1024;

export const bytesUpTo = (limit: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'not bytes' })
    .refine((bytes) => bytes.byteLength <= limit, { error: `larger than ${limit} bytes` });

/** Names are checked on this side as well: no path ever comes from the screens. */
const vaultName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const snapshotName = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,119}\.pleno$/);
const snapshotPlace = z.enum(['own', 'second']);
const bytePosition = z.int().min(0);

const vaultProblem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('vault-full') }),
  z.strictObject({ type: z.literal('vault-read-only') }),
  z.strictObject({ type: z.literal('vault-gone') }),
  z.strictObject({ type: z.literal('vault-failed'), detail: z.string().max(200) }),
]);
export type VaultProblem = z.infer<typeof vaultProblem>;

const logMoved = z.strictObject({ type: z.literal('log-moved'), size: bytePosition });
export type LogMoved = z.infer<typeof logMoved>;

/** A disk's yes or no. */
export type Outcome<T, E = VaultProblem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const outcome = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: vaultProblem }),
  ]);
/** An outcome that has further ways to fail. */
export const outcomeOr = <T extends z.ZodType, E extends z.ZodType>(value: T, error: E) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: z.union([vaultProblem, error]) }),
  ]);
export const done = outcome(z.undefined());

const logInfo = z.strictObject({ name: vaultName, size: bytePosition });
export type LogInfo = z.infer<typeof logInfo>;

const snapshotInfo = z.strictObject({ name: snapshotName, place: snapshotPlace, size: bytePosition });
export type SnapshotInfo = z.infer<typeof snapshotInfo>;

const secondFolder = z.strictObject({ path: z.string(), presence: z.enum(['present', 'missing']) });
export type SecondFolderState = z.infer<typeof secondFolder>;

const milliseconds = z.number().min(0);
const diskProbe = z.strictObject({ writeMs: milliseconds, readMs: milliseconds, syncMs: milliseconds });
export type DiskProbe = z.infer<typeof diskProbe>;

/** Bytes of a log; `transfer` names parts sent before, which come first. */
const logBytes = { bytes: bytesUpTo(partLimit), transfer: z.uuid().optional() };

/** The vault over IPC: what outlives the database, in a folder that only the shell writes. */
export const vaultContract = {
  'vault.send-part': {
    request: z.strictObject({ transfer: z.uuid(), bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  'vault.log-list': { request: z.strictObject({}), response: outcome(z.array(logInfo)) },
  'vault.log-read': {
    request: z.strictObject({ name: vaultName, from: bytePosition, length: z.int().min(0).max(readLimit) }),
    response: outcome(bytesUpTo(readLimit)),
  },
  'vault.log-append': {
    request: z.strictObject({ name: vaultName, at: bytePosition, ...logBytes }),
    response: outcomeOr(z.undefined(), logMoved),
  },
  'vault.log-cut': { request: z.strictObject({ name: vaultName, size: bytePosition }), response: done },
  'vault.log-replace': { request: z.strictObject({ name: vaultName, ...logBytes }), response: done },
  'vault.log-set-aside': { request: z.strictObject({ name: vaultName }), response: done },
  'vault.note-read': {
    request: z.strictObject({ name: vaultName }),
    response: outcome(z.union([z.string(), z.undefined()])),
  },
  'vault.note-write': {
    request: z.strictObject({ name: vaultName, text: z.string().max(readLimit) }),
    response: done,
  },
  'vault.snapshot-list': { request: z.strictObject({}), response: outcome(z.array(snapshotInfo)) },
  'vault.snapshot-write': {
    request: z.strictObject({ place: snapshotPlace, name: snapshotName, bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  'vault.snapshot-read': {
    request: z.strictObject({ place: snapshotPlace, name: snapshotName }),
    response: outcome(bytesUpTo(partLimit)),
  },
  'vault.snapshot-remove': {
    request: z.strictObject({ place: snapshotPlace, name: snapshotName }),
    response: done,
  },
  'vault.snapshot-folder': { request: z.strictObject({}), response: z.strictObject({ path: z.string() }) },
  'vault.second-folder-find': {
    request: z.strictObject({}),
    response: z.strictObject({ folder: secondFolder.optional() }),
  },
  /** The native folder dialog, then a write test; nothing when the person changed their mind. */
  'vault.second-folder-choose': {
    request: z.strictObject({}),
    response: outcome(z.union([secondFolder, z.undefined()])),
  },
  'vault.second-folder-forget': { request: z.strictObject({}), response: done },
  'vault.disk-free': {
    request: z.strictObject({}),
    response: z.strictObject({ bytes: z.number().min(0).optional() }),
  },
  'vault.disk-probe': { request: z.strictObject({}), response: outcome(diskProbe) },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;
