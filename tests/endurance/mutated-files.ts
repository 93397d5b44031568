import { createCodec } from '../../renderer/adapters/bundle/codec';
import { hashText } from '../../renderer/adapters/hash';
import {
  createSealIdentity,
  createSeals,
  openSealed,
  toRecipient,
} from '../../renderer/adapters/keys/age-seal';
import { toCertificateBytes } from '../../renderer/adapters/keys/dsse';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import { toBase64 } from '../../renderer/domain/base64';
import { certificateText } from '../../renderer/domain/certificate-text';
import type { CredentialKey } from '../../renderer/domain/ids';
import { aCompetition } from '../builders/a-competition';
import { judgeId } from '../builders/a-judge';
import { aPlan } from '../builders/a-plan';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
} from '../builders/a-pleno-file';
import { aPanel, aRound } from '../builders/a-round';
import { bodyLines, signBody } from '../builders/a-signed-body';
import { entryId, someEntries } from '../builders/an-entry';
import { anEdit, applyEdit, applySplice, aSplice, someChanges } from '../builders/file-mutations';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { checkAccepted } from './accepted-files';
import { runSeeds, type SeedRunner } from './seeds';

/**
 * Every seed changes one file of one kind twice: bytes of it at random, and its members, values and lines, signed
 * again. Every tenth changes a sealed file, too.
 */
export async function createFileMutations(): Promise<{
  readonly kinds: readonly PlenoFile['kind'][];
  readonly run: SeedRunner;
}> {
  const keyring = createMemoryKeyring('mutations');
  const codec = createCodec(keyring);
  const { files, signer, identity, recipient } = await createFiles(keyring);
  const originals = await Promise.all(files.map((file) => codec.encode(file)));
  const seals = createSeals();
  const toSeal = originals[0] ?? new Uint8Array();
  const sealed = await seals.seal(toSeal, [recipient]);

  /** @returns whether anything was changed, and what slipped through */
  const changeBytes = async (random: SeededRandom, original: Uint8Array) => {
    const changed = spliced(random, original);
    if (sameBytes(changed, original)) return { isChanged: false };
    const { ok } = await codec.decode(changed);
    return { isChanged: true, failure: ok ? 'changed bytes were accepted' : undefined };
  };

  const changeAndSign = async (random: SeededRandom, original: Uint8Array, kind: PlenoFile['kind']) => {
    const edits = someChanges(random, () => anEdit(random));
    const lines = repairHeader(edits.reduce(applyEdit, bodyLines(original)));
    const decoded = await codec.decode(await signBody(keyring, signer, kind, lines));
    if (decoded.ok) await checkAccepted(decoded.value, { codec, keyring });
    return decoded.ok;
  };

  const changeSealed = async (random: SeededRandom) => {
    const changed = spliced(random, sealed);
    if (sameBytes(changed, sealed)) return { isChanged: false };
    const opened = await openSealed(identity, changed);
    return { isChanged: true, failure: opened.ok ? 'changed bytes of a sealed file were opened' : undefined };
  };

  const changeAndSeal = async (random: SeededRandom) => {
    const changed = applySplice(toSeal, aSplice(random, toSeal.length));
    if (sameBytes(changed, toSeal)) return { isChanged: false };
    const opened = await openSealed(identity, await seals.seal(changed, [recipient]));
    const isAccepted = opened.ok && (await codec.decode(opened.value)).ok;
    const failure = !opened.ok
      ? 'what was sealed anew did not open'
      : isAccepted
        ? 'changed bytes sealed anew were accepted'
        : undefined;
    return { isChanged: true, failure };
  };

  const run: SeedRunner = (range) =>
    runSeeds(range, async (seed) => {
      const random = createSeededRandom(seed);
      const which = seed % files.length;
      const [file, original] = [files[which], originals[which]];
      if (file === undefined || original === undefined) throw new RangeError(`no file ${which}`);
      const bytes = await changeBytes(random, original);
      const isAccepted = await changeAndSign(random, original, file.kind);
      const ofSealed = seed % 10 === 0 ? await changeSealed(random) : { isChanged: false };
      const sealedAnew = seed % 20 === 0 ? await changeAndSeal(random) : { isChanged: false };
      return {
        counts: {
          'bytes changed': bytes.isChanged ? 1 : 0,
          'signed again': 1,
          [`accepted ${file.kind}`]: isAccepted ? 1 : 0,
          'sealed changed': ofSealed.isChanged ? 1 : 0,
          'sealed anew': sealedAnew.isChanged ? 1 : 0,
        },
        failure: bytes.failure ?? ofSealed.failure ?? sealedAnew.failure,
      };
    });
  return { kinds: files.map(({ kind }) => kind), run };
}

async function createFiles(keyring: ReturnType<typeof createMemoryKeyring>) {
  const signer = await keyring.createKey();
  const revisions = aSignedChain(
    signer,
    { notes: { overall: 'Sudah "bagus"\nsekali', criteria: {} } },
    { entry: entryId(2), state: 'recused', reason: 'kerabat', marks: {} },
    { state: 'draft', supersedes: [hashText('x') as never] },
  );
  const scores = aScoresFile(signer, { revisions });
  const identity = await createSealIdentity();
  const recipient = await toRecipient(identity);
  const createCard = async (): Promise<CredentialKey> =>
    (await keyring.createKey()) as string as CredentialKey;
  const card = await createCard();
  const at = '2026-03-16T01:00:00.000Z';
  const certified = { competition: scores.competition.id, judge: scores.judge, device: signer, at };
  const word = await keyring.sign(card as never, toCertificateBytes(certificateText(certified)));
  const certificate = { credential: card, at, signature: toBase64(word) };
  const trail = { lines: 12, head: hashText('trail') };
  const entries = someEntries(3);
  const credential = { judge: judgeId('J1'), recipient, sealed: 'c2VhbGVk', issuedAt: at };
  const competition = aCompetitionFile(
    signer,
    aCompetition({
      entries,
      rounds: [aRound({ panels: [aPanel({ entries: entries.map(({ id }) => id) })] })],
      access: {
        recipient,
        credentials: [
          { ...credential, key: card, status: { type: 'valid' } },
          {
            ...credential,
            key: await createCard(),
            status: { type: 'replaced', at, reason: 'hilang', devices: [signer] },
          },
        ],
        struckOut: [{ device: signer, judge: judgeId('J1'), lastSeq: 12, reason: 'dicuri', at }],
      },
      plan: aPlan(),
    }),
  );
  const files: readonly PlenoFile[] = [
    { ...scores, certificate, trail },
    competition,
    aDecisionsFile(signer, { trail }),
    aReceiptFile(signer, scores.revisions, {
      taken: scores.revisions.map(({ id }) => ({ work: id, by: [id], laptops: [signer] })),
    }),
  ];
  return { files, signer, identity, recipient };
}

const spliced = (random: SeededRandom, original: Uint8Array): Uint8Array =>
  someChanges(random, () => aSplice(random, original.length)).reduce(applySplice, original);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** What a forger with a key of their own would also put right. */
function repairHeader([header = '', ...lines]: readonly string[]): string[] {
  return [header.replace(/"count":\d+/, `"count":${lines.length}`), ...lines];
}
