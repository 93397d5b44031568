import { describe, expect, test } from 'vitest';
import {
  compareSnapshots,
  nextSnapshotNumber,
  readSnapshotName,
  type Snapshot,
  toSnapshotName,
} from '../../../../renderer/application/backup/snapshot-name';
import {
  findPlacesDue,
  findPlacesWithout,
  findSurplus,
  SNAPSHOTS_KEPT,
} from '../../../../renderer/application/backup/snapshot-schedule';
import { SNAPSHOT_NAME } from '../../../../renderer/application/ports/vault';
import type { WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../../../renderer/domain/ids';

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
  number: 0,
  occasion: 'automatic',
  ...facts,
});

describe('the name of a snapshot', () => {
  test('says when, what and in which state, in a name every file system takes', () => {
    const name = toSnapshotName({
      at: '2026-03-16T01:02:03.456Z',
      competitionName: 'Kompetisi Inovasi Pelayanan Publik',
      workspace,
      head: head('a'),
      number: 7,
      occasion: 'automatic',
    });
    expect(name).toBe('20260316T010203_kompetisi-inovasi-pe_a1b2_aaaaaaaa_7.pleno');
    expect(name).toMatch(SNAPSHOT_NAME);
    expect(readSnapshotName({ name, place: 'own', size: 1 })).toEqual({
      name,
      place: 'own',
      size: 1,
      at: '2026-03-16T01:02:03.000Z',
      slug: 'kompetisi-inovasi-pe',
      workspace,
      head: 'aaaaaaaa',
      number: 7,
      occasion: 'automatic',
    });
  });

  test('says when it was made before a restore', () => {
    const name = toSnapshotName({
      at: '2026-03-16T01:02:03Z',
      competitionName: 'Lomba',
      workspace: 'w'.repeat(64) as WorkspaceId,
      head: head('a'),
      number: 99_999,
      occasion: 'restore',
    });
    expect(name).toMatch(/_aaaaaaaa_99999_pre\.pleno$/);
    expect(name).toMatch(SNAPSHOT_NAME);
    expect(readSnapshotName({ name, place: 'own', size: 1 })).toMatchObject({
      occasion: 'restore',
      head: 'aaaaaaaa',
    });
  });

  test('is a proper one also for the longest names and for none', () => {
    const longest = toSnapshotName({
      at: '2026-03-16T01:02:03.456Z',
      competitionName: 'x'.repeat(500),
      workspace: 'w'.repeat(64) as WorkspaceId,
      head: head('a'),
      number: 99_999,
      occasion: 'automatic',
    });
    expect(longest).toMatch(SNAPSHOT_NAME);
    expect(readSnapshotName({ name: longest, place: 'own', size: 1 })?.workspace).toBe('w'.repeat(64));
    const nameless = toSnapshotName({
      at: '2026-03-16T01:02:03Z',
      competitionName: '竞赛',
      workspace,
      head: head('b'),
      number: 0,
      occasion: 'automatic',
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

describe('the number of a snapshot', () => {
  test('is one more than any of its workspace has, in whichever place, and 1 beside those without', () => {
    const others = [
      aSnapshot({ number: 3 }),
      aSnapshot({ number: 5, place: 'second' }),
      aSnapshot({ number: 9, workspace: 'other' as WorkspaceId }),
    ];
    expect(nextSnapshotNumber(workspace, others)).toBe(6);
    expect(nextSnapshotNumber(workspace, [aSnapshot()])).toBe(1);
    expect(nextSnapshotNumber(workspace, [aSnapshot({ number: 99_999 })])).toBe(99_999);
  });

  test('says which is newer; where there is none, the name does', () => {
    const [old, early, late] = [
      aSnapshot({ name: '2036' }),
      aSnapshot({ name: '2016', number: 1 }),
      aSnapshot({ name: '2006', number: 2 }),
    ];
    expect([late, old, early, aSnapshot({ name: '2001' })].toSorted(compareSnapshots)).toEqual([
      aSnapshot({ name: '2001' }),
      old,
      early,
      late,
    ]);
  });
});

describe('a snapshot is due now', () => {
  const last = '2026-03-16T01:02:03.000Z';
  const due = (now: string, present: readonly Snapshot[] = [aSnapshot({ at: last })]) =>
    findPlacesDue({ workspace, now }, ['own', 'second'], present);

  test('where the last is five minutes old, or of another workspace, or there is none', () => {
    expect(due('2026-03-16T01:07:02.999Z')).toEqual(['second']);
    expect(due('2026-03-16T01:07:03.000Z')).toEqual(['own', 'second']);
    expect(due(last, [])).toEqual(['own', 'second']);
    expect(due(last, [aSnapshot({ workspace: 'other' as WorkspaceId })])).toEqual(['own', 'second']);
  });

  test('whatever was made before a restore', () => {
    expect(due(last, [aSnapshot({ occasion: 'restore' })])).toEqual(['own', 'second']);
  });

  test('by a clock that went back, too, and then every five minutes again', () => {
    const now = '2016-01-01T00:00:00.000Z';
    expect(due(now)).toEqual(['own', 'second']);
    expect(due(now, [aSnapshot({ at: last }), aSnapshot({ at: '2016-01-01T00:01:00.000Z' })])).toEqual([
      'second',
    ]);
  });
});

/** Made so many minutes after midnight. */
const madeAt = (minutes: number): Snapshot => {
  const at = new Date(Date.UTC(2026, 2, 16, 0, minutes)).toISOString();
  return aSnapshot({ at, name: `${at.slice(0, 19).replace(/[-:]/g, '')}_lomba_a1b2_00000000.pleno` });
};

/** What is left when one was made at each of these minutes. */
function keptAfter(minutes: readonly number[]): readonly number[] {
  let kept: readonly Snapshot[] = [];
  for (const minute of minutes) {
    const written = madeAt(minute);
    const present = [...kept, written];
    const surplus = findSurplus(written, present);
    kept = present.filter((snapshot) => !surplus.includes(snapshot));
  }
  return kept.map(({ at }) => (Date.parse(at) - Date.UTC(2026, 2, 16)) / 60_000);
}

const every = (step: number, until: number): number[] =>
  Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => index * step);

describe('ten snapshots', () => {
  test.each([5, 10, 7])('reach back for hours when one is made every %i minutes', (step) => {
    const minutes = every(step, 8 * 60);
    const last = minutes.at(-1) ?? 0;
    const kept = keptAfter(minutes);
    expect(kept).toHaveLength(SNAPSHOTS_KEPT);
    expect(kept.slice(-3)).toEqual([last - 2 * step, last - step, last]);
    const older = kept.slice(0, -3);
    for (const [index, minute] of older.slice(1).entries()) {
      expect(minute - (older[index] ?? 0)).toBeGreaterThanOrEqual(30);
    }
    expect(last - (kept[0] ?? 0)).toBeGreaterThanOrEqual(180);
  });

  test('are never fewer, however close they are, and never more', () => {
    expect(keptAfter(every(5, 45))).toHaveLength(SNAPSHOTS_KEPT);
    for (const count of [11, 12, 30, 200]) {
      expect(keptAfter(every(1, count))).toHaveLength(SNAPSHOTS_KEPT);
    }
  });

  test('from before a restore stay among close ones, and go as the oldest', () => {
    const wayBack: Snapshot = { ...madeAt(12), occasion: 'restore' };
    const others = [0, 45, 50, 55, 60, 65, 70, 75, 80].map(madeAt);
    const written = madeAt(90);
    expect(findSurplus(written, [...others, wayBack, written])).toEqual([madeAt(50)]);
    const later = Array.from({ length: SNAPSHOTS_KEPT }, (_, index) => madeAt(60 * (index + 1)));
    expect(findSurplus(later.at(-1) ?? written, [wayBack, ...later])).toEqual([wayBack]);
  });

  test('of yesterday are still there after an hour of today', () => {
    const yesterday = every(30, 270);
    const today = every(5, 60).map((minute) => 1440 + minute);
    const kept = keptAfter([...yesterday, ...today]);
    expect(kept.filter((minute) => minute < 1440).length).toBeGreaterThanOrEqual(4);
  });
});

describe('what makes room', () => {
  const older = Array.from({ length: SNAPSHOTS_KEPT + 2 }, (_, index) =>
    aSnapshot({
      name: `202603${10 + index}T010203_lomba_a1b2_0000000${index.toString(16)}.pleno`,
      at: `2026-03-${10 + index}T01:02:03.000Z`,
    }),
  );

  test('is what goes beyond ten, the oldest first', () => {
    const written = aSnapshot({
      name: '20260330T010203_lomba_a1b2_ffffffff.pleno',
      at: '2026-03-30T01:02:03.000Z',
    });
    expect(
      findSurplus(written, [...older, written])
        .map(({ name }) => name.slice(0, 8))
        .sort(),
    ).toEqual(['20260310', '20260311', '20260312']);
    expect(findSurplus(written, [...older.slice(0, 9), written])).toEqual([]);
  });

  test('is never the one just written, though the clock went back ten years', () => {
    const written = aSnapshot({ name: '20160101T010203_lomba_a1b2_ffffffff.pleno' });
    expect(findSurplus(written, [...older, written])).not.toContain(written);
    expect(findSurplus(written, [...older, written])).toHaveLength(3);
  });

  test('is told by the numbers, so that a clock that was ahead for a day costs no later snapshot', () => {
    const ahead = every(30, 270).map((minute, index) => ({
      ...madeAt(minute + 60 * 24 * 3650),
      number: index + 1,
    }));
    let kept: readonly Snapshot[] = ahead;
    for (let number = 11; number <= 20; number += 1) {
      const written = { ...madeAt(number * 30), number };
      const surplus = findSurplus(written, [...kept, written]);
      expect(surplus.map((one) => one.number)).toEqual([number - 10]);
      kept = [...kept, written].filter((snapshot) => !surplus.includes(snapshot));
    }
    expect(kept.map(({ number }) => number)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
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
