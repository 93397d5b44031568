import { z } from 'zod';
import type { Keyring } from '../../../application/ports/keyring';
import { fromBase64 } from '../../../domain/base64';
import { certificateText } from '../../../domain/certificate-text';
import type { CompetitionId, CredentialKey, DeviceKey } from '../../../domain/ids';
import {
  passText,
  SECRETARIAT_LAPTOPS,
  type Secretariat,
  type SecretariatLaptop,
  type SecretariatPass,
} from '../../../domain/secretariat-laptop';
import { toCertificateBytes, toPassBytes } from '../../keys/dsse';
import { SIGNATURE_LENGTH } from '../../keys/ed25519';
import { credentialKeySchema, deviceKeySchema } from '../../keys/key-schemas';
import { instant, name, signature } from './fields';

export const passSchema = z.strictObject({ credential: credentialKeySchema, at: instant, signature });

const laptopSchema = z.strictObject({
  key: deviceKeySchema,
  name,
  at: instant,
  signature,
  pass: passSchema.optional(),
});

/** Among the members of a header; absent where the competition's own key wrote all there is. */
export const SECRETARIAT = {
  secretariat: z
    .strictObject({
      key: deviceKeySchema,
      laptops: z
        .array(laptopSchema)
        .min(1)
        .max(SECRETARIAT_LAPTOPS)
        .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'named twice'),
    })
    .optional(),
};

type Read = z.output<typeof SECRETARIAT.secretariat>;

/** As a file says it; undefined where it says nothing. */
export const toSecretariat = (read: Read): { readonly secretariat?: Secretariat } =>
  read === undefined ? {} : { secretariat: { key: read.key, laptops: read.laptops.map(toLaptop) } };

const toLaptop = ({ pass, ...laptop }: NonNullable<Read>['laptops'][number]): SecretariatLaptop => ({
  ...laptop,
  ...(pass && { pass }),
});

type Verify = Pick<Keyring, 'verify'>;

/** Whether each laptop is vouched for, and the file is signed by one of them or by the competition's own key. */
export async function isSecretariat(
  keyring: Verify,
  { competition, signer, secretariat }: Head,
): Promise<boolean> {
  if (secretariat === undefined) return true;
  const { key, laptops } = secretariat;
  if (signer !== key && !laptops.some((laptop) => laptop.key === signer)) return false;
  for (const laptop of laptops) {
    if (!(await isVouchedFor(keyring, competition.id, key, laptop))) return false;
  }
  return true;
}

interface Head {
  readonly competition: { readonly id: CompetitionId };
  readonly signer: DeviceKey;
  readonly secretariat?: Secretariat;
}

/** @param key the competition's */
async function isVouchedFor(
  { verify }: Verify,
  competition: CompetitionId,
  key: DeviceKey,
  { key: device, name: secretariat, at, signature: signed, pass }: SecretariatLaptop,
): Promise<boolean> {
  const bytes = fromBase64(signed, SIGNATURE_LENGTH);
  if (bytes === undefined) return false;
  if (pass !== undefined && !(await isPass({ verify }, { competition, key, name: secretariat, pass })))
    return false;
  const text = certificateText({ competition, secretariat, device, at });
  return verify(pass?.credential ?? key, toCertificateBytes(text), bytes);
}

interface NamedPass {
  readonly competition: CompetitionId;
  readonly key: DeviceKey;
  readonly name: string;
  readonly pass: SecretariatPass & { readonly credential: CredentialKey };
}

/** Whether the pass is the competition's own word. */
export async function isPass(
  { verify }: Verify,
  { competition, key, name: called, pass: { credential, at, signature: signed } }: NamedPass,
): Promise<boolean> {
  const bytes = fromBase64(signed, SIGNATURE_LENGTH);
  const text = passText({ competition, name: called, credential, at });
  return bytes !== undefined && verify(key, toPassBytes(text), bytes);
}

/** Whose writings a file may hold besides its signer's: those of every laptop that it names. */
export const othersIn = ({ secretariat, signer }: Head): { readonly also?: readonly DeviceKey[] } =>
  secretariat === undefined
    ? {}
    : {
        also: [secretariat.key, ...secretariat.laptops.map(({ key }) => key)].filter((key) => key !== signer),
      };
