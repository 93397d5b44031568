import type { OwnSheet } from '../../../application/sheets/own-sheets';
import type { CriterionId, EntryId } from '../../../domain/ids';
import type { Mark } from '../../../domain/quantities';
import type { Scale } from '../../../domain/rubric';
import { compareScores, type Score } from '../../../domain/score';
import { findMark } from '../../../domain/sheet';

/** A sheet of the same judge that is fully marked. */
export type Earlier = Pick<OwnSheet, 'entry'> & { readonly score: Score };

/** The current sheet among the judge's own earlier ones; nobody else's marks are in here. */
export interface Calibration {
  /** The other fully marked sheets, highest first, then by entry number. */
  readonly earlier: readonly Earlier[];
  /** Where the current sheet stands, once it is fully marked. */
  readonly place: Place | undefined;
}

interface Place {
  readonly rank: number;
  /** Sheets compared, this one included. */
  readonly of: number;
  /** Nearest first: directly above this sheet, exactly equal to it, directly below. */
  readonly above: readonly Earlier[];
  readonly equal: readonly Earlier[];
  readonly below: readonly Earlier[];
}

export function toCalibration(
  sheets: readonly OwnSheet[],
  current: EntryId,
  score: Score | undefined,
): Calibration {
  const earlier = sheets
    .flatMap((sheet): Earlier[] =>
      sheet.entry.id === current || sheet.score === undefined || sheet.standing === 'excused'
        ? []
        : [{ entry: sheet.entry, score: sheet.score }],
    )
    .toSorted((a, b) => compareScores(b.score, a.score) || a.entry.number - b.entry.number);
  return { earlier, place: score === undefined ? undefined : findPlace(earlier, score) };
}

function findPlace(earlier: readonly Earlier[], score: Score): Place {
  const above = earlier.filter((sheet) => compareScores(sheet.score, score) > 0);
  return {
    rank: above.length + 1,
    of: earlier.length + 1,
    above: above.toReversed(),
    equal: earlier.filter((sheet) => compareScores(sheet.score, score) === 0),
    below: earlier.filter((sheet) => compareScores(sheet.score, score) < 0),
  };
}

/** The judge's own marks for one criterion on the other sheets, begun ones included, highest first. */
export const earlierMarks = (
  sheets: readonly OwnSheet[],
  current: EntryId,
  criterion: CriterionId,
): readonly Mark[] =>
  sheets
    .flatMap(({ entry, standing, marks }) => {
      const mark = standing === 'recused' || standing === 'excused' ? undefined : findMark(marks, criterion);
      return entry.id === current || mark === undefined ? [] : [mark];
    })
    .toSorted((a, b) => b - a);

/** From and to of a strip of ticks: round numbers, multiples of `unit`, around all its values. */
export function toStripRange(values: readonly number[], unit: number): readonly [number, number] {
  const low = Math.floor(Math.min(...values) / unit) * unit;
  const high = Math.ceil(Math.max(...values) / unit) * unit;
  return low === high ? [Math.max(0, low - unit), high + unit] : [low, high];
}

/** A twentieth of the scale, in whole steps: 5 points of a hundred. */
export function toStripUnit({ min, max, step }: Scale): number {
  return Math.max(step, Math.round((max - min) / 20 / step) * step);
}
