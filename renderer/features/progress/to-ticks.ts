import type { Entry } from '../../domain/competition';
import type { JudgeId } from '../../domain/ids';
import { type Progress, type SheetProgress, sheetProgress } from '../../domain/progress';

/** Of all judges together: what a slow laptop draws in a moment, and a national round with three judges has. */
const MOST_TICKS = 20_000;

export interface Tick {
  readonly first: Entry;
  /** Of several entries that of the first that isn't in, so that nothing missing hides behind the rest. */
  readonly state: SheetProgress;
}

/** A tick for each entry in running order; in a larger table one for each so many entries. */
export function toTicks({ entries, judges }: Progress, judge: JudgeId): readonly Tick[] {
  const ticks = Math.max(1, Math.floor(MOST_TICKS / Math.max(judges.length, 1)));
  const each = Math.ceil(entries.length / ticks);
  const shown: Tick[] = [];
  for (let from = 0; from < entries.length; from += each) {
    const some = entries.slice(from, from + each);
    const [first] = some;
    if (first === undefined) break;
    const states = some.map((entry) => sheetProgress(entry, judge));
    const state = states.find((one) => !IN.has(one)) ?? states.find((one) => one !== 'not-assigned');
    shown.push({ first: first.entry, state: state ?? 'not-assigned' });
  }
  return shown;
}

const IN: ReadonlySet<SheetProgress> = new Set<SheetProgress>(['counted', 'excused', 'not-assigned']);
