import { z } from 'zod';
import type { PassphraseLock } from '../../application/ports/backup-files';
import type { Credentials, UnlockedCredential, UnlockProblem } from '../../application/ports/keyring';
import { ACCESS_CODE_BYTES, type AccessCode, toAccessCode } from '../../domain/access-code';
import { fromBase64, fromBase64Text, toBase64 } from '../../domain/base64';
import { certificateText } from '../../domain/certificate-text';
import type { CredentialKey, SealIdentity } from '../../domain/ids';
import { parseJson } from '../../domain/parse-json';
import { err, ok, type Result } from '../../domain/result';
import { WORK_FACTOR } from '../backup/work-factor';
import { createSealIdentity, toRecipient } from './age-seal';
import { isSealIdentity } from './age-texts';
import { toCertificateBytes } from './dsse';
import { generateCarriedKeyPair, importPrivateKey, PKCS8_LENGTH, signEd25519, toDeviceKey } from './ed25519';
import { credentialKeySchema, deviceKeySchema } from './key-schemas';

/**
 * Base-2 logarithm of scrypt's cost for a card: a tenth of a second. A code has 75 bits of chance, so
 * trying codes is hopeless with any cost; this one keeps the door of a slow laptop pleasant.
 */
export const CARD_WORK_FACTOR = 15;

/** A card asking for more was not made by this program; the library would go along with up to a gigabyte. */
const LARGEST_WORK_FACTOR = CARD_WORK_FACTOR + 1;

interface CredentialNeeds {
  /** With {@link CARD_WORK_FACTOR}. */
  readonly lock: PassphraseLock;
  /** From the system's source of chance. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** What lies under a card's code. */
const secretSchema = z.strictObject({
  v: z.literal(1),
  /** The competition's signing key. */
  signer: deviceKeySchema,
  /** Public half, base64, and PKCS #8 of the private one, base64. */
  key: credentialKeySchema,
  signing: z.string(),
  identity: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
});

/** Judges' credentials, their secret halves in age files under the codes of their cards. */
export const createCredentials = ({ lock, randomBytes }: CredentialNeeds): Credentials => ({
  createCode: () => toAccessCode(randomBytes(ACCESS_CODE_BYTES)),
  create: async (code, signer, earlier) => {
    const { publicKey, pkcs8 } = await generateCarriedKeyPair();
    const identity = earlier ?? (await createSealIdentity());
    const key = (await toDeviceKey(publicKey)) as string as CredentialKey;
    const secret: z.infer<typeof secretSchema> = { v: 1, signer, key, signing: toBase64(pkcs8), identity };
    const sealed = await lock.close(new TextEncoder().encode(JSON.stringify(secret)), code);
    if (!sealed.ok) throw new Error(`A credential was not sealed: ${sealed.error.type}`);
    return {
      key,
      recipient: await toRecipient(identity),
      sealed: toBase64(sealed.value),
    };
  },
  unlock: async (sealed, code) => {
    const opened = await openUnder(lock, { sealed, code, most: LARGEST_WORK_FACTOR });
    return opened.ok ? toUnlocked(opened.value) : opened;
  },
  openIdentity: async (sealed, code) => {
    const opened = await openUnder(lock, { sealed, code, most: WORK_FACTOR + 1 });
    if (!opened.ok) return opened;
    const identity = new TextDecoder().decode(opened.value).trim();
    return isSealIdentity(identity) ? ok(identity) : unreadable('not an identity');
  },
});

async function openUnder(
  lock: PassphraseLock,
  { sealed, code, most }: { readonly sealed: string; readonly code: AccessCode; readonly most: number },
): Promise<Result<Uint8Array, UnlockProblem>> {
  const bytes = fromBase64Text(sealed);
  if (bytes === undefined) return unreadable('not base64');
  if (findWorkFactor(bytes) > most) return unreadable('too costly');
  const opened = await lock.open(bytes, [code]);
  if (opened.ok) return opened;
  const { type } = opened.error;
  return type === 'passphrase-wrong' ? err({ type: 'card-code-wrong' }) : unreadable(type);
}

/** What the first line after the version says; 0 where it says something else, which nothing opens. */
function findWorkFactor(bytes: Uint8Array): number {
  const start = String.fromCharCode(...bytes.subarray(0, 128));
  return Number(/^[^\n]*\n-> scrypt [^ \n]+ (\d+)\n/.exec(start)?.[1] ?? 0);
}

const unreadable = (detail: string): Result<never, UnlockProblem> => err({ type: 'card-unreadable', detail });

async function toUnlocked(bytes: Uint8Array): Promise<Result<UnlockedCredential, UnlockProblem>> {
  const secret = secretSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  const pkcs8 = secret.success ? fromBase64(secret.data.signing, PKCS8_LENGTH) : undefined;
  if (!secret.success || pkcs8 === undefined) return unreadable('not a credential');
  const identity = secret.data.identity as SealIdentity;
  const { key: credential, signer } = secret.data;
  return ok({
    key: credential,
    identity,
    signer,
    certify: async (statement) => {
      const privateKey = await importPrivateKey(pkcs8);
      const signature = await signEd25519(privateKey, toCertificateBytes(certificateText(statement)));
      return { credential, at: statement.at, signature: toBase64(signature) };
    },
  });
}
