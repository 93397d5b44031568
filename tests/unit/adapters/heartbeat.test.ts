import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHeartbeat, watchSilence } from '../../../renderer/adapters/heartbeat';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a heartbeat is heard at once and then twice a second, however often work says that it goes on', () => {
  let now = 0;
  const post = vi.fn();
  const beat = createHeartbeat(post, () => now);
  beat();
  for (; now < 2_000; now += 1) beat();
  expect(post).toHaveBeenCalledTimes(4);
  expect(post).toHaveBeenCalledWith({ type: 'alive' });
});

describe('silence', () => {
  test('is noticed after so long, once', () => {
    const onSilent = vi.fn();
    watchSilence({ silenceMs: 60_000, onSilent });
    vi.advanceTimersByTime(59_000);
    expect(onSilent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600_000);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  test('begins anew with every sign of life, and ends when nobody waits', () => {
    const onSilent = vi.fn();
    const silence = watchSilence({ silenceMs: 60_000, onSilent });
    vi.advanceTimersByTime(50_000);
    silence.heard();
    vi.advanceTimersByTime(50_000);
    silence.stop();
    vi.advanceTimersByTime(600_000);
    expect(onSilent).not.toHaveBeenCalled();
  });

  test('is not what a laptop was put to sleep for: only turns of this thread count', () => {
    const onSilent = vi.fn();
    watchSilence({ silenceMs: 60_000, onSilent });
    vi.advanceTimersByTime(1_000);
    // The clock has gone on for hours; the thread comes to its next turn.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(onSilent).not.toHaveBeenCalled();
  });
});
