import { describe, expect, test } from 'vitest';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createSeals } from '../../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { newId } from '../../../../renderer/adapters/random-id';
import { LAPTOP_CHECKS, type LaptopCheck } from '../../../../renderer/application/laptop/laptop-readiness';
import {
  createLaptopChecks,
  type LaptopCheckNeeds,
} from '../../../../renderer/application/laptop/run-laptop-checks';
import type { DeviceKey, Sha256 } from '../../../../renderer/domain/ids';
import { err, ok } from '../../../../renderer/domain/result';
import { aCompetition } from '../../../builders/a-competition';
import { aJudgeWorkspace } from '../../../builders/a-workspace';
import { hashText } from '../../../builders/hash-text';
import { createMemoryRepository } from '../../../builders/memory-repository';
import { quickCredentials } from '../../../builders/quick-credentials';

/** Its file was made two hours after the laptop's now. */
const aFrozenCompetition = aCompetition({
  ruleBook: {
    type: 'frozen',
    history: [{ version: 1, hash: 'h' as Sha256, reason: '', at: '2026-03-16T03:00:00.000Z' }],
  },
});

const PDF = new TextEncoder().encode('%PDF-1.7\n<< /Type /Page >>\n%%EOF\n');

/** A sound laptop; a save takes as long as `saveTimes` says, one after the other. */
function needsOf(
  change: Partial<LaptopCheckNeeds> = {},
  saveTimes: readonly number[] = [3, 3, 3, 3, 3],
): LaptopCheckNeeds {
  let elapsed = 0;
  let saves = 0;
  return {
    vault: {
      kind: 'lasting',
      disk: {
        findFreeBytes: async () => 80_000_000_000,
        probe: async () => ok({ writeMs: 4, readMs: 1, syncMs: 1.5 }),
      },
    },
    safety: { getSafety: () => ({ type: 'both' }) },
    repository: createMemoryRepository(),
    keyring: { holds: async () => false },
    makeTestPage: async () => ok(PDF),
    saveAgain: async () => {
      elapsed += saveTimes[saves] ?? 0;
      saves += 1;
      return ok(undefined);
    },
    createTrial: () => {
      const keyring = createMemoryKeyring('trial');
      return { keyring, codec: createCodec(keyring) };
    },
    elapsed: () => elapsed,
    pause: async () => undefined,
    findOffset: () => 420,
    hash: hashText,
    seals: createSeals(),
    credentials: quickCredentials(),
    newId,
    now: () => '2026-03-16T01:00:00.000Z',
    ...change,
  };
}

async function run(needs: LaptopCheckNeeds, controller = new AbortController()) {
  const told: string[] = [];
  const ended = await createLaptopChecks(needs).run({
    language: 'id',
    signal: controller.signal,
    onBegin: (check) => told.push(`begin ${check}`),
    onResult: ({ check, verdict }) => told.push(`${verdict} ${check}`),
  });
  return { ended, told };
}

const remarksOf = async (needs: LaptopCheckNeeds, check: LaptopCheck) =>
  (await run(needs)).ended?.results.find((result) => result.check === check)?.remarks;

describe('createLaptopChecks', () => {
  test('runs every check in order, telling about each as it begins and ends', async () => {
    const { ended, told } = await run(needsOf());
    const verdicts: Partial<Record<LaptopCheck, string>> = { clock: 'by-eye', printer: 'attention' };
    expect(told).toEqual(
      LAPTOP_CHECKS.flatMap((check) => [`begin ${check}`, `${verdicts[check] ?? 'good'} ${check}`]),
    );
    expect(ended?.at).toBe('2026-03-16T01:00:00.000Z');
    expect(ended?.results.map(({ check }) => check)).toEqual(LAPTOP_CHECKS);
  });

  test('gives the median of the saves, so that one hiccup does not decide', async () => {
    const remarks = await remarksOf(needsOf({}, [900, 5, 4, 6, 900]), 'durability');
    expect(remarks).toContainEqual({ type: 'save-quick', ms: 6 });
  });

  test('takes the flush from the write test, and says so when that failed', async () => {
    expect(await remarksOf(needsOf(), 'durability')).toContainEqual({ type: 'flush-measured', ms: 1.5 });
    const disk = { findFreeBytes: async () => 1, probe: async () => err({ type: 'vault-full' as const }) };
    const full = needsOf({ vault: { kind: 'lasting', disk } });
    expect(await remarksOf(full, 'durability')).toContainEqual({ type: 'flush-unmeasured' });
  });

  test('reads the places after saving, when the second has had its chance to fail', async () => {
    let saved = 0;
    const needs = needsOf({
      saveAgain: async () => {
        saved += 1;
        return ok(undefined);
      },
      safety: {
        getSafety: () =>
          saved > 0 ? { type: 'database-only', problem: { type: 'vault-full' } } : { type: 'both' },
      },
    });
    expect(await remarksOf(needs, 'durability')).toContainEqual({ type: 'places-behind', missing: 'log' });
  });

  test('compares the clock with a competition file from another laptop', async () => {
    const repository = createMemoryRepository();
    await repository.addWorkspace(aJudgeWorkspace({ competition: aFrozenCompetition }));
    expect(await remarksOf(needsOf({ repository }), 'clock')).toContainEqual(
      expect.objectContaining({ type: 'clock-behind', minutes: 120 }),
    );
  });

  test('compares it with nothing that this laptop signed itself', async () => {
    const repository = createMemoryRepository();
    const workspace = aJudgeWorkspace({ competition: aFrozenCompetition });
    await repository.addWorkspace(workspace);
    const keyring = { holds: async (key: DeviceKey) => key === workspace.signer };
    expect(await remarksOf(needsOf({ repository, keyring }), 'clock')).toContainEqual({
      type: 'clock-alone',
    });
  });

  test('looks into the test page it has made', async () => {
    const makeTestPage = async () => ok(new TextEncoder().encode('not a paper'));
    expect(await remarksOf(needsOf({ makeTestPage }), 'printer')).toEqual([{ type: 'page-wrong', pages: 0 }]);
  });

  test('a check that throws is a problem, and the others still run', async () => {
    const needs = needsOf({
      findOffset: () => {
        throw new Error('no such zone');
      },
    });
    const { ended, told } = await run(needs);
    expect(told).toContain('problem clock');
    expect(ended?.results[3]?.remarks).toEqual([{ type: 'check-broken', detail: 'no such zone' }]);
    expect(ended?.results).toHaveLength(LAPTOP_CHECKS.length);
  });

  test('cancelling comes back at once, also from a disk that never answers', async () => {
    const controller = new AbortController();
    const disk = {
      findFreeBytes: async () => 1e10,
      probe: () => {
        controller.abort();
        return new Promise<never>(() => undefined);
      },
    };
    const { ended, told } = await run(needsOf({ vault: { kind: 'lasting', disk } }), controller);
    expect(ended).toBeUndefined();
    expect(told).toEqual(['begin space', 'good space', 'begin write']);
  });

  test('cancelled before it began, it does nothing', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await run(needsOf(), controller)).toEqual({ ended: undefined, told: [] });
  });
});
