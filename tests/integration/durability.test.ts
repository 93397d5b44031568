import { describe, expect, test } from 'vitest';
import { durabilityObstacle, runDurability } from '../endurance/durability';

const MARKS = 10;
const obstacle = durabilityObstacle();

describe.skipIf(obstacle !== undefined)(
  `flushes, as the system sees them${obstacle === undefined ? '' : ` (${obstacle})`}`,
  () => {
    for (const store of ['leveldb', 'sqlite'] as const) {
      test(`every saved mark is flushed in both places, with ${store} under IndexedDB`, async () => {
        const { database, vault, relaxed, idle } = await runDurability(MARKS, store);
        expect(database.spans).toBe(MARKS);
        expect(vault.spans).toBe(MARKS);
        // The count itself: it finds nothing where nothing is flushed.
        expect(relaxed.flushes).toBeLessThan(MARKS);
        expect(idle.flushes).toBe(0);
      });
    }
  },
);
