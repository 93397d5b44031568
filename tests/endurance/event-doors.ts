import { hashBytes } from '../../renderer/adapters/hash';
import { createSealIdentity, createSeals, toRecipient } from '../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../renderer/adapters/keys/dsse';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { Credentials, Keyring, Seals } from '../../renderer/application/ports/keyring';
import type { Codec, PlenoFile } from '../../renderer/application/ports/pleno-file';
import { isSealed } from '../../renderer/application/receive/sealed';
import type { FileProblem } from '../../renderer/application/workspace/problem';
import { ACCESS_CODE_BYTES, toAccessCode } from '../../renderer/domain/access-code';
import { toBase64 } from '../../renderer/domain/base64';
import { certificateText } from '../../renderer/domain/certificate-text';
import type { CredentialKey, DeviceKey, Recipient, SealIdentity } from '../../renderer/domain/ids';
import { err, ok, type Result } from '../../renderer/domain/result';
import { quickCredentials } from '../builders/quick-credentials';
import type { SeededRandom } from '../builders/seeded-random';

/** What opens and closes things in a simulated event. */
export interface Doors {
  readonly keyringOf: (seed: string) => Keyring;
  readonly seals: Seals;
  readonly credentials: Credentials;
  /** May spare a second reading of the same bytes. */
  readonly remember: (codec: Codec) => Codec;
}

/** The real ones: age with X25519, and with scrypt at its least cost. */
export const realDoors = (random: SeededRandom): Doors => ({
  keyringOf: createMemoryKeyring,
  seals: createSeals(),
  credentials: quickCredentials((length) => Uint8Array.from({ length }, () => random.int(256))),
  remember: (codec) => codec,
});

const AGE = 'age-encryption.org/v1\n';

/** Made once, and used again and again: what they are makes no difference to what happens. */
const pool: { readonly identity: SealIdentity; readonly recipient: Recipient }[] = [];

/**
 * Doors without encryption, some hundred times as fast: who may open what, and who certified whom, is as in
 * the real ones, and signatures are real.
 */
export function paperDoors(random: SeededRandom): Doors {
  let taken = 0;
  const takeIdentity = async () => {
    taken += 1;
    while (pool.length < taken) {
      const identity = await createSealIdentity();
      pool.push({ identity, recipient: await toRecipient(identity) });
    }
    return pool[taken - 1] as (typeof pool)[number];
  };
  const cardKeys = createMemoryKeyring(`cards ${random.int(2 ** 30)}`);
  const cards = new Map<
    string,
    {
      readonly code: string;
      readonly key: DeviceKey;
      readonly signer: DeviceKey;
      readonly identity: SealIdentity;
    }
  >();
  /** Each file is read in earnest by the laptop that wrote it. */
  const read = new Map<string, Promise<Result<PlenoFile, FileProblem>>>();
  return {
    remember: ({ encode, decode, ...rest }) => ({
      ...rest,
      encode: async (file) => {
        const bytes = await encode(file);
        read.set(hashBytes(bytes), decode(bytes));
        return bytes;
      },
      decode: (bytes, options) => read.get(hashBytes(bytes)) ?? decode(bytes, options),
    }),
    seals: {
      seal: async (bytes, recipients) => {
        const head = new TextEncoder().encode(`${AGE}${recipients.join(' ')}\n`);
        const sealed = new Uint8Array(head.length + bytes.length);
        sealed.set(head);
        sealed.set(bytes, head.length);
        return sealed;
      },
    },
    keyringOf: (seed) => {
      const keyring = createMemoryKeyring(seed);
      const held = new Map<DeviceKey, SealIdentity>();
      return {
        ...keyring,
        ensureRecipient: async (key) => {
          const known = held.get(key) ?? (await takeIdentity()).identity;
          held.set(key, known);
          return recipientOf(known);
        },
        attachIdentity: async (key, identity) => {
          held.set(key, identity);
        },
        open: async (key, sealed) => {
          if (!isSealed(sealed)) return err({ type: 'file-damaged', line: null });
          const end = sealed.indexOf(0x0a, AGE.length);
          const recipients = new TextDecoder().decode(sealed.subarray(AGE.length, end)).split(' ');
          const identity = held.get(key);
          return identity !== undefined && recipients.includes(recipientOf(identity))
            ? ok(sealed.slice(end + 1))
            : err({ type: 'sealed-for-another' });
        },
      };
    },
    credentials: {
      createCode: () => toAccessCode(Uint8Array.from({ length: ACCESS_CODE_BYTES }, () => random.int(256))),
      create: async (code, signer, earlier) => {
        const key = await cardKeys.createKey();
        const identity = earlier ?? (await takeIdentity()).identity;
        const recipient = recipientOf(identity);
        const sealed = toBase64(new TextEncoder().encode(`card ${cards.size}`));
        cards.set(sealed, { code, key, signer, identity });
        return { key: key as string as CredentialKey, recipient, sealed };
      },
      openIdentity: async () => err({ type: 'card-unreadable', detail: 'nobody joins here' }),
      unlock: async (sealed, code) => {
        const card = cards.get(sealed);
        if (card?.code !== code) return err({ type: 'card-code-wrong' });
        const credential = card.key as string as CredentialKey;
        return ok({
          key: credential,
          identity: card.identity,
          signer: card.signer,
          certify: async (statement) => {
            const signature = await cardKeys.sign(card.key, toCertificateBytes(certificateText(statement)));
            return { credential, at: statement.at, signature: toBase64(signature) };
          },
        });
      },
    },
  };
}

function recipientOf(identity: SealIdentity): Recipient {
  const found = pool.find((one) => one.identity === identity);
  if (found === undefined) throw new Error('an identity from elsewhere');
  return found.recipient;
}
