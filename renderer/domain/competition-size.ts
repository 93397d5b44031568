import type { Competition, Panel, Round } from './competition';

/**
 * How large a competition may be, well beyond all of Indonesia's (25 700 entries with four judges each), so
 * that every screen of it can be worked out. What is listed costs bytes; sheets don't, as a panel of so many
 * judges with so many entries has as many as the two multiplied.
 */
const SIZE_LIMITS = {
  judges: 500,
  entries: 100_000,
  /** Of one round: every sheet may have a mark for each. */
  criteria: 200,
  /** Of all rounds together; a judge on two panels with the same entry counts twice. */
  sheets: 250_000,
} as const;

export type SizeLimit = keyof typeof SIZE_LIMITS;

/**
 * What a competition has too much of, if anything.
 * @param times how often the limits may be had
 */
export function findTooMany(
  { judges, entries, rounds }: Pick<Competition, 'judges' | 'entries' | 'rounds'>,
  times = 1,
): SizeLimit | undefined {
  if (judges.length > times * SIZE_LIMITS.judges) return 'judges';
  if (entries.length > times * SIZE_LIMITS.entries) return 'entries';
  if (rounds.some((round) => mostInRubric(round) > times * SIZE_LIMITS.criteria)) return 'criteria';
  let sheets = 0;
  for (const { panels, entrants = entries } of rounds) {
    for (const panel of panels) {
      sheets += countSheetsOf(panel, entrants.length);
      if (sheets > times * SIZE_LIMITS.sheets) return 'sheets';
    }
  }
  return undefined;
}

const mostInRubric = ({ rubric, tieBreaks }: Round): number =>
  Math.max(rubric.criteria.length, tieBreaks.length);

const countSheetsOf = ({ judges, entries }: Panel, all: number): number =>
  judges.length * (entries === 'all' ? all : entries.length);
