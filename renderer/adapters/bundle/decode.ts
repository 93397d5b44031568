import type { Keyring } from '../../application/ports/keyring';
import type { Codec, FileHead, PlenoFile } from '../../application/ports/pleno-file';
import type { FileProblem } from '../../application/workspace/problem';
import { fromBase64 } from '../../domain/base64';
import { certificateText } from '../../domain/certificate-text';
import { currentRuleBook } from '../../domain/competition';
import { findTooMany } from '../../domain/competition-size';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import { hashBytes, hashText } from '../hash';
import type { Beat } from '../heartbeat';
import { toCertificateBytes } from '../keys/dsse';
import { SIGNATURE_LENGTH } from '../keys/ed25519';
import { createPauses, type Pauses } from '../pauses';
import { BUNDLE_LIMITS } from './bundle-limits';
import { findCompetitionFault } from './competition-faults';
import { fromCompetitionRecords, type Line } from './competition-records';
import { isEditionSigned } from './editions';
import { type Frame, findKind, readFrame, toSignedBytes } from './frame';
import { invalid, readHeader, readLine } from './read-lines';
import { readRevisions } from './read-revisions';
import { readTaken } from './read-taken';
import {
  type CompetitionHeader,
  type CompetitionRecord,
  competitionHeaderSchema,
  competitionRecordSchema,
  decisionsHeaderSchema,
  receiptHeaderSchema,
  receivedSchema,
  type ScoresHeader,
  scoresHeaderSchema,
} from './schemas';

const BACKUP = 'backup';

type Decoded = Result<PlenoFile, FileProblem>;
type Verify = Pick<Keyring, 'verify'>;

/**
 * A file in its two halves: what its head says, and the reading of the rest, which costs. Between the two,
 * whoever asked may refuse it.
 */
type Opened = Result<{ readonly head: FileHead; readonly readRest: () => Promise<Decoded> }, FileProblem>;

/**
 * The reading half of the codec, on the thread that calls it; needs no private key.
 * @param beat told whenever the work goes on
 */
export function createDecoder(keyring: Verify, beat: Beat = () => {}): Codec['decode'] {
  const open = createOpener(keyring, beat);
  return async (bytes, { admit } = {}) => {
    const opened = await open(bytes);
    if (!opened.ok) return opened;
    const { head, readRest } = opened.value;
    const refusal = await admit?.(head);
    return refusal === undefined ? readRest() : err(refusal);
  };
}

function createOpener(keyring: Verify, beat: Beat): (bytes: Uint8Array) => Promise<Opened> {
  const createBreaks = () => createPauses(beat);
  return async (bytes) => {
    // A backup has limits of its own; whatever it holds, this isn't its way in.
    if (findKind(bytes) === BACKUP) return err({ type: 'kind-unknown', kind: BACKUP });
    const frame = readFrame(bytes);
    if (!frame.ok) return frame;
    const { kind, body, key, signature } = frame.value;
    // Nothing of the body is parsed before its signature holds.
    if (!(await keyring.verify(key, toSignedBytes(kind, body), signature))) {
      return err({ type: 'signature-wrong' });
    }
    beat();
    if (kind === 'competition') return openCompetition(frame.value, createBreaks(), keyring);
    if (kind === 'scores') return openScores(frame.value, createBreaks(), keyring);
    if (kind === 'decisions') return openDecisions(frame.value, createBreaks());
    if (kind === 'receipt') return openReceipt(frame.value, createBreaks());
    return err({ type: 'kind-unknown', kind });
  };
}

function openCompetition(frame: Frame, pauses: Pauses, keyring: Verify): Opened {
  const header = readHeader(frame, competitionHeaderSchema);
  if (!header.ok) return header;
  const head = { ...toHead(header.value), kind: 'competition' } as const;
  const readRest = async (): Promise<Decoded> =>
    (await findEditionFault(frame, header.value, keyring)) ??
    readCompetition(frame, header.value, head, pauses);
  return ok({ head, readRest });
}

async function readCompetition(
  frame: Frame,
  header: CompetitionHeader,
  head: Extract<FileHead, { readonly kind: 'competition' }>,
  pauses: Pauses,
): Promise<Decoded> {
  const records: Line<CompetitionRecord>[] = [];
  for (const [index, bytes] of frame.lines.entries()) {
    if (index === 0) continue;
    const record = readLine(bytes, index + 1, competitionRecordSchema);
    if (!record.ok) return record;
    records.push({ line: index + 1, value: record.value.value });
    await pauses.ifDue();
  }
  const content = fromCompetitionRecords(header, records);
  if (!content.ok) return content;
  const tooMany = findTooMany(content.value);
  if (tooMany !== undefined) return err({ type: 'limit-exceeded', limit: tooMany });
  const fault = findCompetitionFault(content.value);
  if (fault !== undefined) return invalid(1, fault);
  const hash = ruleBookHash(content.value, hashText);
  if (hash !== header.competition.hash || (currentRuleBook(content.value)?.hash ?? hash) !== hash) {
    return invalid(1, 'rule book differs from its hash');
  }
  return ok({ ...head, content: content.value });
}

/** A competition file's number is the competition's key's own word, and about exactly these records. */
async function findEditionFault(
  { body, lines }: Frame,
  { competition, signer, edition }: CompetitionHeader,
  keyring: Verify,
) {
  if (edition === undefined) return undefined;
  if (hashBytes(body.subarray((lines[0] as Uint8Array).length + 1)) !== edition.hash) {
    return invalid(1, 'content differs from its hash');
  }
  const isOwn = await isEditionSigned(keyring, signer.key, competition.id, edition);
  return isOwn ? undefined : err<FileProblem>({ type: 'signature-wrong' });
}

async function openScores(frame: Frame, pauses: Pauses, keyring: Verify): Promise<Opened> {
  const header = readHeader(frame, scoresHeaderSchema);
  if (!header.ok) return header;
  const { signer, competitionName, judge, lastSeq, certificate } = header.value;
  if (!(await isCertified(header.value, keyring))) return err({ type: 'signature-wrong' });
  const asked = { device: signer.key, judge, lastSeq, by: 'judge' } as const;
  const head = {
    ...toHead(header.value),
    kind: 'scores',
    competitionName,
    judge,
    ...(certificate === undefined ? {} : { certificate }),
  } as const;
  const readRest = async (): Promise<Decoded> => {
    const revisions = await readRevisions(frame, 1, asked, pauses);
    return revisions.ok ? ok({ ...head, lastSeq, revisions: revisions.value }) : revisions;
  };
  return ok({ head, readRest });
}

/** A certificate, where there is one, has to be its credential's own word. */
async function isCertified(
  { competition, judge, signer, certificate }: ScoresHeader,
  { verify }: Verify,
): Promise<boolean> {
  if (certificate === undefined) return true;
  const { credential, at, signature } = certificate;
  const text = certificateText({ competition: competition.id, judge, device: signer.key, at });
  const bytes = fromBase64(signature, SIGNATURE_LENGTH);
  return bytes !== undefined && verify(credential, toCertificateBytes(text), bytes);
}

function openDecisions(frame: Frame, pauses: Pauses): Opened {
  const header = readHeader(frame, decisionsHeaderSchema);
  if (!header.ok) return header;
  const { signer, competitionName, lastSeq } = header.value;
  const asked = { device: signer.key, judge: undefined, lastSeq, by: 'secretariat' } as const;
  const head = { ...toHead(header.value), kind: 'decisions', competitionName } as const;
  const readRest = async (): Promise<Decoded> => {
    const revisions = await readRevisions(frame, 1, asked, pauses);
    return revisions.ok ? ok({ ...head, lastSeq, revisions: revisions.value }) : revisions;
  };
  return ok({ head, readRest });
}

function openReceipt(frame: Frame, pauses: Pauses): Opened {
  const header = readHeader(frame, receiptHeaderSchema);
  if (!header.ok) return header;
  const { competitionName, judge, received: records, taken = 0 } = header.value;
  if (records + taken > frame.lines.length - 1) return invalid(1, 'more received than records');
  const head = { ...toHead(header.value), kind: 'receipt', competitionName, judge } as const;
  return ok({ head, readRest: () => readReceipt(frame, head, { received: records, taken }, pauses) });
}

async function readReceipt(
  frame: Frame,
  head: Extract<FileHead, { readonly kind: 'receipt' }>,
  { received: records, taken: takenRecords }: { readonly received: number; readonly taken: number },
  pauses: Pauses,
): Promise<Decoded> {
  const received = new Map<DeviceKey, RevisionId[]>();
  const seen = new Set<RevisionId>();
  for (let index = 1; index <= records; index += 1) {
    const record = readLine(frame.lines[index] as Uint8Array, index + 1, receivedSchema);
    if (!record.ok) return record;
    const { device, revisions } = record.value.value;
    let known = received.get(device);
    if (known === undefined) {
      known = [];
      received.set(device, known);
    }
    for (const id of revisions) {
      if (seen.has(id)) return invalid(index + 1, 'repeated');
      seen.add(id);
      known.push(id);
    }
    if (seen.size > BUNDLE_LIMITS.received) return err({ type: 'limit-exceeded', limit: 'received' });
    await pauses.ifDue();
  }
  const taken = await readTaken(frame, records + 1, takenRecords, pauses);
  if (!taken.ok) return taken;
  const { signer: device, judge } = head;
  const asked = { device, judge, lastSeq: undefined, by: 'secretariat' } as const;
  const decisions = await readRevisions(frame, records + takenRecords + 1, asked, pauses);
  if (!decisions.ok) return decisions;
  return ok({
    ...head,
    received: [...received].map(([device, revisions]) => ({ device, revisions })),
    decisions: decisions.value,
    ...(taken.value.length > 0 && { taken: taken.value }),
  });
}

type AnyHead = Pick<ScoresHeader, 'competition' | 'nature' | 'signer' | 'createdAt' | 'trail' | 'edition'>;

/** What every kind of file says about itself. */
const toHead = ({ competition, nature, signer, createdAt, trail, edition }: AnyHead) => ({
  createdAt,
  signer: signer.key,
  competition,
  nature,
  ...(trail === undefined ? {} : { trail }),
  ...(edition === undefined ? {} : { edition }),
});
