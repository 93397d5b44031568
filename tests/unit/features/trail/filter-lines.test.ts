import { describe, expect, test } from 'vitest';
import {
  daysOf,
  filterLines,
  foldText,
  groupsOf,
  noTrailFilter,
  type TrailFilter,
  type TrailRow,
} from '../../../../renderer/features/trail/filter-lines';
import { judgeId } from '../../../builders/a-judge';

const row = (
  n: number,
  facts: Partial<TrailRow['entry']>,
  words: string,
  day = '2026-03-16',
  number = '',
): TrailRow => ({
  entry: {
    index: n - 1,
    n,
    at: `${day}T02:00:00.000Z`,
    group: 'sheets',
    what: { type: 'removed' },
    ...facts,
  },
  title: words,
  aside: '',
  folded: foldText(words),
  number,
  day,
});

const rows = [
  row(1, { group: 'competition' }, 'Lomba dibuat'),
  row(2, { judge: judgeId('J1') }, 'Juri J1 menandatangani lembar peserta 1', '2026-03-16', '1'),
  row(3, { judge: judgeId('J2') }, 'Juri J2 menandatangani lembar peserta 12', '2026-03-17', '12'),
  row(4, { group: 'files', judge: judgeId('J2') }, 'Berkas Juri J2 diterima', '2026-03-17'),
];
const found = (filter: Partial<TrailFilter>) =>
  filterLines(rows, { ...noTrailFilter, ...filter }).map(({ entry }) => entry.n);

describe('lines of the trail', () => {
  test('stand the latest first', () => {
    expect(found({})).toEqual([4, 3, 2, 1]);
  });

  test('are found by kind, judge, entry and day', () => {
    expect(found({ group: 'sheets' })).toEqual([3, 2]);
    expect(found({ judge: judgeId('J2') })).toEqual([4, 3]);
    // Not 12: a number is a number, not a part of one.
    expect(found({ entry: ' 1 ' })).toEqual([2]);
    expect(found({ day: '2026-03-16' })).toEqual([2, 1]);
    expect(found({ judge: judgeId('J2'), group: 'files' })).toEqual([4]);
  });

  test('are found by all words of a search, whatever their case', () => {
    expect(found({ text: 'JURI menanda' })).toEqual([3, 2]);
    expect(found({ text: 'juri lomba' })).toEqual([]);
  });

  test('say which days and kinds there are', () => {
    expect(daysOf(rows)).toEqual(['2026-03-17', '2026-03-16']);
    expect(groupsOf(rows)).toEqual(['sheets', 'files', 'competition']);
  });
});
