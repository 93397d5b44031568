import { z } from 'zod';
import { VAULT_NAME } from '../../application/ports/vault';
import type {
  CertificateSettings,
  NamedLogo,
  Signatory,
} from '../../application/workspace/certificate-settings';
import type {
  CardSecret,
  JudgeWorkspace,
  ReceiptRecord,
  RoundApproval,
  RubricApproval,
  SecretariatWorkspace,
  TakenWork,
} from '../../application/workspace/workspace';
import type { DeviceCertificate } from '../../domain/access';
import { fromBase64Text } from '../../domain/base64';
import type { SignedEdition } from '../../domain/edition';
import type { SecretariatLaptop, SecretariatPass } from '../../domain/secretariat-laptop';
import { credentialKeySchema, deviceKeySchema } from '../keys/key-schemas';
import { COMPETITION_MEMBERS } from './competition-shapes';
import { isLogo } from './logo-bytes';
import { edition, id, listOf, moment, objectOf, oneOf, sha256, signature, text } from './shapes';

/* A workspace apart from its competition: what a laptop knows besides, as secretariat or as a judge. */

const base64 = z.string().refine((value) => value !== '' && fromBase64Text(value) !== undefined);

const certificates = objectOf<CertificateSettings>({
  selection: oneOf<CertificateSettings['selection']>({ top: true, everyone: true }),
  count: text,
  numberPattern: text,
  firstNumber: text,
  rankWord: oneOf<CertificateSettings['rankWord']>({ peringkat: true, juara: true }),
  issuer: text,
  heading: text,
  signatory: objectOf<Signatory>({ name: text, position: text, rank: text, nip: text }),
  logos: listOf(objectOf<NamedLogo>({ name: text, logo: z.unknown().refine(isLogo) })),
});

const receipt = objectOf<ReceiptRecord>({
  revisions: listOf(sha256),
  createdAt: moment,
  at: moment,
  taken: listOf(
    objectOf<TakenWork>({ work: sha256, by: listOf(sha256), laptops: listOf(deviceKeySchema) }),
  ).optional(),
});
const signedEdition = objectOf<SignedEdition>({ ...edition.shape, signature });

const laptop = objectOf<SecretariatLaptop>({
  key: deviceKeySchema,
  name: text,
  at: moment,
  signature,
  pass: objectOf<SecretariatPass>({ credential: credentialKeySchema, at: moment, signature }).optional(),
});

type Shapes<W> = { readonly [M in Exclude<keyof Required<W>, 'competition'>]: z.ZodType };

/** Both roles have these. */
const BASE = {
  id: z.string().regex(VAULT_NAME),
  signer: deviceKeySchema,
  laptops: listOf(laptop).optional(),
  createdAt: moment,
  changedAt: moment,
};

const SECRETARIAT: Shapes<SecretariatWorkspace> = {
  ...BASE,
  role: z.literal('secretariat'),
  own: deviceKeySchema.optional(),
  invited: listOf(text).optional(),
  person: text.optional(),
  keyGiven: moment.optional(),
  given: signedEdition.optional(),
  rubricApprovals: listOf(objectOf<RoundApproval>({ round: id, hash: sha256, at: moment })).optional(),
  rubricApproval: objectOf<RubricApproval>({ hash: sha256, at: moment }).optional(),
  certificates: certificates.optional(),
  edition: edition.optional(),
  cards: listOf(objectOf<CardSecret>({ credential: credentialKeySchema, code: base64 })).optional(),
};

const JUDGE: Shapes<JudgeWorkspace> = {
  ...BASE,
  role: z.literal('judge'),
  judge: id,
  device: deviceKeySchema,
  earlierDevices: listOf(deviceKeySchema).optional(),
  edition: signedEdition.optional(),
  certificate: objectOf<DeviceCertificate>({
    credential: credentialKeySchema,
    at: moment,
    signature,
  }).optional(),
  receipt: receipt.optional(),
};

/** The database's row has a `stamp` of its own, and no state of a workspace may bring one along. */
const WITHOUT_STAMP = { stamp: z.undefined().optional() };

const competition = z.looseObject(COMPETITION_MEMBERS);

/** A whole workspace, member by member; how they hang together is another question (`check-workspace.ts`). */
export const workspaceShape = z.discriminatedUnion('role', [
  z.looseObject({ ...SECRETARIAT, role: z.literal('secretariat'), ...WITHOUT_STAMP, competition }),
  z.looseObject({ ...JUDGE, role: z.literal('judge'), ...WITHOUT_STAMP, competition }),
]);

/** Each member either role may have, as a change of the workspace brings it. */
export const HEAD_MEMBERS: Readonly<Record<string, z.ZodType>> = {
  ...JUDGE,
  ...SECRETARIAT,
  ...WITHOUT_STAMP,
  role: z.enum(['secretariat', 'judge']),
};
