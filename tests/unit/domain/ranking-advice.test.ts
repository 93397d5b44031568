import { describe, expect, test } from 'vitest';
import type { EntryId, JudgeId } from '../../../renderer/domain/ids';
import { adviseOn, isWithin } from '../../../renderer/domain/ranking-advice';
import type { Rubric } from '../../../renderer/domain/rubric';
import type { Score } from '../../../renderer/domain/score';
import type { Cell, Row } from '../../../renderer/domain/tabulate';

const rubric = {
  scale: { min: 0, max: 10_000, step: 1 },
  criteria: [{ weight: 4_000 }, { weight: 6_000 }],
} as unknown as Rubric;
const points = (value: number, count = 1): Score => ({ sum: Math.round(value * 1_000_000) * count, count });

function aRow(
  id: string,
  rank: number | undefined,
  value: number | undefined,
  sheets: readonly number[] = [],
): Row {
  const cells = new Map(
    sheets.map((sheet, index): [JudgeId, Cell] => [
      `j${index}` as JudgeId,
      { type: 'counted', score: points(sheet), marks: {} },
    ]),
  );
  return {
    entry: { id },
    ...{ rank, cells, tied: false, separatedBy: undefined, scoreNote: undefined, provisional: false },
    judges: { counted: sheets.length },
    score: value === undefined ? undefined : points(value, 4),
    elsewhere: new Map(),
  } as unknown as Row;
}

const adviceOf = (rows: readonly Row[], id: string) => adviseOn(rows, rubric).get(id as EntryId);

describe('advice on a ranking', () => {
  test('tells the gap to the next rank, exactly, and none for the last', () => {
    const rows = [aRow('a', 1, 87.5), aRow('b', 2, 87.25), aRow('c', undefined, undefined)];
    const gap = adviceOf(rows, 'a')?.gap;
    expect(gap && Number(gap.sum) / Number(gap.count)).toBe(250_000);
    expect(adviceOf(rows, 'b')?.gap).toBeUndefined();
    expect(adviceOf(rows, 'c')).toBeUndefined();
  });

  test('gives those that share a rank the same gap', () => {
    const rows = [aRow('a', 1, 80), aRow('b', 1, 80), aRow('c', 3, 79)];
    const gaps = ['a', 'b'].map((id) => Number(adviceOf(rows, id)?.gap?.sum));
    expect(gaps).toEqual([1_000_000, 1_000_000]);
  });

  test('calls a lead thin that one judge with a hundredth of the scale less in the heaviest criterion would close', () => {
    const four = [80, 80, 80, 80];
    const lead = (gap: number) => adviceOf([aRow('a', 1, 80 + gap, four), aRow('b', 2, 80, four)], 'a')?.lead;
    expect(lead(0.149)).toBe('thin');
    expect(lead(0.15)).toBe('clear');
    expect(lead(0)).toBe('thin');
  });

  test('says where judges are far apart: 15 of 100 points or more', () => {
    expect(adviceOf([aRow('a', 1, 80, [70, 85])], 'a')?.judges).toBe('apart');
    expect(adviceOf([aRow('a', 1, 80, [70.01, 85])], 'a')?.judges).toBe('near');
    expect(adviceOf([aRow('a', 1, 80, [70])], 'a')?.judges).toBe('near');
  });

  test('tells gaps alone where scores are of several rounds', () => {
    const rows = [aRow('a', 1, 80, [10, 90]), aRow('b', 2, 80, [80, 80])];
    expect(adviseOn(rows, undefined).get('a' as EntryId)).toMatchObject({ lead: 'clear', judges: 'near' });
  });
});

describe('a cut line', () => {
  test('takes in all that share the last rank, and nobody without one', () => {
    expect([1, 3, 3, 5].map((rank) => isWithin({ rank }, 2 + 1))).toEqual([true, true, true, false]);
    expect(isWithin({ rank: undefined }, 3)).toBe(false);
  });
});
