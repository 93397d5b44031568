import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../../renderer/adapters/bundle/decode';
import { createDecoderInWorker } from '../../../renderer/adapters/bundle/decode-in-worker';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import {
  aDecodeWorker,
  createWorkerOnlyDecoder,
  type DecodeWorkerStand,
  type WorkerConduct,
} from '../../builders/a-decode-worker';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
} from '../../builders/a-pleno-file';
import { readGoldenFacts } from '../../fixtures/read-golden-facts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/format-1');
const keyring = createMemoryKeyring('worker');
const decode = createDecoder(keyring);
const codec = createCodec(keyring);
const signer = await keyring.createKey();
const chain = aSignedChain(
  signer,
  ...Array.from({ length: 600 }, (_, index) => ({ wall: new Date(index).toISOString() })),
);
const scores = await codec.encode(aScoresFile(signer, { lastSeq: chain.length, revisions: chain }));

/** A decoder whose workers behave as told, one after another; the last one's conduct goes on. */
function aDecoder(...conducts: readonly WorkerConduct[]) {
  const workers: DecodeWorkerStand[] = [];
  const inline = vi.fn(decode);
  const decodeThere = createDecoderInWorker({
    createWorker: () => {
      const stand = aDecodeWorker(conducts[Math.min(workers.length, conducts.length - 1)]);
      workers.push(stand);
      return stand.worker;
    },
    inline,
    fromBytes: 1_000,
    // Long enough that a busy machine isn't taken for silence, where silence isn't what is tried.
    silenceMs: conducts.includes('works') ? 60_000 : 50,
  });
  return { decode: decodeThere, inline, workers };
}

describe('decoding in a worker', () => {
  test('makes of every golden file what decoding here makes of it', async () => {
    const here = await readGoldenFacts(GOLDEN);
    expect(Object.keys(here).length).toBeGreaterThan(5);
    expect(await readGoldenFacts(GOLDEN, { decode: createWorkerOnlyDecoder() })).toEqual(here);
  });

  test('gives a file of every kind as it is, its revisions in order', async () => {
    const there = createWorkerOnlyDecoder();
    const files = [
      aCompetitionFile(signer),
      aScoresFile(signer, { lastSeq: chain.length, revisions: chain }),
      aDecisionsFile(signer),
      aReceiptFile(signer, chain),
    ];
    for (const file of files) {
      const bytes = await codec.encode(file);
      const before = bytes.slice();
      const read = await there(bytes);
      expect(read.ok && read.value.kind).toBe(file.kind);
      expect(read).toStrictEqual(await decode(bytes));
      // The caller's bytes are still the caller's.
      expect(bytes).toEqual(before);
    }
  });

  test('reads part of a larger buffer without the rest of it', async () => {
    const { decode, workers } = aDecoder('works');
    const larger = new Uint8Array(scores.length + 10_000);
    larger.set(scores, 5_000);
    const read = await decode(larger.subarray(5_000, 5_000 + scores.length));
    expect(read.ok).toBe(true);
    expect(workers[0]?.jobs[0]?.bytes.buffer.byteLength).toBe(scores.length);
  });

  test('refuses as decoding here refuses, whichever part of the file is broken', async () => {
    const there = createWorkerOnlyDecoder();
    for (let at = 0; at < scores.length; at += 9_973) {
      const broken = scores.slice();
      broken[at] = (broken[at] as number) ^ 1;
      const refused = await there(broken);
      expect(refused.ok, `byte ${at}`).toBe(false);
      expect(refused).toStrictEqual(await decode(broken));
    }
  });

  test('asks one worker for one large file after another, and none for a small one', async () => {
    const { decode, inline, workers } = aDecoder('works');
    await decode(new Uint8Array(999));
    expect([inline.mock.calls.length, workers.length]).toEqual([1, 0]);
    const both = await Promise.all([decode(scores), decode(scores)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect([inline.mock.calls.length, workers.length, workers[0]?.jobs.length]).toEqual([1, 1, 2]);
  });
});

describe('a worker that is no help', () => {
  const half = {
    ids: chain.slice(0, 300).map(({ id }) => id),
    texts: chain.slice(0, 300).map((s) => s.text),
  };
  test.each<[string, WorkerConduct]>([
    ['does not start', (_, { fail }) => fail('error')],
    ['sends what nobody can read', (_, { fail }) => fail('messageerror')],
    ['says nothing', 'silent'],
    ['has no room for the file', ({ id }, { report }) => report({ type: 'failed', id, detail: 'memory' })],
    [
      'breaks down in the middle of the file',
      ({ id }, { report, fail }) => {
        report({ type: 'part', id, part: half });
        fail('error');
      },
    ],
    ['falls silent in the middle', ({ id }, { report }) => report({ type: 'part', id, part: half })],
  ])('and %s leaves the file to this thread, whole', async (_, conduct) => {
    const { decode: there, inline } = aDecoder(conduct);
    expect(await there(scores)).toStrictEqual(await decode(scores));
    expect(inline).toHaveBeenCalledTimes(1);
  });

  test('is ended, and the next file gets a fresh one', async () => {
    const { decode, inline, workers } = aDecoder((_, { fail }) => fail('error'), 'works');
    const first = await Promise.all([decode(scores), decode(scores)]);
    expect(first.map(({ ok }) => ok)).toEqual([true, true]);
    expect([workers.length, workers[0]?.countEnded(), inline.mock.calls.length]).toEqual([1, 1, 2]);
    expect((await decode(scores)).ok).toBe(true);
    expect([workers.length, inline.mock.calls.length]).toEqual([2, 2]);
    // What an ended one still says counts for nothing.
    workers[0]?.fail('error');
    expect(workers[1]?.countEnded()).toBe(0);
  });

  test('and cannot even be made leaves the file to this thread', async () => {
    const there = createDecoderInWorker({
      createWorker: () => {
        throw new TypeError('no workers here');
      },
      inline: decode,
      fromBytes: 0,
    });
    expect((await there(scores)).ok).toBe(true);
  });
});

describe('stopping', () => {
  test('ends the worker at once, in the middle of a file', async () => {
    const { decode, inline, workers } = aDecoder('silent', 'works');
    const stop = new AbortController();
    const reading = decode(scores, stop.signal);
    stop.abort();
    expect((await reading).ok).toBe(false);
    expect([workers[0]?.countEnded(), inline.mock.calls.length]).toEqual([1, 0]);
    expect((await decode(scores)).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  test('leaves a file somebody else waits for alone', async () => {
    const { decode, workers } = aDecoder('works');
    const stop = new AbortController();
    const [stopped, wanted] = [decode(scores, stop.signal), decode(scores)];
    stop.abort();
    expect((await stopped).ok).toBe(false);
    expect((await wanted).ok).toBe(true);
    expect(workers[0]?.countEnded()).toBe(0);
  });

  test('asks no worker for what was stopped before', async () => {
    const { decode, inline, workers } = aDecoder('works');
    expect((await decode(scores, AbortSignal.abort())).ok).toBe(false);
    expect([workers.length, inline.mock.calls.length]).toEqual([0, 0]);
  });
});
