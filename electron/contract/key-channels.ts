import { z } from 'zod';
import type { ChannelOf } from './channels';
import { partLimit, sealHeaderLimit } from './crossing-limits';
import { done, outcome, outcomeOr } from './outcome';
import { bytesUpTo, nothing, type Shapes } from './shapes';

export const base64Of32 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const base64Of48 = z.string().regex(/^[A-Za-z0-9+/]{64}$/);
const identity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
export const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const bytesOf = (length: number) => bytesUpTo(length).refine((bytes) => bytes.byteLength === length);

/** A private key on its way into the shell, or kept in it: PKCS #8 of Ed25519, and an age identity. */
export const carriedKey = z.strictObject({
  key: base64Of32,
  pkcs8: base64Of48,
  identity: identity.optional(),
});
export type CarriedKey = z.infer<typeof carriedKey>;

const notHeld = z.strictObject({ type: z.literal('key-not-held') });
export type KeyNotHeld = z.infer<typeof notHeld>;

const sealProblem = z.discriminatedUnion('type', [
  notHeld,
  z.strictObject({ type: z.literal('sealed-for-another') }),
  z.strictObject({ type: z.literal('file-damaged'), line: z.null() }),
]);
export type HeaderProblem = z.infer<typeof sealProblem>;

/** Where keys are kept: wrapped by the system's key store, or readable in the program's own files. */
export const keyProtection = z.enum(['system', 'file']);
export type KeyProtection = z.infer<typeof keyProtection>;

const ofKey = z.strictObject({ key: base64Of32 });

/** The private keys, which only the shell has; the screens name them by their public halves. */
export const keyChannels = {
  /** Bytes to be signed, ahead of the call that signs them. */
  'keys.send-part': {
    request: z.strictObject({ transfer: z.uuid(), bytes: bytesUpTo(partLimit) }),
    response: done,
  },
  'keys.create': { request: nothing, response: outcome(base64Of32) },
  'keys.holds': { request: ofKey, response: outcome(z.boolean()) },
  'keys.sign': {
    request: z.strictObject({
      key: base64Of32,
      bytes: bytesUpTo(partLimit),
      transfer: z.uuid().optional(),
    }),
    response: outcomeOr(bytesOf(64), notHeld),
  },
  'keys.ensure-recipient': { request: ofKey, response: outcomeOr(recipient, notHeld) },
  'keys.attach-identity': {
    request: z.strictObject({ key: base64Of32, identity }),
    response: outcomeOr(z.undefined(), notHeld),
  },
  /** What a sealed file is encrypted with, from its header. */
  'keys.open': {
    request: z.strictObject({ key: base64Of32, header: bytesUpTo(sealHeaderLimit) }),
    response: outcomeOr(bytesOf(16), sealProblem),
  },
  /** Inwards only: what an earlier program left readable in the page's files, or a backup in the open. */
  'keys.add': { request: carriedKey, response: done },
  'keys.protection': {
    request: nothing,
    response: z.strictObject({ protection: keyProtection }),
  },
} as const satisfies Shapes<ChannelOf<'keys'>>;
