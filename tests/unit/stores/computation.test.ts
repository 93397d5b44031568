import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Steps } from '../../../renderer/domain/steps';
import { createComputation } from '../../../renderer/stores/computation';

let now = 0;
let steps = 0;

/** So many steps of so many milliseconds. */
function* work(count: number, milliseconds: number): Steps<string> {
  for (let step = 0; step < count; step += 1) {
    now += milliseconds;
    steps += 1;
    yield;
  }
  return 'worked out';
}

beforeEach(() => {
  [now, steps] = [0, 0];
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('something worked out a stretch at a time', () => {
  test('is there at once when it is short', () => {
    expect(createComputation(work(5, 1)).find()).toEqual({ value: 'worked out' });
  });

  test('never works for longer than a stretch and a step without letting the screen breathe', () => {
    const long = createComputation(work(100, 5));
    expect(long.find()).toBeUndefined();
    // The first stretch is longer: a city's competition is to be there at once.
    expect(now).toBeLessThanOrEqual(55);
    const onDone = vi.fn();
    long.want(onDone);
    while (onDone.mock.calls.length === 0) {
      const before = now;
      vi.advanceTimersToNextTimer();
      expect(now - before).toBeLessThanOrEqual(20);
      expect(now).toBeLessThan(1_000);
    }
    expect(long.find()).toEqual({ value: 'worked out' });
    expect(steps).toBe(100);
  });

  test('rests while nobody wants it, and goes on where it was', () => {
    const long = createComputation(work(100, 5));
    const never = vi.fn();
    long.want(never)();
    vi.runAllTimers();
    expect([never.mock.calls.length, long.find()]).toEqual([0, undefined]);
    const first = vi.fn();
    const second = vi.fn();
    const leave = long.want(first);
    long.want(second);
    leave();
    vi.runAllTimers();
    expect([first.mock.calls.length, second.mock.calls.length, steps]).toEqual([0, 1, 100]);
  });

  test('throws what the work threw, when it is looked at', () => {
    const failing = createComputation(
      (function* (): Steps<string> {
        yield* work(10, 5);
        throw new Error('broken');
      })(),
    );
    const onDone = vi.fn();
    failing.want(onDone);
    vi.runAllTimers();
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(() => failing.find()).toThrow('broken');
  });
});
