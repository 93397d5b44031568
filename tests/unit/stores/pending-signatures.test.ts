import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SheetProblem, StorageProblem } from '../../../renderer/application/workspace/problem';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { SheetKey } from '../../../renderer/domain/revision';
import { createPendingSignatures, findStage } from '../../../renderer/stores/pending-signatures';
import { judgeId } from '../../builders/a-judge';
import { roundId } from '../../builders/a-round';
import { workspaceId } from '../../builders/a-workspace';
import { entryId } from '../../builders/an-entry';

const workspace = workspaceId();
const key = (entry: number): SheetKey => ({ judge: judgeId('J1'), entry: entryId(entry), round: roundId() });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = Result<unknown, SheetProblem | StorageProblem>;

function someSignatures(answer: () => Promise<Answer> = async () => ok(undefined)) {
  const written: number[] = [];
  /** How far the laptop's clock is from the timers. */
  const clock = { off: 0 };
  const signatures = createPendingSignatures({
    submit: async (_workspace, keys) => {
      const done = await answer();
      if (done.ok) written.push(keys.length);
      return done;
    },
    now: () => Date.now() + clock.off,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const sign = (...entries: number[]) => signatures.sign({ workspace, keys: entries.map(key) });
  const state = () => signatures.store.getState();
  return { signatures, sign, state, written, clock };
}

describe('a signature that can be taken back', () => {
  test('is written after ten seconds, and not before', async () => {
    const { sign, state, written } = someSignatures();
    const outcome = sign(1);
    expect(state().waiting?.seconds).toBe(10);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(state().waiting?.seconds).toBe(1);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([1]);
    expect(await outcome).toBe('written');
    expect(state()).toEqual({ waiting: undefined, writing: [], failed: undefined });
  });

  test('is taken back in the last second, and nothing is written later', async () => {
    const { signatures, sign, state, written } = someSignatures();
    const outcome = sign(1);
    await vi.advanceTimersByTimeAsync(9_900);
    signatures.takeBack();
    expect(await outcome).toBe('taken-back');
    await vi.advanceTimersByTimeAsync(60_000);
    await signatures.writeNow();
    expect(written).toEqual([]);
    expect(state().waiting).toBeUndefined();
  });

  test('is written at once where the sheet is left, once only, and by then it is on the disk', async () => {
    const { signatures, sign, written } = someSignatures();
    const outcome = sign(1, 2, 3);
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all([signatures.writeNow(), signatures.writeNow()]);
    expect(written).toEqual([3]);
    expect(await outcome).toBe('written');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([3]);
  });

  test('can not be taken back once it is being written', async () => {
    const { signatures, sign, state, written } = someSignatures();
    const outcome = sign(1);
    const done = signatures.writeNow();
    expect(findStage(state(), workspace, key(1))).toBe('writing');
    signatures.takeBack();
    await done;
    expect(await outcome).toBe('written');
    expect(written).toEqual([1]);
  });

  test('gives way to the next: what waits is written first, in the order it was signed', async () => {
    const { sign, state, written } = someSignatures();
    const first = sign(1, 2);
    await vi.advanceTimersByTimeAsync(5_000);
    const second = sign(3);
    expect(findStage(state(), workspace, key(2))).toBe('writing');
    expect(findStage(state(), workspace, key(3))).toBe('waiting');
    expect(await first).toBe('written');
    expect(written).toEqual([2]);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(written).toEqual([2]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await second).toBe('written');
    expect(written).toEqual([2, 1]);
  });

  test('of a laptop that slept over the ten seconds is written when it wakes', async () => {
    const { sign, written, clock } = someSignatures();
    void sign(1);
    await vi.advanceTimersByTimeAsync(2_000);
    clock.off = 3_600_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([1]);
  });

  test('of a laptop that slept for two of them has five left where it had seven', async () => {
    const { sign, state, clock } = someSignatures();
    void sign(1);
    await vi.advanceTimersByTimeAsync(2_000);
    clock.off = 2_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state().waiting?.seconds).toBe(5);
  });

  test('waits no longer than ten seconds where the clock is set back', async () => {
    const { sign, written, clock } = someSignatures();
    void sign(1);
    clock.off = -3_600_000;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual([1]);
  });
});

describe('a signature that could not be written', () => {
  test('is told, with its sheets, until it is read or signed once more', async () => {
    let full = true;
    const { signatures, sign, state } = someSignatures(async () =>
      full ? err({ type: 'storage-full' }) : ok(undefined),
    );
    const outcome = sign(1);
    await signatures.writeNow();
    expect(await outcome).toBe('failed');
    expect(state()).toEqual({
      waiting: undefined,
      writing: [],
      failed: { workspace, keys: [key(1)], problem: { type: 'storage-full' } },
    });
    full = false;
    void sign(1);
    expect(state().failed).toBeUndefined();
    await signatures.writeNow();
    expect(state().failed).toBeUndefined();
  });

  test('is told as well where the writing throws, and holds nothing up', async () => {
    let isBroken = true;
    const { signatures, sign, state, written } = someSignatures(async () => {
      if (isBroken) throw new Error('no answer');
      return ok(undefined);
    });
    void sign(1);
    await signatures.writeNow();
    expect(state().failed?.problem).toEqual({ type: 'storage-failed', detail: 'Error: no answer' });
    signatures.forgetFailure();
    expect(state().failed).toBeUndefined();
    isBroken = false;
    void sign(2);
    await signatures.writeNow();
    expect(written).toEqual([1]);
  });
});

test('a sheet of another competition or number waits for nothing', () => {
  const { sign, state } = someSignatures();
  void sign(1);
  expect(findStage(state(), workspace, key(1))).toBe('waiting');
  expect(findStage(state(), workspace, key(2))).toBe('none');
  expect(findStage(state(), workspaceId('another'), key(1))).toBe('none');
});
