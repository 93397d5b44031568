import { expect, test } from 'vitest';
import { runKillWriter } from '../endurance/kill-writer';

test('a writer killed while it writes has lost nothing it said was written', async () => {
  const figures = await runKillWriter({ kills: 20, seed: 7 });
  expect(figures.complaints).toEqual([]);
  expect(figures.lost).toBe(0);
  expect(figures.acknowledged).toBeGreaterThan(100);
  // Half of them die in the middle of a write; not every such end is torn where it hurts.
  expect(figures.tornEnds).toBeGreaterThan(3);
});
