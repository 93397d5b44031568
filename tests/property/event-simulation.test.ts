import { describe, expect, test } from 'vitest';
import { runClocks, runEventDays, runThievesDays, toDay } from '../endurance/event-days';
import { simulateDay } from '../endurance/event-simulation';
import { quickClocks, quickDays, quickThieves } from '../endurance/quick-plans';
import { countIn, describeFailures, emptyTally } from '../endurance/seeds';

describe('a whole event', () => {
  // `npm run test:endurance -- r9 --seed n` plays again the day that a failure has named.
  test('ends the same for everybody, whatever the day brought', async () => {
    const found = await runEventDays(quickDays);
    expect(describeFailures(found)).toEqual([]);
    // A day on which nothing goes wrong shows nothing.
    for (const what of [
      'power cuts',
      'cards replaced',
      'files of a lost card refused',
      'sticks lost',
      'receipts',
    ])
      expect(countIn(found, what), what).toBeGreaterThan(5);
    expect(countIn(found, 'profiles put back')).toBeGreaterThan(0);
    expect(countIn(found, 'conflicts decided')).toBeGreaterThan(quickDays.count / 2);
  });

  test('shows all that thieves with cards take, and every sheet can be decided', async () => {
    const found = await runThievesDays(quickThieves);
    expect(describeFailures(found)).toEqual([]);
    for (const what of [
      'sheets signed by thieves',
      'sheets reopened by thieves',
      'times a theft was found shown',
      'sheets decided',
    ])
      expect(countIn(found, what), what).toBeGreaterThan(quickThieves.count);
    for (const what of ['sheets signed again', 'laptops struck out'])
      expect(countIn(found, what), what).toBeGreaterThan(0);
  });

  test('has the same results whatever the clocks say', async () => {
    expect(await runClocks(quickClocks)).toEqual(emptyTally);
  });

  test('is the same again from the same seed', async () => {
    const once = await simulateDay(toDay(2));
    expect(await simulateDay(toDay(2))).toEqual(once);
    expect((await simulateDay(toDay(8))).results).not.toBe(once.results);
  });
});
