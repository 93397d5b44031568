import { canBeSigned, type OwnSheet, type OwnSheets } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace } from '../../application/workspace/workspace';
import { type JudgeReview, type RankedSheet, reviewJudge } from '../../domain/judge-review';
import type { Criterion } from '../../domain/rubric';
import { seemEqual } from '../../domain/score';

/** One of the judge's sheets as the review shows it. */
export interface ReviewRow {
  readonly sheet: OwnSheet;
  /** Place and gap, once every mark is in. */
  readonly ranked: RankedSheet | undefined;
  readonly missing: readonly Criterion[];
  /** The next lower sheet shows the same two decimals and is not the same. */
  readonly looksEqual: 'looks-equal' | 'differs';
  readonly notes: number;
}

export type ReviewOrder = 'order' | 'rank';

export interface ReviewSummary {
  readonly rows: readonly ReviewRow[];
  readonly mean: JudgeReview['mean'];
  readonly signed: number;
  /** Sheets that can be signed now. */
  readonly ready: readonly OwnSheet[];
  readonly incomplete: number;
  /** Sheets that share their score with another. */
  readonly tied: number;
}

/** All of a judge's sheets with their places among themselves. */
export function toReview(
  { competition, judge }: JudgeWorkspace,
  { round, sheets, states }: OwnSheets,
  order: ReviewOrder,
): ReviewSummary {
  const { ranked, incomplete, mean } = reviewJudge(competition, round, judge, states);
  const places = new Map(ranked.map((each, index) => [each.entry.id, { each, below: ranked[index + 1] }]));
  const gaps = new Map(incomplete.map(({ entry, missing }) => [entry.id, missing]));
  const rows = sheets.map((sheet): ReviewRow => {
    const place = places.get(sheet.entry.id);
    const looksEqual = place?.below && seemEqual(place.each.score, place.below.score, 2);
    return {
      sheet,
      ranked: place?.each,
      missing: gaps.get(sheet.entry.id) ?? [],
      looksEqual: looksEqual ? 'looks-equal' : 'differs',
      notes: countNotes(sheet),
    };
  });
  return {
    rows: order === 'order' ? rows : rows.toSorted(byRank),
    mean,
    signed: sheets.filter(({ standing }) => standing === 'signed').length,
    ready: sheets.filter(canBeSigned),
    incomplete: incomplete.length,
    tied: ranked.filter(({ tied }) => tied).length,
  };
}

/** Ranked sheets first; the rest stay in running order. */
const byRank = (a: ReviewRow, b: ReviewRow): number =>
  (a.ranked?.rank ?? Number.POSITIVE_INFINITY) === (b.ranked?.rank ?? Number.POSITIVE_INFINITY)
    ? a.sheet.entry.number - b.sheet.entry.number
    : (a.ranked?.rank ?? Number.POSITIVE_INFINITY) - (b.ranked?.rank ?? Number.POSITIVE_INFINITY);

const countNotes = ({ notes }: OwnSheet): number =>
  Object.values<string>(notes.criteria).filter((text) => text.trim() !== '').length +
  (notes.overall.trim() === '' ? 0 : 1);
