import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDelayedProgress } from '../../../renderer/stores/delayed-progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('progress of the start', () => {
  test('is not shown when the start is over in a moment', () => {
    const shown: number[] = [];
    const progress = createDelayedProgress({ initial: 0, show: (done) => shown.push(done) });
    vi.advanceTimersByTime(299);
    progress.report(5);
    progress.stop();
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([]);
  });

  test('is shown as far as it is once the start takes a noticeable time, and from then on', () => {
    const shown: number[] = [];
    const progress = createDelayedProgress({ initial: 0, show: (done) => shown.push(done) });
    progress.report(3);
    vi.advanceTimersByTime(300);
    progress.report(4);
    progress.stop();
    progress.report(5);
    expect(shown).toEqual([3, 4]);
  });

  test('is shown even when nothing has been reported yet', () => {
    const shown: number[] = [];
    createDelayedProgress({ initial: 0, show: (done) => shown.push(done) });
    vi.advanceTimersByTime(300);
    expect(shown).toEqual([0]);
  });
});
