import { describe, expect, test } from 'vitest';
import { readTrailBytes } from '../../renderer/adapters/journal/read-trail';
import type { Trail } from '../../renderer/application/ports/read-trail';
import { compareHead } from '../../renderer/application/trail/compare-head';
import { aLog, aNote } from '../builders/a-log';
import { runsOf } from '../builders/runs-of';
import { createSeededRandom } from '../builders/seeded-random';
import { countIn, describeFailures } from '../endurance/seeds';
import { ATTACKS, CARES, runTrailAttacks, tamper } from '../endurance/trail-attacks';

describe('an audit trail that was tampered with', () => {
  test('is found out by its chain and a head known from elsewhere, whatever was done', async () => {
    const found = await runTrailAttacks({ from: 1, count: runsOf(6_000) });
    expect(describeFailures(found)).toEqual([]);
    expect(found.counts).toMatchObject({ 'not noticed': 0, 'false alarms': 0 });
  });

  test('and chained anew is found out by the known head alone: without it, the test would see it slip', async () => {
    const byChain = ({ standing }: Trail) => standing !== 'whole';
    const found = await runTrailAttacks({ from: 1, count: runsOf(1_500) }, byChain);
    expect(countIn(found, 'not noticed')).toBeGreaterThan(runsOf(1_500) / 5);
    // Whoever only uses an editor is found out by the chain alone, unless he takes lines from the end.
    expect(describeFailures(found).filter((one) => /(edit|swap|insert) \(plain\)/.test(one))).toEqual([]);
  });

  const { bytes, heads } = aLog(
    Array.from({ length: 12 }, (_, write) => [aNote(`cadangan ${write} a`), aNote(`cadangan ${write} b`)]),
  );
  const last = heads.at(-1);
  const head = { lines: last?.n ?? 0, digits: last?.hash ?? '' };
  const places = Array.from({ length: 24 }, (_, at) => at);

  test.each(ATTACKS)('%s: at every line, however carefully', async (attack) => {
    for (const care of CARES) {
      for (const at of places) {
        const changed = tamper(bytes, { attack, care, at }, createSeededRandom(at));
        const trail = await readTrailBytes(changed);
        const isNoticed = trail.standing !== 'whole' || compareHead(trail, head).type !== 'holds';
        expect(`${attack} ${care} ${at}: ${isNoticed}`).toBe(`${attack} ${care} ${at}: true`);
      }
    }
  });

  test('every line up to an earlier head is vouched for, and none behind it', async () => {
    const middle = heads[5];
    const known = { lines: middle?.n ?? 0, digits: middle?.hash ?? '' };
    for (const at of places) {
      const changed = tamper(bytes, { attack: 'edit', care: 'chained', at }, createSeededRandom(at));
      const found = compareHead(await readTrailBytes(changed), known).type;
      expect([at, found]).toEqual([at, at < 12 ? 'differs' : 'holds']);
    }
  });
});
