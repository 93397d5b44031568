import type { Keyring } from '../../application/ports/keyring';
import type { Codec, PlenoFile } from '../../application/ports/pleno-file';
import type { TakenWork } from '../../application/workspace/workspace';
import { joinBytes } from '../../domain/bytes';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { createDecoder } from './decode';
import { createEditions, toContentLines } from './editions';
import { toSignedBytes, toTrailer } from './frame';

/** Ids in one record of a receipt, so that no line grows with the competition. */
const IDS_A_LINE = 500;

/**
 * `.pleno` files: see README.md beside this file for the format.
 * @param decode where the reading is done; on this thread unless said
 */
export function createCodec(keyring: Keyring, decode?: Codec['decode']): Codec {
  const decodeHere = createDecoder(keyring);
  // What was just written here holds nobody's surprises: where no worker can be had, it is read here all the same.
  const readBackOwn: typeof decodeHere = async (bytes) => {
    const read = await (decode ?? decodeHere)(bytes);
    return read.ok || read.error.type !== 'worker-failed' ? read : decodeHere(bytes);
  };
  return {
    decode: decode ?? decodeHere,
    editions: createEditions(keyring),
    encode: async (file) => {
      const body = new TextEncoder().encode(`${toLines(file).join('\n')}\n`);
      const signature = await keyring.sign(file.signer, toSignedBytes(file.kind, body));
      const trailer = new TextEncoder().encode(toTrailer(signature, file.signer));
      const bytes = joinBytes([body, trailer]);
      // No file leaves that another laptop would refuse.
      const readBack = await readBackOwn(bytes);
      if (!readBack.ok) throw new Error(`This file would be refused: ${JSON.stringify(readBack.error)}`);
      return bytes;
    },
  };
}

function toLines(file: PlenoFile): string[] {
  const { kind, competition, nature, signer, createdAt, trail, edition } = file;
  const base = { pleno: 1, kind, competition, nature, signer: { key: signer }, createdAt };
  const head = { ...base, ...(trail && { trail }), ...(edition && { edition }) };
  switch (kind) {
    case 'competition': {
      const records = toContentLines(file.content);
      return [JSON.stringify({ ...head, count: records.length }), ...records];
    }
    case 'scores': {
      const { competitionName, judge, lastSeq, certificate, revisions } = file;
      const header = { ...head, count: revisions.length, competitionName, judge, lastSeq, certificate };
      return [JSON.stringify(header), ...revisions.map(({ text }) => text)];
    }
    case 'decisions': {
      const { competitionName, lastSeq, revisions } = file;
      const header = { ...head, count: revisions.length, competitionName, lastSeq };
      return [JSON.stringify(header), ...revisions.map(({ text }) => text)];
    }
    case 'receipt': {
      const { competitionName, judge, decisions } = file;
      const received = file.received.flatMap(({ device, revisions }) => toReceivedRecords(device, revisions));
      const taken = (file.taken ?? []).flatMap(toTakenRecords);
      const count = received.length + taken.length + decisions.length;
      const header = {
        ...{ ...head, count, competitionName, judge, received: received.length },
        ...(taken.length > 0 && { taken: taken.length }),
      };
      return [
        ...[header, ...received, ...taken].map((record) => JSON.stringify(record)),
        ...decisions.map(({ text }) => text),
      ];
    }
    default:
      return assertNever(kind);
  }
}

function toTakenRecords({ work, by, laptops }: TakenWork) {
  const records = [];
  for (let from = 0; from < Math.max(by.length, laptops.length); from += IDS_A_LINE) {
    const part = { by: by.slice(from, from + IDS_A_LINE), laptops: laptops.slice(from, from + IDS_A_LINE) };
    records.push({ type: 'taken', work, ...part });
  }
  return records;
}

function toReceivedRecords(device: DeviceKey, revisions: readonly RevisionId[]) {
  const records = [];
  for (let from = 0; from < revisions.length; from += IDS_A_LINE) {
    records.push({ type: 'received', device, revisions: revisions.slice(from, from + IDS_A_LINE) });
  }
  return records;
}
