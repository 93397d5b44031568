import type { LogProblem } from '../../application/ports/archive';
import { isPlainObject } from '../../application/workspace/plain-data';
import type { Competition } from '../../domain/competition';
import { findTooMany } from '../../domain/competition-size';

/** Beyond what a file may bring: while it is set up, a competition may have more than will go into its file. */
const TIMES = 4;

/** What a restored competition has so much of that no screen of it could be worked out, if anything. */
export const findFarTooMany = (competition: Competition) => findTooMany(competition, TIMES);

/** Characters of one text; the screens stop far below. */
const LONGEST_TEXT = 64 * 1024;

/**
 * Whether a text in a line's body is longer than any screen could show.
 * @param body as it was parsed; pictures may be as long as they are
 */
export function hasEndlessText(body: unknown, name = ''): boolean {
  if (typeof body === 'string') return body.length > LONGEST_TEXT;
  if (name === 'logo') return false;
  if (Array.isArray(body)) return body.some((member) => hasEndlessText(member));
  return (
    isPlainObject(body) && Object.entries(body).some(([inside, member]) => hasEndlessText(member, inside))
  );
}

/** Bytes of a line below which nothing in it can be too long. */
export const SHORT_LINE_BYTES = LONGEST_TEXT;

/** More than this program works with. */
export type Excess = Extract<LogProblem, { readonly type: 'limit-exceeded' }>;
