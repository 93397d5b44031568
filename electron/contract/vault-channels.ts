import { z } from 'zod';
import type { ChannelOf } from './channels';
import { partLimit, readLimit } from './crossing-limits';
import { receivedNamePattern, snapshotNamePattern, vaultNamePattern } from './names';
import { done, outcome, outcomeOr } from './outcome';
import { bytesUpTo, nothing, type Shapes } from './shapes';

const vaultName = z.string().regex(vaultNamePattern);
const snapshotName = z.string().regex(snapshotNamePattern);
const receivedName = z.string().regex(receivedNamePattern);
const snapshotPlace = z.enum(['own', 'second']);
const bytePosition = z.int().min(0);

const logMoved = z.strictObject({ type: z.literal('log-moved'), size: bytePosition });
export type LogMoved = z.infer<typeof logMoved>;

const logInfo = z.strictObject({ name: vaultName, size: bytePosition });
export type LogInfo = z.infer<typeof logInfo>;

const snapshotInfo = z.strictObject({ name: snapshotName, place: snapshotPlace, size: bytePosition });
export type SnapshotInfo = z.infer<typeof snapshotInfo>;

const receivedInfo = z.strictObject({ workspace: vaultName, name: receivedName, size: bytePosition });
export type ReceivedInfo = z.infer<typeof receivedInfo>;

const secondFolder = z.strictObject({ path: z.string(), presence: z.enum(['present', 'missing']) });
export type SecondFolderState = z.infer<typeof secondFolder>;

const milliseconds = z.number().min(0);
const diskProbe = z.strictObject({ writeMs: milliseconds, readMs: milliseconds, syncMs: milliseconds });
export type DiskProbe = z.infer<typeof diskProbe>;

/** Bytes of a log; `transfer` names parts sent before, which come first. */
const logBytes = { bytes: bytesUpTo(partLimit), transfer: z.uuid().optional() };

/** The vault over IPC: what outlives the database, in a folder that only the shell writes. */
export const vaultChannels = {
  'vault.send-part': {
    request: z.strictObject({ transfer: z.uuid(), bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  'vault.log-list': { request: nothing, response: outcome(z.array(logInfo)) },
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
  'vault.snapshot-list': { request: nothing, response: outcome(z.array(snapshotInfo)) },
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
  'vault.snapshot-folder': { request: nothing, response: z.strictObject({ path: z.string() }) },
  'vault.received-list': { request: nothing, response: outcome(z.array(receivedInfo)) },
  'vault.received-read': {
    request: z.strictObject({ workspace: vaultName, name: receivedName }),
    response: outcome(bytesUpTo(partLimit)),
  },
  'vault.received-write': {
    request: z.strictObject({ workspace: vaultName, name: receivedName, bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  'vault.received-remove-all': { request: z.strictObject({ workspace: vaultName }), response: done },
  'vault.second-folder-find': {
    request: nothing,
    response: z.strictObject({ folder: secondFolder.optional() }),
  },
  /** The native folder dialog, then a write test; nothing when the person changed their mind. */
  'vault.second-folder-choose': {
    request: nothing,
    response: outcome(z.union([secondFolder, z.undefined()])),
  },
  'vault.second-folder-forget': { request: nothing, response: done },
  'vault.disk-free': {
    request: nothing,
    response: z.strictObject({ bytes: z.number().min(0).optional() }),
  },
  'vault.disk-probe': { request: nothing, response: outcome(diskProbe) },
} as const satisfies Shapes<ChannelOf<'vault'>>;
