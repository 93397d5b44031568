import { describe, expect, test } from 'vitest';
import { readSnapshotName, type Snapshot, toSnapshotName } from '../../../renderer/application/snapshot-name';
import {
  findPlacesWithout,
  findSurplus,
  SNAPSHOTS_KEPT,
} from '../../../renderer/application/snapshot-schedule';
import { SNAPSHOT_NAME } from '../../../renderer/application/vault';
import type { WorkspaceId } from '../../../renderer/application/workspace';
import type { Sha256 } from '../../../renderer/domain/ids';

const workspace = 'a1b2' as WorkspaceId;
const head = (digit: string) => digit.repeat(64) as Sha256;

const aSnapshot = (facts: Partial<Snapshot> = {}): Snapshot => ({
  name: '20260316T010203_lomba_a1b2_aaaaaaaa.pleno',
  place: 'own',
  size: 1,
  at: '2026-03-16T01:02:03.000Z',
  slug: 'lomba',
  workspace,
  head: 'aaaaaaaa',
  ...facts,
});

describe('the name of a snapshot', () => {
  test('says when, what and in which state, in a name every file system takes', () => {
    const name = toSnapshotName({
      at: '2026-03-16T01:02:03.456Z',
      competitionName: 'Kompetisi Inovasi Pelayanan Publik',
      workspace,
      head: head('a'),
    });
    expect(name).toBe('20260316T010203_kompetisi-inovasi-pe_a1b2_aaaaaaaa.pleno');
    expect(name).toMatch(SNAPSHOT_NAME);
    expect(readSnapshotName({ name, place: 'own', size: 1 })).toEqual({
      name,
      place: 'own',
      size: 1,
      at: '2026-03-16T01:02:03.000Z',
      slug: 'kompetisi-inovasi-pe',
      workspace,
      head: 'aaaaaaaa',
    });
  });

  test('is a proper one also for the longest names and for none', () => {
    const longest = toSnapshotName({
      at: '2026-03-16T01:02:03.456Z',
      competitionName: 'x'.repeat(500),
      workspace: 'w'.repeat(64) as WorkspaceId,
      head: head('a'),
    });
    expect(longest).toMatch(SNAPSHOT_NAME);
    expect(readSnapshotName({ name: longest, place: 'own', size: 1 })?.workspace).toBe('w'.repeat(64));
    const nameless = toSnapshotName({
      at: '2026-03-16T01:02:03Z',
      competitionName: '竞赛',
      workspace,
      head: head('b'),
    });
    expect(nameless).toBe('20260316T010203_lomba_a1b2_bbbbbbbb.pleno');
  });

  test.each([
    'lomba.pleno',
    '20260316T010203-lomba.pleno',
    '20269916T010203_lomba_a1b2_aaaaaaaa.pleno',
    '20260316T010203_lomba_a1b2_aaaaaaaa.pleno.age',
  ])('is not one: %s', (name) => {
    expect(readSnapshotName({ name, place: 'own', size: 1 })).toBeUndefined();
  });
});

describe('a snapshot is due', () => {
  test('where no snapshot is of this very state', () => {
    const state = { workspace, head: head('a') };
    expect(findPlacesWithout(state, ['own', 'second'], [])).toEqual(['own', 'second']);
    expect(findPlacesWithout(state, ['own', 'second'], [aSnapshot()])).toEqual(['second']);
    expect(findPlacesWithout(state, ['own'], [aSnapshot({ head: 'bbbbbbbb' })])).toEqual(['own']);
    expect(findPlacesWithout(state, ['own'], [aSnapshot({ workspace: 'other' as WorkspaceId })])).toEqual([
      'own',
    ]);
  });
});

describe('what makes room', () => {
  const older = Array.from({ length: SNAPSHOTS_KEPT + 2 }, (_, index) =>
    aSnapshot({ name: `202603${10 + index}T010203_lomba_a1b2_0000000${index.toString(16)}.pleno` }),
  );

  test('is what goes beyond ten, the oldest first', () => {
    const written = aSnapshot({ name: '20260330T010203_lomba_a1b2_ffffffff.pleno' });
    expect(findSurplus(written, [...older, written]).map(({ name }) => name.slice(0, 8))).toEqual([
      '20260312',
      '20260311',
      '20260310',
    ]);
    expect(findSurplus(written, [...older.slice(0, 9), written])).toEqual([]);
  });

  test('is never the one just written, though the clock went back ten years', () => {
    const written = aSnapshot({ name: '20160101T010203_lomba_a1b2_ffffffff.pleno' });
    expect(findSurplus(written, [...older, written])).not.toContain(written);
    expect(findSurplus(written, [...older, written])).toHaveLength(3);
  });

  test('is never another workspace’s, nor in the other place', () => {
    const written = aSnapshot({
      name: '20260330T010203_lomba_c3d4_ffffffff.pleno',
      workspace: 'c3d4' as WorkspaceId,
    });
    expect(findSurplus(written, [...older, written])).toEqual([]);
    expect(findSurplus({ ...written, workspace, place: 'second' }, older)).toEqual([]);
  });
});
