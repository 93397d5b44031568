import { createHash } from 'node:crypto';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../renderer/adapters/bundle/decode';

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
  readonly codecOf: (keyring: Keyring) => Codec;
}

/** The real ones: age with X25519, and with scrypt at its least cost. */
export const realDoors = (random: SeededRandom): Doors => ({
  keyringOf: createMemoryKeyring,
  seals: createSeals(),
  credentials: quickCredentials((length) => Uint8Array.from({ length }, () => random.int(256))),
  codecOf: createCodec,
});

const AGE = 'age-encryption.org/v1\n';

/** Made once, and used again and again: what they are makes no difference to what happens. */
const pool: { readonly identity: SealIdentity; readonly recipient: Recipient }[] = [];

/** The half of a keyring that seals nothing. */
export type SigningKeys = Pick<Keyring, 'createKey' | 'holds' | 'sign' | 'verify'>;

interface WithIdentities {
  /** What the key's holder opens files with. */
  readonly identityOf: (key: DeviceKey) => SealIdentity | undefined;
}

/** Doors for laptops of one secretariat, each of which gives another what opens its files. */
export interface PaperDoors<Keys extends SigningKeys> extends Doors {
  readonly keyringOf: (seed: string) => Keys & Keyring & WithIdentities;
  /** As it lies in a file to join with, for `Credentials.openIdentity`. */
  readonly lockIdentity: (identity: SealIdentity, code: string) => Uint8Array;
}

/**
 * Doors without encryption, some hundred times as fast: who may open what, and who certified whom, is as in
 * the real ones, and signatures are as real as those of the keyrings.
 */
export function paperDoors<Keys extends SigningKeys>(
  random: SeededRandom,
  createKeyring: (seed: string) => Keys,
): PaperDoors<Keys> {
  let taken = 0;
  const takeIdentity = async () => {
    taken += 1;
    while (pool.length < taken) {
      const identity = await createSealIdentity();
      pool.push({ identity, recipient: await toRecipient(identity) });
    }
    return pool[taken - 1] as (typeof pool)[number];
  };
  const cardKeys = createKeyring(`cards ${random.int(2 ** 30)}`);
  const cards = new Map<
    string,
    {
      readonly code: string;
      readonly key: DeviceKey;
      readonly signer: DeviceKey;
      readonly identity: SealIdentity;
    }
  >();
  const locked = new Map<string, { readonly code: string; readonly identity: SealIdentity }>();
  /** Each file is read in earnest by the laptop that wrote it. */
  const read = new Map<string, Promise<Result<PlenoFile, FileProblem>>>();
  return {
    lockIdentity: (identity, code) => {
      const bytes = new TextEncoder().encode(`identity ${locked.size}`);
      locked.set(toBase64(bytes), { code, identity });
      return bytes;
    },
    codecOf: (keyring) => {
      const decode = createDecoder(keyring);
      return createCodec(keyring, {
        decode: (bytes, options) => {
          const name = createHash('sha256').update(bytes).digest('hex');
          const known = read.get(name);
          if (known !== undefined || options !== undefined) return known ?? decode(bytes, options);
          const first = decode(bytes);
          read.set(name, first);
          return first;
        },
      });
    },
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
      const keyring = createKeyring(seed);
      const held = new Map<DeviceKey, SealIdentity>();
      return {
        ...keyring,
        identityOf: (key) => held.get(key),
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
      openIdentity: async (sealed, code) => {
        const found = locked.get(sealed);
        return found?.code === code ? ok(found.identity) : err({ type: 'card-code-wrong' });
      },
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
