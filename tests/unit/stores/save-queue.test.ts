import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { createSaveQueue, findFailure, type Saving } from '../../../renderer/stores/save-queue';

type Problem = { readonly type: 'full' } | { readonly type: 'thrown' };
type Written = Result<{ readonly savedAt: string }, Problem>;

/** A disk that finishes a write when told to. */
function aSlowDisk() {
  const started: string[] = [];
  const finish: ((result: Written) => void)[] = [];
  return {
    started,
    finish: (result: Written = ok({ savedAt: '10.42' })) => {
      const next = finish.shift();
      if (!next) throw new Error('nothing is being written');
      next(result);
      return vi.advanceTimersByTimeAsync(0);
    },
    write: (content: string) => {
      started.push(content);
      return new Promise<Written>((resolve) => {
        finish.push(resolve);
      });
    },
  };
}

function aQueue() {
  const disk = aSlowDisk();
  const said: Saving<Problem>['type'][] = [];
  const failures: (Problem['type'] | undefined)[] = [];
  const queue = createSaveQueue<string, Problem>({
    write: disk.write,
    onChange: (saving) => {
      said.push(saving.type);
      failures.push(findFailure(saving)?.type);
    },
    describeThrow: () => ({ type: 'thrown' }),
  });
  return { disk, said, failures, queue };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a save queue', () => {
  test('writes within 300 ms after typing stops, once', async () => {
    const { disk, queue } = aQueue();
    queue.put('8');
    await vi.advanceTimersByTimeAsync(100);
    queue.put('87');
    expect(disk.started).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.started).toEqual(['87']);
  });

  test('writes at once when flushed', () => {
    const { disk, queue } = aQueue();
    queue.put('87');
    void queue.flush();
    expect(disk.started).toEqual(['87']);
  });

  test('never writes two contents at the same time, and skips those in between', async () => {
    const { disk, queue } = aQueue();
    queue.put('1');
    void queue.flush();
    queue.put('2');
    void queue.flush();
    queue.put('3');
    void queue.flush();
    expect(disk.started).toEqual(['1']);
    await disk.finish();
    expect(disk.started).toEqual(['1', '3']);
  });

  test('says saved only when the latest is on the disk', async () => {
    const { disk, said, queue } = aQueue();
    queue.put('1');
    void queue.flush();
    queue.put('2');
    await disk.finish();
    expect(said).not.toContain('saved');
    await disk.finish();
    expect(said.at(-1)).toBe('saved');
    expect(queue.isSettled()).toBe(true);
  });

  test('a flush resolves when everything put before it is on the disk', async () => {
    const { disk, queue } = aQueue();
    let done = false;
    queue.put('1');
    void queue.flush();
    queue.put('2');
    void queue.flush().then(() => {
      done = true;
    });
    await disk.finish();
    expect(done).toBe(false);
    await disk.finish();
    expect(done).toBe(true);
  });

  test('keeps what could not be written and writes it on the next try', async () => {
    const { disk, said, queue } = aQueue();
    queue.put('1');
    void queue.flush();
    await disk.finish(err({ type: 'full' }));
    expect(said.at(-1)).toBe('failed');
    expect(queue.isSettled()).toBe(false);
    void queue.flush();
    await disk.finish();
    expect(disk.started).toEqual(['1', '1']);
    expect(said.at(-1)).toBe('saved');
  });

  test('a failure stands while it is tried again and while more is typed, until a write goes through', async () => {
    const { disk, said, failures, queue } = aQueue();
    queue.put('1');
    void queue.flush();
    expect(failures).toEqual([undefined, undefined]);
    await disk.finish(err({ type: 'full' }));
    void queue.flush();
    expect([said.at(-1), failures.at(-1)]).toEqual(['pending', 'full']);
    await disk.finish(err({ type: 'thrown' }));
    queue.put('2');
    expect([said.at(-1), failures.at(-1)]).toEqual(['pending', 'thrown']);
    void queue.flush();
    queue.put('3');
    await disk.finish();
    expect([said.at(-1), failures.at(-1)]).toEqual(['pending', undefined]);
    await disk.finish();
    expect([said.at(-1), failures.at(-1)]).toEqual(['saved', undefined]);
  });

  test('after a failure the newest content is the one tried again', async () => {
    const { disk, queue } = aQueue();
    queue.put('1');
    void queue.flush();
    queue.put('2');
    await disk.finish(err({ type: 'full' }));
    void queue.flush();
    expect(disk.started).toEqual(['1', '2']);
  });

  test('a write that throws is said to have failed, is kept, and the error goes on', async () => {
    const said: Saving<Problem>['type'][] = [];
    const queue = createSaveQueue<string, Problem>({
      write: () => Promise.reject(new Error('defect')),
      onChange: ({ type }) => said.push(type),
      describeThrow: () => ({ type: 'thrown' }),
    });
    queue.put('1');
    await expect(queue.flush()).rejects.toThrow('defect');
    expect(said.at(-1)).toBe('failed');
    expect(queue.isSettled()).toBe(false);
  });
});
