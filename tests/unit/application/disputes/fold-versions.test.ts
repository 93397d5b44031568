import { describe, expect, test } from 'vitest';
import { COMPARED_AT_ONCE, foldVersions } from '../../../../renderer/application/disputes/fold-versions';
import { aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { entryId } from '../../../builders/an-entry';

const version = (device: string, seq: number) =>
  aStoredRevision({ device: deviceKey(device), seq, lamport: seq, prev: null });
const nobody = new Set<ReturnType<typeof deviceKey>>();

describe('the versions of a sheet', () => {
  test('are all shown while they can be read beside each other, also several of one laptop', () => {
    const versions = Array.from({ length: COMPARED_AT_ONCE }, (_, index) => version('A', index + 1));
    const folded = foldVersions(versions, versions, nobody);
    expect([...folded.shown]).toEqual(versions.map(({ id }) => id));
    expect(folded).toMatchObject({ folded: [], more: new Map() });
  });

  test('are the newest of each laptop where there are more, the rest folded, none left out', () => {
    const many = Array.from({ length: 888 }, (_, index) => version('A', index + 1));
    const versions = [version('B', 3), ...many, version('C', 1)];
    const { shown, more, folded } = foldVersions(versions, versions, nobody);
    expect(shown).toEqual(new Set([versions[0]?.id, many.at(-1)?.id, versions.at(-1)?.id]));
    expect(more).toEqual(new Map([[many.at(-1)?.id, 887]]));
    expect(folded.map(({ revision }) => revision.seq)).toEqual(
      Array.from({ length: 887 }, (_, index) => 887 - index),
    );
  });

  test('show the laptop that has written the judge’s other sheets, however many laptops have this one', () => {
    const flood = Array.from({ length: 890 }, (_, index) => version(`thief ${index}`, 1));
    const own = version('own', 9);
    const others = [2, 3].map((entry) =>
      aStoredRevision({ device: deviceKey('own'), entry: entryId(entry), seq: entry }),
    );
    const decision = version('the secretariat', 1);
    const versions = [...flood, own, decision];
    const { shown, folded } = foldVersions(
      versions,
      [...versions, ...others],
      new Set([deviceKey('the secretariat')]),
    );
    expect(shown.size).toBe(COMPARED_AT_ONCE);
    expect([...shown].slice(0, 2)).toEqual([decision.id, own.id]);
    expect(folded).toHaveLength(versions.length - COMPARED_AT_ONCE);
  });

  test('are folded the same way in whatever order they came', () => {
    const versions = [1, 2, 3].flatMap((seq) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((one) => version(one, seq)),
    );
    const folded = foldVersions(versions, versions, nobody);
    expect(foldVersions(versions.toReversed(), versions.toReversed(), nobody)).toEqual(folded);
  });
});
