import { expect, test } from 'playwright/test';
import { runDamage } from '../endurance/damage-database';
import { runKillBrowser } from '../endurance/kill-browser';
import { quickDamage, quickKills } from '../endurance/quick-plans';
import { runStoreSwitches } from '../endurance/store-switches';

/*
 * The quick versions of R1 and R5 (`npm run test:endurance` has the long ones): a real Chromium with a
 * profile of its own for each, killed or damaged between two starts.
 */
for (const store of ['leveldb', 'sqlite'] as const) {
  test(`a browser killed ${quickKills.kills} times in the middle of saving, with ${store} under IndexedDB, has lost no mark it had called saved`, async () => {
    const { acknowledged, lost, inOnePlace, complaints } = await runKillBrowser({ ...quickKills, store });
    expect(complaints).toEqual([]);
    expect(lost).toBe(0);
    expect(inOnePlace).toBe(0);
    // A run in which nothing was saved would show nothing.
    expect(acknowledged).toBeGreaterThan(quickKills.kills);
  });
}

test('a damaged database is noticed at the next start and built anew with every mark, also if that is killed', async () => {
  const { outcomes, rebuildComplaints } = await runDamage(quickDamage);
  expect(outcomes.map(({ name, verdict, said }) => ({ name, verdict, said }))).toEqual([
    { name: 'a byte flipped in the middle of the log', verdict: 'rebuilt', said: 'empty' },
    { name: 'the log cut in half', verdict: 'rebuilt', said: 'rows-missing' },
    { name: 'the whole database deleted', verdict: 'rebuilt', said: 'empty' },
    { name: 'an older copy put back', verdict: 'rebuilt', said: 'rows-missing' },
  ]);
  expect(rebuildComplaints).toEqual([]);
});

test('a profile whose store Chromium exchanges, back and forth, has everything after each time', async () => {
  expect(await runStoreSwitches(50)).toEqual([
    { store: 'leveldb', found: 'first', revisions: 50 },
    { store: 'sqlite', found: 'rebuilt (empty)', revisions: 100 },
    { store: 'leveldb', found: 'rebuilt (empty)', revisions: 150 },
    { store: 'sqlite', found: 'rebuilt (empty)', revisions: 200 },
    { store: 'sqlite', found: 'sound', revisions: 250 },
  ]);
});
