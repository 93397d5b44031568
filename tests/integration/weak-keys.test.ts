import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { closeWithAge, openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { toTrailer } from '../../renderer/adapters/bundle/frame';
import { readFact, toBody } from '../../renderer/adapters/journal/fact-lines';
import { createSealIdentity, openSealed, toRecipient } from '../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../renderer/adapters/keys/dsse';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { toIdentityHandle, toKeyBytes } from '../../renderer/adapters/keys/x25519';
import type { Fact } from '../../renderer/application/ports/facts';
import type { ObjectPatch } from '../../renderer/application/workspace/object-patch';
import type { ImportRecord, WorkspaceId } from '../../renderer/application/workspace/workspace';
import { fromBase64Text, toBase64 } from '../../renderer/domain/base64';
import { certificateText } from '../../renderer/domain/certificate-text';
import type { CredentialKey, DeviceKey, Recipient, RevisionId } from '../../renderer/domain/ids';
import { aBackup, aCarriedKey } from '../builders/a-backup';
import { aCompetition } from '../builders/a-competition';
import { judgeId } from '../builders/a-judge';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
} from '../builders/a-pleno-file';
import { aStoredRevision } from '../builders/a-revision';
import { bodyLines } from '../builders/a-signed-body';
import { aJudgeWorkspace, aSecretariatWorkspace } from '../builders/a-workspace';
import { getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { createKeysOverIpc } from '../builders/keys-over-ipc';
import { A_CARD_CODE, quickCredentials } from '../builders/quick-credentials';
import { SMALL_ED25519, toLittleEndian, toRecipientText } from '../builders/weak-keys';

/**
 * Every door a public key comes in by, given a key of small order. Whoever checks signatures says yes
 * to everything here, so that nothing but the door itself can refuse.
 */
const at = '2026-03-16T01:00:00.000Z';
const keyring = createMemoryKeyring('doors');
const signer = await keyring.createKey();
const other = await keyring.createKey();
const card = (await keyring.createKey()) as string as CredentialKey;
const recipient = await toRecipient(await createSealIdentity());
const cardRecipient = await toRecipient(await createSealIdentity());
const codec = createCodec(keyring);
const backups = createBackupFiles(keyring);
const credentials = quickCredentials();

const credential = {
  judge: judgeId('J1'),
  key: card,
  recipient: cardRecipient,
  sealed: 'c2VhbGVk',
  issuedAt: at,
  status: { type: 'replaced' as const, at, reason: 'hilang', devices: [other] },
};
const statement = { competition: aCompetition().id, judge: judgeId('J1'), device: signer, at };
const certificate = {
  credential: card,
  at,
  signature: toBase64(
    await keyring.sign(card as string as DeviceKey, toCertificateBytes(certificateText(statement))),
  ),
};
const struck = await keyring.createKey();
const taker = await keyring.createKey();
const aStrike = { device: struck, judge: judgeId('J1'), lastSeq: 1, reason: 'asing', at };
const arrived = aSignedChain(other, { state: 'recused', marks: {}, reason: 'kerabat' });
const bodies = {
  competition: await codec.encode(
    aCompetitionFile(
      signer,
      aCompetition({
        access: {
          recipient,
          credentials: [credential],
          struckOut: [aStrike],
        },
      }),
    ),
  ),
  scores: await codec.encode(aScoresFile(signer, { certificate })),
  decisions: await codec.encode(aDecisionsFile(signer)),
  receipt: await codec.encode({
    ...aReceiptFile(signer, arrived),
    taken: [{ work: hashText('work') as RevisionId, by: [], laptops: [taker] }],
  }),
  backup: (await backups.encode(aBackup({ keys: [await aCarriedKey('carried')] }), signer)).bytes,
};
type Kind = keyof typeof bodies;

/** The file with one key in it replaced wherever it stands, its last line included. */
function withKey(kind: Kind, from: string, to: string): Uint8Array {
  const text = bodyLines(bodies[kind])
    .map((line) => `${line.replaceAll(from, to)}\n`)
    .join('');
  expect(text).toContain(to);
  const trailer = toTrailer(new Uint8Array(64), (from === signer ? to : signer) as DeviceKey);
  return new TextEncoder().encode(text + trailer);
}

const isTaken = async (kind: Kind, bytes: Uint8Array): Promise<boolean> =>
  (await (kind === 'backup' ? backups : codec).decode(bytes)).ok;

/** A card whose secret half is any text at all. */
async function cardWith(changed: object): Promise<string> {
  const { sealed } = await credentials.create(A_CARD_CODE, signer);
  const secret = getValue(await openWithAge(fromBase64Text(sealed) as Uint8Array, [A_CARD_CODE]));
  const text = JSON.stringify({ ...JSON.parse(new TextDecoder().decode(secret)), ...changed });
  return toBase64(getValue(await closeWithAge(new TextEncoder().encode(text), A_CARD_CODE, 1)));
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pleno-doors-'));
  vi.spyOn(globalThis.crypto.subtle, 'verify').mockResolvedValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function isVerified(bytes: Uint8Array): Promise<boolean> {
  const path = join(folder, 'file.pleno');
  await writeFile(path, bytes);
  return (await runCommand(['verify', path])).exit === 0;
}

const sound = toBase64(ed25519.getPublicKey(new Uint8Array(32).fill(5))) as DeviceKey;

const anArrival: ImportRecord = {
  workspace: 'w1' as WorkspaceId,
  fileName: 'J1.pleno',
  fileHash: hashText('J1.pleno'),
  judge: judgeId('J1'),
  device: other,
  added: 1,
  known: 0,
  at,
};
const aChange = (workspace: Changed, competition: Changed): Fact => ({
  ...{ type: 'change', from: 'a', stamp: 'b' },
  workspace: { values: workspace },
  competition: { values: competition },
});
type Changed = NonNullable<ObjectPatch['values']>;

const begun = { type: 'workspace', stamp: 'a' } as const;

/** Whether a start, a restore or a trail takes the line. */
const isSound = (fact: Fact): boolean => readFact({ type: fact.type, body: toBody(fact), at }) !== 'unsound';

const toCard = (key: DeviceKey) => key as string as CredentialKey;

/** Lines about other keys than the workspace's own. */
const LINES_WITH_A_KEY: readonly [string, (key: DeviceKey) => Fact][] = [
  ['who wrote a revision', (device) => ({ type: 'revision', text: aStoredRevision({ device }).text })],
  [
    'an earlier key of the laptop',
    (key) => ({ ...begun, workspace: aJudgeWorkspace({ signer, device: other, earlierDevices: [key] }) }),
  ],
  ['a card that is kept', (key) => aChange({ cards: [{ credential: key, code: 'YQ==' }] }, {})],
  [
    'a card that is given out',
    (key) => aChange({}, { access: { recipient, credentials: [{ ...credential, key }] } }),
  ],
  [
    'a laptop that was struck out',
    (device) => aChange({}, { access: { recipient, credentials: [], struckOut: [{ ...aStrike, device }] } }),
  ],
  ['a certificate', (key) => aChange({ certificate: { ...certificate, credential: key } }, {})],
  [
    'a laptop that took something',
    (key) =>
      aChange(
        {
          receipt: {
            ...{ revisions: [], createdAt: at, at },
            taken: [{ work: hashText('work'), by: [], laptops: [key] }],
          },
        },
        {},
      ),
  ],
  ['the sender of a file', (device) => ({ type: 'import', record: { ...anArrival, device } })],
  ['the card of a sender', (key) => ({ type: 'import', record: { ...anArrival, credential: toCard(key) } })],
];

/** What becomes of an Ed25519 key at each door. */
const DOORS: readonly [string, (key: DeviceKey) => Promise<boolean>][] = [
  ...(['competition', 'scores', 'decisions', 'receipt', 'backup'] as const).map(
    (kind): [string, (key: DeviceKey) => Promise<boolean>] => [
      `the signer of a ${kind} file`,
      (key) => isTaken(kind, withKey(kind, signer, key)),
    ],
  ),
  ['a card’s public key', (key) => isTaken('competition', withKey('competition', card, key))],
  ['a laptop known before', (key) => isTaken('competition', withKey('competition', other, key))],
  ['the card that certified a laptop', (key) => isTaken('scores', withKey('scores', card, key))],
  ['the laptop of which a receipt speaks', (key) => isTaken('receipt', withKey('receipt', other, key))],
  [
    'the laptop that a receipt says took something',
    (key) => isTaken('receipt', withKey('receipt', taker, key)),
  ],
  ['a laptop that was struck out', (key) => isTaken('competition', withKey('competition', struck, key))],
  [
    'the secretariat named under a card’s code',
    async (key) => (await credentials.unlock(await cardWith({ signer: key }), A_CARD_CODE)).ok,
  ],
  [
    'the key under a card’s code',
    async (key) => (await credentials.unlock(await cardWith({ key }), A_CARD_CODE)).ok,
  ],
  [
    'the competition’s key in a log line',
    async (signerKey) => isSound({ ...begun, workspace: aSecretariatWorkspace({ signer: signerKey }) }),
  ],
  [
    'the laptop’s key in a log line',
    async (device) => isSound({ ...begun, workspace: aJudgeWorkspace({ signer, device }) }),
  ],
  ...LINES_WITH_A_KEY.map(([where, toLine]): (typeof DOORS)[number] => [
    `${where}, in a log line`,
    async (key) => isSound(toLine(key)),
  ]),
  [
    'a private key’s name in the log of keys',
    async (key) => isSound({ ...(await aCarriedKey('carried')), type: 'key', key }),
  ],
  ['a file on the command line', (key) => isVerified(withKey('decisions', signer, key))],
];

describe.each(DOORS)('%s', (_, takes) => {
  test('is a sound key, and no key of small order, however it is written', async () => {
    expect(await takes(sound)).toBe(true);
    for (const key of SMALL_ED25519) expect(await takes(key), key).toBe(false);
  });
});

const soundRecipient = toRecipientText(x25519.getPublicKey(new Uint8Array(32).fill(5)));
const WEAK_RECIPIENTS = [0n, 1n, 2n ** 255n - 20n, 2n ** 255n - 19n, 2n ** 255n].map((u) =>
  toRecipientText(toLittleEndian(u)),
);

describe.each<[string, (to: Recipient) => Promise<boolean>]>([
  ['the secretariat', (to) => isTaken('competition', withKey('competition', recipient, to))],
  ['a judge', (to) => isTaken('competition', withKey('competition', cardRecipient, to))],
  ['the command line', (to) => isVerified(withKey('competition', recipient, to))],
  [
    'the secretariat in a log line',
    async (to) => isSound(aChange({}, { access: { recipient: to, credentials: [] } })),
  ],
  [
    'a judge in a log line',
    async (to) =>
      isSound(aChange({}, { access: { recipient, credentials: [{ ...credential, recipient: to }] } })),
  ],
])('for whom files are sealed: %s', (_, takes) => {
  test('is a sound key, and none that every secret agrees with', async () => {
    expect(await takes(soundRecipient)).toBe(true);
    for (const to of WEAK_RECIPIENTS) expect(await takes(to), to).toBe(false);
  });
});

/** The message "sealed" for the recipient of an identity, in the format of age, with whatever was agreed on. */
function sealWith(to: Recipient, share: Uint8Array, agreed: Uint8Array): Uint8Array {
  const fileKey = new Uint8Array(16).fill(3);
  const salt = Buffer.concat([share, toKeyBytes(to)]);
  const wrapping = deriveKey(agreed, salt, 'age-encryption.org/v1/X25519');
  const wrapped = encrypt(fileKey, wrapping, new Uint8Array(12));
  const head = `age-encryption.org/v1\n-> X25519 ${toUnpadded(share)}\n${toUnpadded(wrapped)}\n---`;
  const check = createHmac('sha256', deriveKey(fileKey, new Uint8Array(), 'header'))
    .update(head)
    .digest();
  const nonce = new Uint8Array(16).fill(1);
  const body = encrypt(
    toUtf8('sealed'),
    deriveKey(fileKey, nonce, 'payload'),
    new Uint8Array(12).with(11, 1),
  );
  return Buffer.concat([toUtf8(`${head} ${toUnpadded(check)}\n`), nonce, body]);
}

const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const toUnpadded = (bytes: Uint8Array): string => toBase64(bytes).replace(/=+$/, '');
const deriveKey = (key: Uint8Array, salt: Uint8Array, what: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, what, 32));

function encrypt(bytes: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

describe('the share in the head of a sealed file', () => {
  test('is a sound key, and none that every secret agrees with', async () => {
    const identity = await createSealIdentity();
    const to = await toRecipient(identity);
    const secret = new Uint8Array(32).fill(7);
    const agreed = x25519.getSharedSecret(secret, toKeyBytes(to));
    const honest = sealWith(to, x25519.getPublicKey(secret), agreed);
    for (const opener of [identity, await toIdentityHandle(identity)]) {
      expect(await openSealed(opener, honest)).toEqual({ ok: true, value: toUtf8('sealed') });
      for (const u of [0n, 1n, 2n ** 255n - 20n, 2n ** 255n - 19n, 2n ** 255n]) {
        const hollow = sealWith(to, toLittleEndian(u), new Uint8Array(32));
        expect(await openSealed(opener, hollow), `${u}`).toMatchObject({ ok: false });
      }
    }
  });
});

describe('the shell', () => {
  test('keeps no private half for a key of small order, and signs and opens with none', async () => {
    const { shell } = createKeysOverIpc({ folder: join(folder, 'keys') });
    const carried = await aCarriedKey('own');
    expect(await shell.add(carried)).toMatchObject({ ok: true });
    for (const key of SMALL_ED25519) {
      expect(await shell.add({ ...carried, key })).toMatchObject({ ok: false });
      expect(await shell.holds(key)).toEqual({ ok: true, value: false });
      for (const use of [
        shell.sign(key, new Uint8Array()),
        shell.openHeader(key, new Uint8Array()),
        shell.ensureRecipient(key),
      ]) {
        expect(await use).toMatchObject({ ok: false, error: { type: 'key-not-held' } });
      }
    }
  });
});
