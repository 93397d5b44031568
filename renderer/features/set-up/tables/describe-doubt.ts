import type { DoubtReason } from '../../../application/tables/matching/match-rows';
import type { Strings } from '../../../strings/strings';

/** A row that could be about one or another, by the numbers or codes and the names they have on the screen. */
export interface NamedDoubt {
  readonly type: DoubtReason;
  /** Number or code, and name, as the row has them. */
  readonly mark: string | undefined;
  readonly name: string;
  /** Has the row's number or code now. */
  readonly holder: MarkedName | undefined;
  /** Whom the row names. */
  readonly named: readonly MarkedName[];
  readonly sheets: 'none' | 'some';
}

interface MarkedName {
  readonly mark: string;
  readonly name: string;
}

type Importing = Strings['setUp']['importing'];

/** What differs between entries and judges in a question about whom a row is about. */
export interface DoubtWords {
  readonly called: (mark: string, name: string) => string;
  readonly nameElsewhere: (name: string, others: string) => string;
  readonly nameChanged: (name: string) => string;
  readonly markUndecided: string;
  readonly markNow: (mark: string, name: string) => string;
  readonly marksWouldMove: (before: string, after: string) => string;
  readonly anew: string;
  readonly byName: string;
  readonly byMark: string;
}

const list = (named: readonly MarkedName[], { called }: DoubtWords): string =>
  named.map(({ mark, name }) => called(mark, name)).join(', ');

/** Why the row could be about one or another. */
export function describeDoubt(
  { type, mark, name, holder, named, sheets }: NamedDoubt,
  words: DoubtWords,
  { doubts }: Importing,
): string {
  const reasons: { readonly [reason in DoubtReason]: () => string } = {
    'name-elsewhere': () => words.nameElsewhere(name, list(named, words)),
    'name-several': () => doubts.nameSeveral(name, list(named, words)),
    'name-twice': () => doubts.nameTwice(name, list(named, words)),
    'name-changed': () => words.nameChanged(name),
    'name-unknown': () => doubts.nameUnknown(name),
    'number-undecided': () => words.markUndecided,
  };
  const isHeld = holder !== undefined && mark !== undefined;
  return [
    isHeld ? words.markNow(mark, holder.name) : '',
    reasons[type](),
    isHeld && sheets === 'some' ? words.marksWouldMove(holder.name, name) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the row would do by its name, and what by its number or code. */
export function describeReadings(
  { mark, name, holder, named }: NamedDoubt,
  words: DoubtWords,
  { readings }: Importing,
): string {
  const [only, ...others] = named;
  const byName = (): string => {
    if (only === undefined) return words.anew;
    if (others.length > 0) return readings.unclear(list(named, words));
    const called = words.called(only.mark, only.name);
    return mark === undefined || mark === only.mark ? readings.stays(called) : readings.moves(called, mark);
  };
  const byMark =
    holder === undefined ? words.anew : readings.renamed(words.called(holder.mark, holder.name), name);
  return `${words.byName}: ${byName()}. ${words.byMark}: ${byMark}.`;
}
