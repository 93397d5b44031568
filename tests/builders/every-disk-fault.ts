import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import type { DiskFault, FaultyDisk } from './faulty-disk';
import type { SimulatedDisk } from './simulated-disk';

const faults: readonly DiskFault[] = [
  { type: 'fails', code: 'EIO' },
  { type: 'fails', code: 'ENOSPC' },
  { type: 'fails', code: 'EROFS' },
  { type: 'fails-after', code: 'EIO' },
  { type: 'short' },
];

export interface DiskOperation<Store, Sight> {
  readonly name: string;
  readonly run: (store: Store) => Promise<Outcome<unknown, unknown>>;
  /** What is to be seen once it is done. */
  readonly after: Sight;
}

interface StoreUnderFaults<Store, Sight> {
  /** A store with something in it. @param seed another one, another fate of what was not flushed */
  readonly prepare: (seed?: number) => Promise<{
    readonly simulated: SimulatedDisk;
    readonly disk: FaultyDisk;
    readonly store: Store;
    /** The same after a start. */
    readonly open: () => Store;
  }>;
  readonly look: (store: Store) => Promise<Sight>;
  /** What is seen of it as it was prepared. */
  readonly before: Sight;
  readonly operations: readonly DiskOperation<Store, Sight>[];
  /** Whether what was done may be done once more. */
  readonly again: 'always' | 'after-no';
}

/** Yes means done. No means done or not, never half; the next try goes as if nothing had been. */
export function testEveryDiskFault<Store, Sight>(under: StoreUnderFaults<Store, Sight>): void {
  const { prepare, look, before, operations, again } = under;
  describe('every call to the disk that an operation makes, failing once', () => {
    const cases = operations.flatMap((operation) =>
      [false, true].map((isRestarted) => ({
        ...operation,
        isRestarted,
        when: isRestarted ? 'as the first thing after a start' : 'with everything open',
      })),
    );

    test.each(cases)('$name, $when', async ({ run, after, isRestarted }) => {
      const sound = await prepare();
      sound.disk.plan();
      expect(await run(isRestarted ? sound.open() : sound.store)).toMatchObject({ ok: true });
      const calls = sound.disk.calls.length;
      expect(calls).toBeGreaterThan(2);

      for (const fault of faults) {
        for (let at = 1; at <= calls; at += 1) {
          for (const times of [1, 1000]) {
            const where = `call ${at} of ${calls}, ${JSON.stringify(fault)}, ${times} times`;
            const { simulated, disk, store, open } = await prepare(at);
            const used = isRestarted ? open() : store;
            disk.plan({ at, fault, times });
            const outcome = await run(used);
            disk.plan();
            const seen = await look(used);
            if (outcome.ok) expect(seen, where).toEqual(after);
            else expect([before, after], where).toContainEqual(seen);
            if (outcome.ok && again === 'after-no') continue;
            expect(await run(used), where).toMatchObject({ ok: true });
            // What it says holds over a power cut.
            simulated.losePower();
            expect(await look(open()), where).toEqual(after);
          }
        }
      }
    });
  });
}
