import type { z } from 'zod';
import type { Codec, Keyring, PlenoFile } from '../../application/ports';
import type { FileProblem } from '../../application/problem';
import { cleanCompetition } from '../../domain/clean-text';
import { currentRuleBook } from '../../domain/competition';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { ruleBookHash } from '../../domain/rule-book';
import { hashBytes, hashText } from '../hash';
import { createPauses } from '../pauses';
import { findCompetitionFault } from './competition-faults';
import { fromCompetitionRecords, type Line, toCompetitionRecords } from './competition-records';
import { type Frame, findKind, readFrame, toSignedBytes, toTrailer } from './frame';
import { revisionSchema } from './revision-schema';
import {
  type CompetitionRecord,
  competitionHeaderSchema,
  competitionRecordSchema,
  scoresHeaderSchema,
} from './schemas';
import { parseStrictJson } from './strict-json';

const BACKUP = 'backup';

/** `.pleno` files: see README.md beside this file for the format. */
export function createCodec(keyring: Keyring): Codec {
  const decode = async (bytes: Uint8Array): Promise<Result<PlenoFile, FileProblem>> => {
    // A backup has limits of its own; whatever it holds, this isn't its way in.
    if (findKind(bytes) === BACKUP) return err({ type: 'kind-unknown', kind: BACKUP });
    const frame = readFrame(bytes);
    if (!frame.ok) return frame;
    const { kind, body, key, signature } = frame.value;
    // Nothing of the body is parsed before its signature holds.
    if (!(await keyring.verify(key, toSignedBytes(kind, body), signature))) {
      return err({ type: 'signature-wrong' });
    }
    if (kind === 'competition') return decodeCompetition(frame.value);
    if (kind === 'scores') return decodeScores(frame.value);
    return err({ type: 'kind-unknown', kind });
  };

  return {
    decode,
    encode: async (file) => {
      const body = new TextEncoder().encode(`${toLines(file).join('\n')}\n`);
      const signature = await keyring.sign(file.signer, toSignedBytes(file.kind, body));
      const trailer = new TextEncoder().encode(toTrailer(signature, file.signer));
      const bytes = new Uint8Array(body.length + trailer.length);
      bytes.set(body);
      bytes.set(trailer, body.length);
      // No file leaves that another laptop would refuse.
      const readBack = await decode(bytes);
      if (!readBack.ok) throw new Error(`This file would be refused: ${JSON.stringify(readBack.error)}`);
      return bytes;
    },
  };
}

function toLines(file: PlenoFile): string[] {
  const { kind, competition, nature, signer, createdAt } = file;
  const base = { pleno: 1, kind, competition, nature, signer: { key: signer }, createdAt };
  switch (kind) {
    case 'competition': {
      const records = toCompetitionRecords(cleanCompetition(file.content));
      const header = { ...base, count: records.length };
      return [header, ...records].map((record) => JSON.stringify(record));
    }
    case 'scores': {
      const { competitionName, judge, lastSeq, revisions } = file;
      const header = { ...base, count: revisions.length, competitionName, judge, lastSeq };
      return [JSON.stringify(header), ...revisions.map(({ text }) => text)];
    }
    default:
      return assertNever(kind);
  }
}

/** One line through its three gates: characters, JSON, schema. Lines are counted from 1. */
function readLine<T>(
  bytes: Uint8Array,
  line: number,
  schema: z.ZodType<T>,
): Result<LineText<T>, FileProblem> {
  const text = toText(bytes);
  if (text === undefined) return invalid(line, 'not UTF-8');
  const json = parseStrictJson(text);
  if (!json.ok) {
    return json.error.type === 'limit-exceeded' ? err(json.error) : invalid(line, json.error.detail);
  }
  const read = schema.safeParse(json.value.value);
  if (read.success) return ok({ text, canonical: json.value.canonical, value: read.data });
  const [issue] = read.error.issues;
  return invalid(line, `${issue?.path.join('.') || 'record'}: ${issue?.message}`);
}

interface LineText<T> {
  readonly text: string;
  readonly canonical: boolean;
  readonly value: T;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toText(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const invalid = (line: number, detail: string) => err<FileProblem>({ type: 'content-invalid', line, detail });

interface AnyHeader {
  readonly signer: { readonly key: DeviceKey };
  readonly count: number;
}

function readHeader<T extends AnyHeader>(frame: Frame, schema: z.ZodType<T>): Result<T, FileProblem> {
  const header = readLine(frame.lines[0] as Uint8Array, 1, schema);
  if (!header.ok) return header;
  const { signer, count } = header.value.value;
  if (signer.key !== frame.key) return err({ type: 'signature-wrong' });
  if (count !== frame.lines.length - 1) return invalid(1, 'count differs from the records');
  return ok(header.value.value);
}

async function decodeCompetition(frame: Frame): Promise<Result<PlenoFile, FileProblem>> {
  const header = readHeader(frame, competitionHeaderSchema);
  if (!header.ok) return header;
  const { competition, nature, signer, createdAt } = header.value;
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
  const fault = findCompetitionFault(content.value);
  if (fault !== undefined) return invalid(1, fault);
  const hash = ruleBookHash(content.value, hashText);
  if (hash !== competition.hash || (currentRuleBook(content.value)?.hash ?? hash) !== hash) {
    return invalid(1, 'rule book differs from its hash');
  }
  return ok({
    kind: 'competition',
    createdAt,
    signer: signer.key,
    competition,
    nature,
    content: content.value,
  });
}

async function decodeScores(frame: Frame): Promise<Result<PlenoFile, FileProblem>> {
  const header = readHeader(frame, scoresHeaderSchema);
  if (!header.ok) return header;
  const { competition, nature, signer, createdAt, competitionName, judge, lastSeq } = header.value;
  const pauses = createPauses();
  const revisions: StoredRevision[] = [];
  const seen = new Set<RevisionId>();
  for (const [index, bytes] of frame.lines.entries()) {
    if (index === 0) continue;
    const read = readLine(bytes, index + 1, revisionSchema);
    if (!read.ok) return read;
    const { text, canonical, value: revision } = read.value;
    // One revision has one text, so that it has one name.
    if (!canonical) return invalid(index + 1, 'not in canonical form');
    if (revision.judge !== judge) return invalid(index + 1, 'another judge');
    if (revision.device !== signer.key) return invalid(index + 1, 'another device');
    if (revision.seq > lastSeq) return invalid(index + 1, 'beyond the last revision');
    const id = hashBytes(bytes) as RevisionId;
    if (seen.has(id)) return invalid(index + 1, 'repeated');
    seen.add(id);
    revisions.push({ id, text, revision });
    await pauses.ifDue();
  }
  const file = { createdAt, signer: signer.key, competition, nature, competitionName, judge, lastSeq };
  return ok({ kind: 'scores', ...file, revisions });
}
