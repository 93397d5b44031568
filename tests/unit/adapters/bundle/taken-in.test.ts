import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../../../renderer/adapters/bundle/decode';
import { createDecoderInWorker } from '../../../../renderer/adapters/bundle/decode-in-worker';
import type { RevisionsOfPart } from '../../../../renderer/adapters/bundle/decode-messages';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import type { Codec } from '../../../../renderer/application/ports/pleno-file';
import { aDecodeWorker, createWorkerOnlyDecoder } from '../../../builders/a-decode-worker';
import { judgeId } from '../../../builders/a-judge';
import { aDecisionsFile, aScoresFile, aSignedChain } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { entryId } from '../../../builders/an-entry';

const keyring = createMemoryKeyring('taken in');
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const stranger = await keyring.createKey();
const notes = ['rapi', 'ringkas – jelas', '👍🏽', ''].map((overall) => ({ overall, criteria: {} }));
const chain = aSignedChain(
  signer,
  ...Array.from({ length: 600 }, (_, index) => ({
    entry: entryId(index),
    // In the third hundred alone, so that other parts are plain.
    ...(index > 250 && index < 300 && { notes: notes[index % 4] }),
  })),
);
const file = aScoresFile(signer, { lastSeq: 600, revisions: chain });
const scores = await codec.encode(file);

const places: readonly [string, Codec['decode']][] = [
  ['here', createDecoder(keyring)],
  ['in a worker', createWorkerOnlyDecoder()],
];

async function withLines(lines: readonly string[], lastSeq = 600): Promise<Uint8Array> {
  const [header = ''] = bodyLines(await codec.encode(aScoresFile(signer, { lastSeq, revisions: [] })));
  return signBody(keyring, signer, 'scores', [
    header.replace('"count":0', `"count":${lines.length}`),
    ...lines,
  ]);
}

describe.each(places)('a file that was taken in before, read %s', (_, decode) => {
  test('is what it was as a new one', async () => {
    for (const whole of [file, aDecisionsFile(signer), aScoresFile(signer, { revisions: [] })]) {
      const bytes = await codec.encode(whole);
      const before = bytes.slice();
      expect(await decode(bytes, { bytesAre: 'taken-in' })).toStrictEqual({ ok: true, value: whole });
      expect(bytes).toEqual(before);
    }
  });

  test('hands on what is known as it is', async () => {
    const known = new Map(chain.filter((_, index) => index % 3 > 0).map((stored) => [stored.id, stored]));
    const read = await decode(scores, { bytesAre: 'taken-in', known: () => known });
    expect(read).toStrictEqual({ ok: true, value: file });
    const revisions = read.ok && read.value.kind === 'scores' ? read.value.revisions : [];
    expect(revisions.filter((stored) => known.get(stored.id) === stored)).toHaveLength(known.size);
  });

  test('is held against its signature, whichever part of it is another', async () => {
    for (let at = 0; at < scores.length; at += 19_973) {
      const broken = scores.slice();
      broken[at] = (broken[at] as number) ^ 1;
      const refused = await decode(broken, { bytesAre: 'taken-in' });
      expect(refused.ok, `byte ${at}`).toBe(false);
      expect(refused).toStrictEqual(await decode(broken));
    }
  });

  const [first] = chain;
  const elsewhere = aSignedChain(stranger, {});
  const ofAnother = aSignedChain(signer, { judge: judgeId('J2') });
  test.each<[string, readonly string[]]>([
    ['a revision of another device', elsewhere.map(({ text }) => text)],
    ['a revision of another judge', ofAnother.map(({ text }) => text)],
    ['one beyond the last', chain.slice(0, 2).map(({ text }) => text)],
    ['the same line twice', [first?.text ?? '', first?.text ?? '']],
    ['no JSON', ['{"device":']],
    ['no revision', ['null']],
    ['nothing of a revision', ['{}']],
  ])('is refused with the words for a new one where a key was used for %s', async (_what, lines) => {
    const bytes = await withLines(lines, 1);
    const refused = await decode(bytes, { bytesAre: 'taken-in' });
    expect(refused.ok).toBe(false);
    expect(refused).toStrictEqual(await decode(bytes));
  });

  test('is not asked again how a line is written', async () => {
    const spaced = first?.text.replace('{', '{ ') ?? '';
    const bytes = await withLines([spaced]);
    expect((await decode(bytes)).ok).toBe(false);
    expect(await decode(bytes, { bytesAre: 'taken-in' })).toMatchObject({
      ok: true,
      value: { revisions: [{ text: spaced, revision: first?.revision }] },
    });
  });
});

test('a line that is no text in a file taken in before is refused', async () => {
  const [header = ''] = bodyLines(await codec.encode(aScoresFile(signer, { revisions: [] })));
  const start = new TextEncoder().encode(`${header.replace('"count":0', '"count":1')}\n`);
  const body = Uint8Array.from([...start, 0x7b, 0xff, 0x7d, 0x0a]);
  const bytes = await signBody(keyring, signer, 'scores', body);
  for (const [, decode] of places) {
    const refused = await decode(bytes, { bytesAre: 'taken-in' });
    expect(refused).toMatchObject({ ok: false, error: { type: 'content-invalid', detail: 'not UTF-8' } });
  }
});

test('a worker tells of a file taken in before where its lines are, and no texts', async () => {
  const parts: RevisionsOfPart[] = [];
  const decode = createDecoderInWorker({
    createWorker: () => {
      const { worker } = aDecodeWorker();
      const { signal } = new AbortController();
      worker.addEventListener('message', ({ data }) => data.type === 'part' && parts.push(data.part), {
        signal,
      });
      return worker;
    },
  });
  await decode(scores, { bytesAre: 'taken-in' });
  expect(parts).toHaveLength(3);
  expect(parts.filter((part) => 'texts' in part)).toEqual([]);
});
