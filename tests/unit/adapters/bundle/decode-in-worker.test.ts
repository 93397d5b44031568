import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createDecoder } from '../../../../renderer/adapters/bundle/decode';
import { createDecoderInWorker } from '../../../../renderer/adapters/bundle/decode-in-worker';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import {
  aDecodeWorker,
  createWorkerOnlyDecoder,
  type DecodeWorkerStand,
  type WorkerConduct,
} from '../../../builders/a-decode-worker';
import {
  aCompetitionFile,
  aDecisionsFile,
  aReceiptFile,
  aScoresFile,
  aSignedChain,
} from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { readGoldenFacts } from '../../../fixtures/read-golden-facts';

const GOLDEN = join(import.meta.dirname, '../../../fixtures/format-1');
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
  const decodeThere = createDecoderInWorker({
    createWorker: () => {
      const stand = aDecodeWorker(conducts[Math.min(workers.length, conducts.length - 1)]);
      workers.push(stand);
      return stand.worker;
    },
    processors: 8,
    // Long enough that a busy machine isn't taken for silence, where silence isn't what is tried.
    silenceMs: conducts.includes('works') ? 60_000 : 50,
  });
  return { decode: decodeThere, workers };
}

const failed = (cause: string) => ({ ok: false, error: { type: 'worker-failed', cause } });

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
    const [job] = workers[0]?.jobs ?? [];
    expect(job?.type === 'file' && job.bytes.buffer.byteLength).toBe(scores.length);
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

  test('asks one worker for one file after another, however small, and two for two at once', async () => {
    const { decode, workers } = aDecoder('works');
    expect(await decode(new Uint8Array(9))).toEqual({ ok: false, error: { type: 'not-a-pleno-file' } });
    expect([(await decode(scores)).ok, (await decode(scores)).ok]).toEqual([true, true]);
    expect(workers.map(({ jobs }) => jobs.filter(({ type }) => type === 'file').length)).toEqual([3]);
    const both = await Promise.all([decode(scores), decode(scores)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    // Both are kept for what comes next, and there are never more of them.
    const four = await Promise.all([decode(scores), decode(scores), decode(scores), decode(scores)]);
    expect(four.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(workers.map(({ countEnded }) => countEnded())).toEqual([0, 0]);
  });

  test('reads one file at a time on a laptop of one processor', async () => {
    const workers: DecodeWorkerStand[] = [];
    const createWorker = () => {
      const stand = aDecodeWorker();
      workers.push(stand);
      return stand.worker;
    };
    const there = createDecoderInWorker({ createWorker, processors: 1 });
    const read = await Promise.all([there(scores), there(scores), there(scores)]);
    expect(read.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(workers).toHaveLength(1);
  });
});

describe('a head that nobody wants', () => {
  const refusal = { type: 'not-mine' } as const;

  test('is why the rest is not read', async () => {
    const { decode: there, workers } = aDecoder('works');
    const reports: string[] = [];
    for (const read of [there, decode]) {
      const refused = await read(scores, {
        admit: (head) => {
          reports.push(`${head.kind} ${'revisions' in head}`);
          return refusal;
        },
      });
      expect(refused).toEqual({ ok: false, error: refusal });
    }
    expect(reports).toEqual(['scores false', 'scores false']);
    // The worker was told, and reads the next one.
    expect(workers[0]?.jobs.map(({ type }) => type)).toEqual(['file', 'refused']);
    expect((await there(scores, { admit: () => undefined })).ok).toBe(true);
    expect(workers).toHaveLength(1);
  });

  test('is not looked at before its signature holds', async () => {
    const broken = scores.slice();
    broken[scores.length - 200] = (broken[scores.length - 200] as number) ^ 1;
    const admit = vi.fn(() => refusal);
    for (const read of [createWorkerOnlyDecoder(), decode]) {
      expect(await read(broken, { admit })).toEqual({ ok: false, error: { type: 'signature-wrong' } });
    }
    expect(admit).not.toHaveBeenCalled();
  });

  test('is refused although every line behind it is broken', async () => {
    const [head = ''] = bodyLines(scores);
    const lines = [head, ...chain.map(() => '{"not":"a revision"}')];
    const bytes = await signBody(keyring, signer, 'scores', lines);
    for (const read of [createWorkerOnlyDecoder(), decode]) {
      expect(await read(bytes, { admit: () => refusal })).toEqual({ ok: false, error: refusal });
      expect(await read(bytes)).toMatchObject({ error: { type: 'content-invalid', line: 2 } });
    }
  });
});

describe('a worker that is no help', () => {
  const half = {
    ids: chain.slice(0, 300).map(({ id }) => id),
    texts: chain.slice(0, 300).map((s) => s.text),
  };
  test.each<[string, string, WorkerConduct]>([
    ['does not start', 'not-started', (_, { fail }) => fail('error')],
    ['says nothing', 'not-started', 'silent'],
    [
      'starts, and sends what nobody can read',
      'broken',
      (_, { report, fail }) => {
        report({ type: 'alive' });
        fail('messageerror');
      },
    ],
    ['has no room for the file', 'broken', (_, { report }) => report({ type: 'failed', detail: 'memory' })],
    [
      'breaks down in the middle of the file',
      'broken',
      (_, { report, fail }) => {
        report({ type: 'part', part: half });
        fail('error');
      },
    ],
    ['falls silent in the middle', 'silent', (_, { report }) => report({ type: 'part', part: half })],
  ])('and %s leaves the file unread: %s', async (_, cause, conduct) => {
    const { decode: there, workers } = aDecoder(conduct);
    expect(await there(scores)).toEqual(failed(cause));
    expect(workers).toHaveLength(1);
  });

  test('is ended, and the next file gets a fresh one', async () => {
    const { decode, workers } = aDecoder((_, { fail }) => fail('error'), 'works');
    expect(await decode(scores)).toEqual(failed('not-started'));
    expect(workers[0]?.countEnded()).toBe(1);
    expect((await decode(scores)).ok).toBe(true);
    expect(workers).toHaveLength(2);
    // What an ended one still says counts for nothing.
    workers[0]?.fail('error');
    expect(workers[1]?.countEnded()).toBe(0);
  });

  test('and cannot even be made leaves the file unread', async () => {
    const there = createDecoderInWorker({
      createWorker: () => {
        throw new TypeError('no workers here');
      },
    });
    expect(await there(scores)).toEqual(failed('not-started'));
  });

  test('keeps nobody from writing a file of their own', async () => {
    const { decode: nowhere } = aDecoder((_, { fail }) => fail('error'));
    const own = createCodec(keyring, { decode: nowhere });
    const bytes = await own.encode(aScoresFile(signer, { lastSeq: chain.length, revisions: chain }));
    expect((await decode(bytes)).ok).toBe(true);
    expect(await own.decode(bytes)).toEqual(failed('not-started'));
  });
});

describe('stopping', () => {
  test('ends the worker at once, in the middle of a file', async () => {
    const { decode, workers } = aDecoder('silent', 'works');
    const stop = new AbortController();
    const reading = decode(scores, { signal: stop.signal });
    stop.abort();
    expect((await reading).ok).toBe(false);
    expect(workers[0]?.countEnded()).toBe(1);
    expect((await decode(scores)).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  test('leaves a file somebody else waits for alone', async () => {
    const { decode, workers } = aDecoder('works');
    const stop = new AbortController();
    const [stopped, wanted] = [decode(scores, { signal: stop.signal }), decode(scores)];
    stop.abort();
    expect((await stopped).ok).toBe(false);
    expect((await wanted).ok).toBe(true);
    expect(workers.map(({ countEnded }) => countEnded())).toEqual([1, 0]);
  });

  test('leaves what waits for its turn unread, and the turns of others as they were', async () => {
    const { decode, workers } = aDecoder('works');
    const stop = new AbortController();
    const reading = [decode(scores), decode(scores), decode(scores, { signal: stop.signal }), decode(scores)];
    stop.abort();
    const read = await Promise.all(reading);
    expect(read.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    const files = workers.flatMap(({ jobs }) => jobs.filter(({ type }) => type === 'file'));
    expect(files).toHaveLength(3);
  });

  test('asks no worker for what was stopped before', async () => {
    const { decode, workers } = aDecoder('works');
    expect((await decode(scores, { signal: AbortSignal.abort() })).ok).toBe(false);
    expect(workers).toHaveLength(0);
  });
});
