import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Strike } from '../../renderer/domain/access';
import { authorityBy } from '../../renderer/domain/authority';
import { findForkedDevices } from '../../renderer/domain/distrust';
import type { DeviceKey } from '../../renderer/domain/ids';
import { mergeRevisions, toSheetStates } from '../../renderer/domain/merge';
import type { StoredRevision } from '../../renderer/domain/revision';
import { headsOf } from '../../renderer/domain/sheet';
import { judgeId } from '../builders/a-judge';
import { deviceKey } from '../builders/a-revision';
import { aHistory, someBundles } from '../builders/arbitrary-revisions';
import { hashText } from '../builders/hash-text';
import { readSheetsNaively } from '../builders/naive-merge';
import { runsOf } from '../builders/runs-of';

const runs = { seed: 20_210_316, numRuns: runsOf(2000) };
const inForce = hashText('in force');
const statesOf = (
  revisions: readonly StoredRevision[],
  authority?: DeviceKey,
  strikes: readonly Strike[] = [],
) => {
  const states = toSheetStates(revisions, () => inForce, authority && authorityBy([authority]), strikes);
  return [...states].sort(([a], [b]) => (a < b ? -1 : 1));
};

const someArrived = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
const toIds = (revisions: readonly StoredRevision[]): string[] =>
  revisions.map(({ id }): string => id).sort();
const someStrikes = fc.array(
  fc.record({
    device: fc.constantFrom('1', '2').map(deviceKey),
    judge: fc.constant(judgeId('J1')),
    lastSeq: fc.nat(3),
    reason: fc.constant('stolen'),
    at: fc.constant('2026-03-16T02:00:00.000Z'),
  }),
  { maxLength: 2 },
);
const anAuthority = fc.constantFrom(undefined, deviceKey('3'));

describe('merging bundles', () => {
  test('is commutative and associative: any order and any grouping give one result', () => {
    fc.assert(
      fc.property(someBundles, fc.nat(6), (bundles, cut) => {
        const merged = mergeRevisions(...bundles);
        const grouped = mergeRevisions(
          mergeRevisions(...bundles.slice(cut)),
          mergeRevisions(...bundles.slice(0, cut).toReversed()),
        );
        expect(grouped).toEqual(merged);
        expect(statesOf(grouped)).toEqual(statesOf(merged));
      }),
      runs,
    );
  });

  test('is idempotent and loses nothing', () => {
    fc.assert(
      fc.property(someBundles, (bundles) => {
        const merged = mergeRevisions(...bundles);
        expect(mergeRevisions(merged, ...bundles, merged)).toEqual(merged);
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(bundles.flat().map(({ id }) => id)));
      }),
      { ...runs, numRuns: runsOf(1000) },
    );
  });

  test('gives the sheets that a slow reading of the rules gives', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aHistory, someArrived, anAuthority, someStrikes, (history, arrived, authority, strikes) => {
        const revisions = history.filter((_, index) => arrived[index]);
        const naive = readSheetsNaively(revisions, inForce, authority, strikes);
        const states = statesOf(revisions, authority, strikes);
        expect(states.map(([key]) => key)).toEqual([...naive.keys()].sort());
        for (const [key, state] of states) {
          const expected = naive.get(key);
          seen.add(state.type === 'conflict' ? state.cause : state.type);
          if (state.type !== 'conflict') {
            expect(state.type).toEqual(expected?.state);
            for (const { id } of headsOf(state)) expect(expected?.heads).toContain(id);
            continue;
          }
          expect(`conflict: ${state.cause}`).toEqual(expected?.state);
          expect(toIds(state.heads)).toEqual(expected?.heads);
          if (state.cause === 'taken') expect(toIds(state.taken)).toEqual(expected?.lost);
        }
      }),
      { ...runs, numRuns: runsOf(5000) },
    );
    expect([...seen].sort()).toEqual([
      'draft',
      'forked-device',
      'outdated',
      'recused',
      'struck-out',
      'submitted',
      'taken',
      'versions',
      'withdrawn',
    ]);
  });

  test('happens before or inside the reading of sheets: repeats and order make no difference', () => {
    fc.assert(
      fc.property(someBundles, (bundles) => {
        const merged = mergeRevisions(...bundles);
        const pile = bundles.toReversed().flat();
        expect(statesOf(pile)).toEqual(statesOf(merged));
        expect(findForkedDevices(pile)).toEqual(findForkedDevices(merged));
      }),
      { ...runs, numRuns: runsOf(1000) },
    );
  });

  test('seven bundles merged one after the other in all 5 040 orders give one result', () => {
    const [history] = fc.sample(
      aHistory.filter((written) => written.length === 10),
      { seed: 7, numRuns: 1 },
    );
    const bundles = Array.from({ length: 7 }, (_, index) =>
      (history ?? []).filter((_, place) => place % 7 === index || place % 3 === index % 3),
    );
    const results = new Set<string>();
    let orders = 0;
    const visit = (merged: StoredRevision[], left: readonly StoredRevision[][]): void => {
      if (left.length === 0) {
        orders += 1;
        results.add(JSON.stringify([merged.map(({ id }) => id), statesOf(merged)]));
      }
      for (const [index, bundle] of left.entries()) {
        visit(mergeRevisions(merged, bundle), left.toSpliced(index, 1));
      }
    };
    visit([], bundles);
    expect(orders).toBe(5040);
    expect(results.size).toBe(1);
  });
});
