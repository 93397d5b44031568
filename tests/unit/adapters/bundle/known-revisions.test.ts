import { describe, expect, test, vi } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../../../renderer/adapters/bundle/decode';
import { createDecoderInWorker } from '../../../../renderer/adapters/bundle/decode-in-worker';
import type { RevisionsOfPart } from '../../../../renderer/adapters/bundle/decode-messages';
import { packIds, unpackIds } from '../../../../renderer/adapters/bundle/packed-ids';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Codec, FileHead } from '../../../../renderer/application/ports/pleno-file';
import type { RevisionId } from '../../../../renderer/domain/ids';
import type { Stored } from '../../../../renderer/domain/revision';
import {
  aDecodeWorker,
  createWorkerOnlyDecoder,
  type DecodeWorkerStand,
} from '../../../builders/a-decode-worker';
import { judgeId } from '../../../builders/a-judge';
import { aDecisionsFile, aReceiptFile, aScoresFile, aSignedChain } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { entryId } from '../../../builders/an-entry';

const keyring = createMemoryKeyring('known');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const stranger = await keyring.createKey();
const chain = aSignedChain(signer, ...Array.from({ length: 600 }, (_, index) => ({ entry: entryId(index) })));
const scores = await codec.encode(aScoresFile(signer, { lastSeq: 600, revisions: chain }));

const byId = (revisions: readonly Stored[]): ReadonlyMap<RevisionId, Stored> =>
  new Map(revisions.map((stored) => [stored.id, stored]));

const places: readonly [string, Codec['decode']][] = [
  ['here', createDecoder(keyring)],
  ['in a worker', createWorkerOnlyDecoder()],
];

describe.each(places)('what was read before, read again %s', (_, decode) => {
  test.each<[string, readonly Stored[]]>([
    ['all of it', chain],
    ['its beginning', chain.slice(0, 431)],
    ['its end', chain.slice(431)],
    ['every third of it', chain.filter((_, index) => index % 3 === 0)],
    ['none of it', []],
  ])('makes the same file, with the objects that are known: %s', async (_what, before) => {
    const read = await decode(scores, { known: () => byId(before) });
    expect(read).toStrictEqual(await decode(scores));
    const revisions = read.ok && read.value.kind === 'scores' ? read.value.revisions : [];
    const kept = new Set(before);
    expect(revisions.filter((stored) => kept.has(stored))).toHaveLength(before.length);
  });

  test('is looked for in files of decisions and receipts too', async () => {
    for (const file of [aDecisionsFile(signer), aReceiptFile(signer, chain)]) {
      const held = file.kind === 'receipt' ? file.decisions : file.revisions;
      const read = await decode(await codec.encode(file), { known: () => byId(held) });
      if (!read.ok || (read.value.kind !== 'receipt' && read.value.kind !== 'decisions'))
        throw new Error('not read');
      const again = read.value.kind === 'receipt' ? read.value.decisions : read.value.revisions;
      expect(read.value).toStrictEqual(file);
      expect(again[0]).toBe(held[0]);
    }
  });

  const elsewhere = aSignedChain(stranger, {}, {});
  const ofAnother = aSignedChain(signer, { judge: judgeId('J2') });
  test.each<[string, readonly Stored[], string]>([
    ['of another device', elsewhere, 'another device'],
    ['of another judge', ofAnother, 'another judge'],
    ['beyond the last one', chain.slice(0, 3), 'beyond the last revision'],
    ['repeated', [...chain.slice(0, 2), ...chain.slice(0, 1)], 'repeated'],
  ])('is refused as if it were new where it is %s', async (_what, lines, detail) => {
    const [header = ''] = bodyLines(await codec.encode(aScoresFile(signer, { lastSeq: 2, revisions: [] })));
    const body = [header.replace('"count":0', `"count":${lines.length}`), ...lines.map(({ text }) => text)];
    const bytes = await signBody(keyring, signer, 'scores', body);
    const refused = await decode(bytes, { known: () => byId(lines) });
    expect(refused).toMatchObject({ ok: false, error: { type: 'content-invalid', detail } });
    expect(refused).toStrictEqual(await decode(bytes));
  });

  test('is asked for once the head is wanted, and not before', async () => {
    const known = vi.fn((_head: FileHead) => byId(chain));
    await decode(scores, { admit: () => ({ type: 'not-mine' }) as const, known });
    expect(known).not.toHaveBeenCalled();
    await decode(scores, { known });
    expect(known).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'scores', signer }));
  });
});

test('a worker is told names alone, and tells of what is known no more than where it stands', async () => {
  const parts: RevisionsOfPart[] = [];
  let stand: DecodeWorkerStand | undefined;
  const decode = createDecoderInWorker({
    createWorker: () => {
      stand = aDecodeWorker();
      stand.worker.addEventListener(
        'message',
        ({ data }) => {
          if (data.type === 'part') parts.push(data.part);
        },
        { signal: new AbortController().signal },
      );
      return stand.worker;
    },
  });
  await decode(scores, { known: () => byId([...chain.slice(1), ...aSignedChain(stranger, {})]) });
  const admitted = stand?.jobs.find(({ type }) => type === 'admitted');
  expect(admitted).toEqual({ type: 'admitted', known: packIds(chain.slice(1).map(({ id }) => id)) });
  expect(parts.flatMap((part) => ('texts' in part ? part.texts : []))).toEqual([chain[0]?.text]);
  expect(parts.flatMap((part) => part.places ?? [])).toEqual([-1, ...chain.slice(1).keys()]);
});

test('names come out of their packing as they went in, 32 bytes each', () => {
  const ids = chain.map(({ id }) => id);
  const packed = packIds(ids);
  expect(packed).toHaveLength(32 * ids.length);
  expect([...unpackIds(packed)]).toEqual(ids.map((id, place) => [id, place]));
});
