import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceKey } from '../../renderer/domain/ids';
import { findForkedDevices, mergeRevisions, toSheetStates } from '../../renderer/domain/merge';
import { type StoredRevision, sheetId } from '../../renderer/domain/revision';
import { deviceKey } from '../builders/a-revision';
import { aHistory, someBundles } from '../builders/arbitrary-revisions';
import { hashText } from '../builders/hash-text';

const runs = { seed: 20_210_316, numRuns: 2000 };
const inForce = hashText('in force');
const statesOf = (revisions: readonly StoredRevision[], authority?: DeviceKey) => {
  const states = toSheetStates(revisions, () => inForce, authority);
  return [...states].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The same rules, word for word from the page about merging, with no care for speed. */
function statesByHand(revisions: readonly StoredRevision[], authority?: DeviceKey) {
  const all = revisions.filter((one, index) => revisions.findIndex(({ id }) => id === one.id) === index);
  const namedAt = (device: string, seq: number) =>
    new Set([
      ...all.filter((r) => r.revision.device === device && r.revision.seq === seq).map(({ id }) => id),
      ...all
        .filter((r) => r.revision.device === device && r.revision.seq === seq + 1)
        .flatMap(({ revision }) => (revision.prev ? [revision.prev] : [])),
    ]);
  const disputed = (device: string) => {
    for (let seq = 1; seq <= 12; seq += 1) if (namedAt(device, seq).size > 1) return seq;
    return Number.POSITIVE_INFINITY;
  };
  const keys = [...new Set(all.map(({ revision }) => sheetId(revision)))].sort();
  return keys.map((key) => {
    const sheet = all.filter(({ revision }) => sheetId(revision) === key);
    const heads = sheet
      .filter((one) => !sheet.some(({ revision }) => revision.supersedes.includes(one.id)))
      .filter(
        (one) =>
          !sheet.some(
            ({ revision }) =>
              revision.device === one.revision.device &&
              revision.seq > one.revision.seq &&
              revision.seq < disputed(revision.device),
          ),
      )
      .map(({ id, revision }) => ({
        id,
        verdict:
          revision.state === 'recused'
            ? 'recused'
            : JSON.stringify([revision.state, revision.rubricHash, revision.marks]),
        state: revision.state,
        disputed: revision.device !== authority && revision.seq >= disputed(revision.device),
        old: revision.rubricHash !== inForce,
      }));
    const verdicts = new Set(heads.map(({ verdict }) => verdict));
    const [head] = heads;
    if (!head) return [key, 'empty'];
    const ids = heads.map(({ id }) => id).sort();
    if (verdicts.size > 1) return [key, 'conflict', ids];
    if (head.state !== 'recused' && head.old) return [key, 'outdated', ids];
    const counts = head.state === 'submitted' || head.state === 'recused';
    return [key, counts && heads.every((one) => one.disputed) ? 'conflict' : head.state, ids];
  });
}

const someArrived = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
const anAuthority = fc.constantFrom(undefined, deviceKey('3'));

describe('merging bundles', { timeout: 60_000 }, () => {
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
      { ...runs, numRuns: 1000 },
    );
  });

  test('gives the sheets that a slow reading of the rules gives', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aHistory, someArrived, anAuthority, (history, arrived, authority) => {
        const revisions = history.filter((_, index) => arrived[index]);
        const states = statesOf(revisions, authority).map(([key, state]) => {
          seen.add(state.type === 'conflict' ? state.cause : state.type);
          const heads = state.type === 'conflict' ? state.heads : state.type === 'empty' ? [] : [state.head];
          return [key, state.type, heads.map(({ id }) => id).sort()] as const;
        });
        const byHand = statesByHand(revisions, authority);
        expect(states.map(([key, type]) => [key, type])).toEqual(byHand.map(([key, type]) => [key, type]));
        states.forEach(([, type, heads], index) => {
          const expected = byHand[index]?.[2] ?? [];
          if (type === 'conflict') expect(heads).toEqual(expected);
          else for (const id of heads) expect(expected).toContain(id);
        });
      }),
      { ...runs, numRuns: 5000 },
    );
    expect([...seen].sort()).toEqual([
      'draft',
      'forked-device',
      'outdated',
      'recused',
      'submitted',
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
      { ...runs, numRuns: 1000 },
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
