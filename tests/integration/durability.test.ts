import { expect, test } from 'vitest';
import { durabilityObstacle, runDurability } from '../endurance/durability';

const MARKS = 10;
const obstacle = durabilityObstacle();

test.skipIf(obstacle !== undefined)(
  `every saved mark is flushed in both places${obstacle === undefined ? '' : ` (${obstacle})`}`,
  { timeout: 120_000 },
  async () => {
    const { database, vault, relaxed, idle } = await runDurability(MARKS);
    expect(database.spans).toBe(MARKS);
    expect(vault.spans).toBe(MARKS);
    // The count itself: it finds nothing where nothing is flushed.
    expect(relaxed.flushes).toBeLessThan(MARKS);
    expect(idle.flushes).toBe(0);
  },
);
