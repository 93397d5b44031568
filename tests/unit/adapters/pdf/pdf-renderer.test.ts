import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Alive } from '../../../../renderer/adapters/heartbeat';
import { createPdfRenderer, type PaperWorker } from '../../../../renderer/adapters/pdf/pdf-renderer';
import type { Job, Report } from '../../../../renderer/adapters/pdf/worker-messages';
import { aRecapRequest } from '../../../builders/some-papers';

/** A worker that does what the test says. */
class FakeWorker implements PaperWorker {
  terminated = 0;
  readonly jobs: Job[] = [];
  private onMessage: (event: { readonly data: Report | Alive }) => void = () => undefined;
  private onError: (event: { readonly message?: string }) => void = () => undefined;

  postMessage(job: Job): void {
    this.jobs.push(job);
  }

  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: never) => void): void {
    if (type === 'message') this.onMessage = listener as typeof this.onMessage;
    else this.onError = listener as typeof this.onError;
  }

  terminate(): void {
    this.terminated += 1;
  }

  says(data: Report | Alive): void {
    this.onMessage({ data });
  }

  breaks(message: string): void {
    this.onError({ message });
  }
}

const paper = aRecapRequest();

afterEach(() => vi.useRealTimers());

describe('createPdfRenderer', () => {
  test('passes progress on, returns the bytes and ends the worker', async () => {
    const worker = new FakeWorker();
    const seen: number[] = [];
    const result = createPdfRenderer({ createWorker: () => worker }).render(paper, {
      onProgress: ({ done }) => seen.push(done),
    });
    worker.says({ type: 'progress', progress: { done: 1, total: 2 } });
    worker.says({ type: 'rendered', result: { ok: true, value: new Uint8Array([1]) } });
    expect(await result).toEqual({ ok: true, value: new Uint8Array([1]) });
    expect(worker.jobs).toEqual([{ type: 'render', paper }]);
    expect(seen).toEqual([1]);
    expect(worker.terminated).toBe(1);
  });

  test('cancelling ends the worker at once', async () => {
    const worker = new FakeWorker();
    const cancel = new AbortController();
    const result = createPdfRenderer({ createWorker: () => worker }).render(paper, { signal: cancel.signal });
    cancel.abort();
    expect(await result).toEqual({ ok: false, error: { type: 'pdf-cancelled' } });
    expect(worker.terminated).toBe(1);
  });

  test('cancelled beforehand, no worker is started', async () => {
    const createWorker = (): PaperWorker => {
      throw new Error('started');
    };
    const result = await createPdfRenderer({ createWorker }).render(paper, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, error: { type: 'pdf-cancelled' } });
  });

  test('a worker that breaks is a problem, not a wait for ever', async () => {
    const worker = new FakeWorker();
    const result = createPdfRenderer({ createWorker: () => worker }).render(paper);
    worker.says({ type: 'alive' });
    worker.breaks('font missing');
    expect(await result).toEqual({ ok: false, error: { type: 'pdf-not-made', detail: 'font missing' } });
    expect(worker.terminated).toBe(1);
  });

  test('a worker that never starts, or falls silent, is ended and said so', async () => {
    const unborn = new FakeWorker();
    const first = createPdfRenderer({ createWorker: () => unborn }).render(paper);
    unborn.breaks('blocked');
    expect(await first).toEqual({ ok: false, error: { type: 'worker-failed', cause: 'not-started' } });
    vi.useFakeTimers();
    const silent = new FakeWorker();
    const second = createPdfRenderer({ createWorker: () => silent }).render(paper);
    silent.says({ type: 'progress', progress: { done: 1, total: 2 } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await second).toEqual({ ok: false, error: { type: 'worker-failed', cause: 'silent' } });
    expect([unborn.terminated, silent.terminated]).toEqual([1, 1]);
  });

  test('hands on the letters that no font has', async () => {
    const worker = new FakeWorker();
    const result = createPdfRenderer({ createWorker: () => worker }).findUncoveredCharacters(paper);
    worker.says({ type: 'uncovered', letters: ['创'] });
    expect(await result).toEqual({ ok: true, value: ['创'] });
  });
});
