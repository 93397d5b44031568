import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartProgress } from '../../../renderer/application/ports/safety';
import { createStartScreen, type StartView } from '../../../renderer/stores/start-screen';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const comparing = (done: number): StartProgress => ({ phase: 'comparing', done, total: 9 });

function aStart() {
  const shown: StartView[] = [];
  const screen = createStartScreen({ show: (view) => shown.push(view), delay: 300, patience: 20_000 });
  return { screen, shown, last: () => shown.at(-1) };
}

describe('the screen of a start', () => {
  test('stays as it is while the start is over in a moment', () => {
    const { screen, shown } = aStart();
    screen.begin();
    vi.advanceTimersByTime(299);
    screen.report(comparing(1));
    screen.finish();
    vi.advanceTimersByTime(60_000);
    screen.report(comparing(2));
    expect(shown).toEqual([]);
  });

  test('shows how far it is once it takes a noticeable time', () => {
    const { screen, shown } = aStart();
    screen.begin();
    screen.report(comparing(3));
    vi.advanceTimersByTime(300);
    screen.report(comparing(4));
    expect(shown).toEqual([
      { type: 'working', progress: comparing(3) },
      { type: 'working', progress: comparing(4) },
    ]);
  });

  test('keeps a failure, whatever progress or error comes after it', () => {
    const { screen, shown, last } = aStart();
    screen.begin();
    vi.advanceTimersByTime(100);
    const error = new Error('nobody thought of it');
    screen.fail({ type: 'start-broken' }, error);
    vi.advanceTimersByTime(60_000);
    screen.report(comparing(5));
    screen.onStrayError('later');
    vi.advanceTimersByTime(60_000);
    expect(shown).toHaveLength(1);
    expect(last()).toMatchObject({ type: 'failed', problem: { type: 'start-broken' }, errors: [error] });
  });

  test('keeps a failure also when the progress stood on it before', () => {
    const { screen, last } = aStart();
    screen.begin();
    vi.advanceTimersByTime(1_000);
    screen.fail({ type: 'storage-closed' });
    screen.report(comparing(5));
    vi.advanceTimersByTime(60_000);
    expect(last()).toMatchObject({ type: 'failed', problem: { type: 'storage-closed' } });
  });

  test('shows the ways on when nothing is heard for long, and the progress again when something is', () => {
    const { screen, last } = aStart();
    screen.begin();
    vi.advanceTimersByTime(15_000);
    screen.report(comparing(1));
    vi.advanceTimersByTime(15_000);
    expect(last()).toMatchObject({ type: 'working' });
    vi.advanceTimersByTime(5_000);
    expect(last()).toEqual({ type: 'in-doubt', progress: comparing(1), errors: [] });
    screen.report(comparing(2));
    expect(last()).toEqual({ type: 'working', progress: comparing(2) });
    screen.finish();
    vi.advanceTimersByTime(60_000);
    expect(last()).toEqual({ type: 'working', progress: comparing(2) });
  });

  test('shows the ways on at once when an error reached nobody, and keeps them while the start goes on', () => {
    const { screen, last } = aStart();
    screen.begin();
    screen.onStrayError('lost');
    expect(last()).toMatchObject({ type: 'in-doubt', errors: ['lost'] });
    screen.report(comparing(2));
    expect(last()).toEqual({ type: 'in-doubt', progress: comparing(2), errors: ['lost'] });
  });

  test('says nothing while the window only waits for its turn', () => {
    const { screen, shown } = aStart();
    vi.advanceTimersByTime(600_000);
    screen.onStrayError('lost');
    expect(shown).toEqual([]);
  });

  test('can fail after the program has taken over: then no screen stands any more', () => {
    const { screen, last } = aStart();
    screen.begin();
    screen.finish();
    screen.fail({ type: 'start-broken' }, 'the frame broke');
    expect(last()).toMatchObject({ type: 'failed', errors: ['the frame broke'] });
  });
});
