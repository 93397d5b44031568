import { z } from 'zod';
import { fromBase64 } from '../../domain/base64';
import type { CredentialKey, DeviceKey, Recipient } from '../../domain/ids';
import { isRecipient } from './age-texts';
import { KEY_LENGTH } from './ed25519';
import { isWeakEd25519 } from './weak-keys';

/** Every door a public key comes in by rests on these: files, cards, backups, logs. */

/** Base64 of an Ed25519 public key under which a signature says something. */
export const isPublicKey = (value: unknown): boolean =>
  typeof value === 'string' && fromBase64(value, KEY_LENGTH) !== undefined && !isWeakEd25519(value);

const publicKeyOf = <T extends string>(): z.ZodType<T> =>
  z.string().refine(isPublicKey) as unknown as z.ZodType<T>;

export const deviceKeySchema = publicKeyOf<DeviceKey>();
export const credentialKeySchema = publicKeyOf<CredentialKey>();
export const recipientSchema = z.string().refine(isRecipient) as unknown as z.ZodType<Recipient>;
