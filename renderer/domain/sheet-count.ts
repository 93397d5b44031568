/** How many sheets there are of each kind, of an entry, a judge or a whole round. */
export interface SheetCount {
  /** Every sheet of the panel, the excused ones included. */
  readonly expected: number;
  /** Out of the divisor: recused by the judge, or excused by the secretariat. */
  readonly excused: number;
  /** To be scored: the expected ones without the excused. */
  readonly due: number;
  readonly counted: number;
  /** Due and not in, whatever the cause. */
  readonly missing: number;
}

/** The only place that works out what is due and what is missing; everybody else reads it. */
export const toSheetCount = ({
  expected,
  counted,
  excused,
}: Pick<SheetCount, 'expected' | 'counted' | 'excused'>): SheetCount => ({
  expected,
  excused,
  due: expected - excused,
  counted,
  missing: expected - excused - counted,
});

/** @param types of the sheets' cells, in any order */
export function countSheets(types: Iterable<'counted' | 'excused' | 'missing'>): SheetCount {
  let [expected, counted, excused] = [0, 0, 0];
  for (const type of types) {
    expected += 1;
    if (type === 'counted') counted += 1;
    if (type === 'excused') excused += 1;
  }
  return toSheetCount({ expected, counted, excused });
}

export function addCounts(counts: Iterable<SheetCount>): SheetCount {
  let [expected, counted, excused] = [0, 0, 0];
  for (const count of counts) {
    expected += count.expected;
    counted += count.counted;
    excused += count.excused;
  }
  return toSheetCount({ expected, counted, excused });
}
