import { fromBase64 } from '../../application/base64';
import type { Codec, Keyring, PlenoFile } from '../../application/ports';
import type { FileProblem } from '../../application/problem';
import { certificateText } from '../../domain/certificate-text';
import { currentRuleBook } from '../../domain/competition';
import { findTooMany } from '../../domain/competition-size';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { ruleBookHash } from '../../domain/rule-book';
import { hashBytes, hashText } from '../hash';
import { toCertificateBytes } from '../keys/dsse';
import { SIGNATURE_LENGTH } from '../keys/ed25519';
import { createPauses } from '../pauses';
import { findCompetitionFault } from './competition-faults';
import { fromCompetitionRecords, type Line } from './competition-records';
import { isEditionSigned } from './editions';
import { type Frame, findKind, readFrame, toSignedBytes } from './frame';
import { LIMITS } from './limits';
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

type Decoded = Promise<Result<PlenoFile, FileProblem>>;
type Verify = Pick<Keyring, 'verify'>;

/** The reading half of the codec, on the thread that calls it; needs no private key. */
export function createDecoder(keyring: Verify): Codec['decode'] {
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
    if (kind === 'competition') return decodeCompetition(frame.value, keyring);
    if (kind === 'scores') return decodeScores(frame.value, keyring);
    if (kind === 'decisions') return decodeDecisions(frame.value);
    if (kind === 'receipt') return decodeReceipt(frame.value);
    return err({ type: 'kind-unknown', kind });
  };
}

async function decodeCompetition(frame: Frame, keyring: Verify): Decoded {
  const header = readHeader(frame, competitionHeaderSchema);
  if (!header.ok) return header;
  const misnamed = await findEditionFault(frame, header.value, keyring);
  if (misnamed !== undefined) return misnamed;
  const pauses = createPauses();
  const records: Line<CompetitionRecord>[] = [];
  for (const [index, bytes] of frame.lines.entries()) {
    if (index === 0) continue;
    const record = readLine(bytes, index + 1, competitionRecordSchema);
    if (!record.ok) return record;
    records.push({ line: index + 1, value: record.value.value });
    await pauses.ifDue();
  }
  const content = fromCompetitionRecords(header.value, records);
  if (!content.ok) return content;
  const tooMany = findTooMany(content.value);
  if (tooMany !== undefined) return err({ type: 'limit-exceeded', limit: tooMany });
  const fault = findCompetitionFault(content.value);
  if (fault !== undefined) return invalid(1, fault);
  const hash = ruleBookHash(content.value, hashText);
  if (hash !== header.value.competition.hash || (currentRuleBook(content.value)?.hash ?? hash) !== hash) {
    return invalid(1, 'rule book differs from its hash');
  }
  return ok({ ...toHead(header.value), kind: 'competition', content: content.value });
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

async function decodeScores(frame: Frame, keyring: Verify): Decoded {
  const header = readHeader(frame, scoresHeaderSchema);
  if (!header.ok) return header;
  const { signer, competitionName, judge, lastSeq, certificate } = header.value;
  if (!(await isCertified(header.value, keyring))) return err({ type: 'signature-wrong' });
  const asked = { device: signer.key, judge, lastSeq, by: 'judge' } as const;
  const revisions = await readRevisions(frame, 1, asked);
  if (!revisions.ok) return revisions;
  const facts = { competitionName, judge, lastSeq, revisions: revisions.value };
  const head = { ...toHead(header.value), kind: 'scores' } as const;
  return ok({ ...head, ...facts, ...(certificate === undefined ? {} : { certificate }) });
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

async function decodeDecisions(frame: Frame): Decoded {
  const header = readHeader(frame, decisionsHeaderSchema);
  if (!header.ok) return header;
  const { signer, competitionName, lastSeq } = header.value;
  const asked = { device: signer.key, judge: undefined, lastSeq, by: 'secretariat' } as const;
  const revisions = await readRevisions(frame, 1, asked);
  if (!revisions.ok) return revisions;
  const head = { ...toHead(header.value), kind: 'decisions' } as const;
  return ok({ ...head, competitionName, lastSeq, revisions: revisions.value });
}

async function decodeReceipt(frame: Frame): Decoded {
  const header = readHeader(frame, receiptHeaderSchema);
  if (!header.ok) return header;
  const { signer, competitionName, judge, received: records, taken: takenRecords = 0 } = header.value;
  if (records + takenRecords > frame.lines.length - 1) return invalid(1, 'more received than records');
  const received = new Map<DeviceKey, RevisionId[]>();
  const seen = new Set<RevisionId>();
  const pauses = createPauses();
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
    if (seen.size > LIMITS.received) return err({ type: 'limit-exceeded', limit: 'received' });
    await pauses.ifDue();
  }
  const taken = await readTaken(frame, records + 1, takenRecords);
  if (!taken.ok) return taken;
  const asked = { device: signer.key, judge, lastSeq: undefined, by: 'secretariat' } as const;
  const decisions = await readRevisions(frame, records + takenRecords + 1, asked);
  if (!decisions.ok) return decisions;
  return ok({
    ...toHead(header.value),
    kind: 'receipt',
    competitionName,
    judge,
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
