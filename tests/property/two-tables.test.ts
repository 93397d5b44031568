import { describe, expect, test } from 'vitest';
import { quickTables } from '../endurance/quick-plans';
import { countIn, describeFailures } from '../endurance/seeds';
import { runTablesDays, toTablesDay } from '../endurance/tables-days';
import { simulateTablesDay } from '../endurance/tables-simulation';

describe('a whole event with two tables', () => {
  // `npm run test:endurance -- r9c --seed n` plays again the day that a failure has named.
  test('ends the same at both, at a third, and for judges, whatever the day brought', async () => {
    const found = await runTablesDays(quickTables);
    expect(describeFailures(found)).toEqual([]);
    // A day on which nothing goes wrong shows nothing.
    for (const what of [
      'disputes between tables confirmed',
      'rounds closed',
      'rounds opened',
      'keys handed over',
      'keys taken',
      'keys kept after all',
      'power cuts',
      'sticks lost',
      'cards replaced',
      'sheets decided',
      'files refused by a table that is behind',
      'refused: round-closed',
    ])
      expect(countIn(found, what), what).toBeGreaterThan(quickTables.count / 20);
  });

  test('is the same again from the same seed', async () => {
    const once = await simulateTablesDay(toTablesDay(2));
    expect(await simulateTablesDay(toTablesDay(2))).toEqual(once);
    expect((await simulateTablesDay(toTablesDay(8))).results).not.toBe(once.results);
  });
});
