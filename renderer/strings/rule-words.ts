import type { Aggregation, ScoreNote } from '../domain/aggregation/aggregations';
import type { PartScope, Scope, ScopedRanking } from '../domain/scopes';
import type { ShownTieBreak } from '../domain/tie-breaks/strategies';

/** What each way of counting, and each way of separating equal scores, says of itself: the same on screens and papers. */
export interface RuleWords {
  readonly aggregations: { readonly [how in Aggregation]: AggregationWords };
  readonly scoreNotes: {
    readonly [Type in ScoreNote['type']]: (note: Extract<ScoreNote, { readonly type: Type }>) => string;
  };
  /** Follows "separated by". */
  readonly tieBreaks: {
    readonly [Type in ShownTieBreak['type']]: (
      shown: Extract<ShownTieBreak, { readonly type: Type }>,
    ) => string;
  };
  /** Within what entries are ranked. */
  readonly scopes: { readonly [scope in Scope]: string };
  /** Entries of no part of a scope. */
  readonly noPart: { readonly [scope in PartScope]: string };
}

interface AggregationWords {
  /** On a form that offers it. */
  readonly name: string;
  readonly text: string;
  /** What a score is, within a sentence. */
  readonly score: string;
  /** The same of weighted scores. */
  readonly lead: string;
}

// The records have one text for each type; the compiler cannot tie the two lookups together.

export const tellTieBreak = ({ tieBreaks }: RuleWords, shown: ShownTieBreak): string =>
  (tieBreaks[shown.type] as (shown: ShownTieBreak) => string)(shown);

export const tellScoreNote = ({ scoreNotes }: RuleWords, note: ScoreNote): string =>
  (scoreNotes[note.type] as (note: ScoreNote) => string)(note);

/** What a part of a scope is called. */
export const tellPart = (
  { noPart }: Pick<RuleWords, 'noPart'>,
  { type, name }: Pick<ScopedRanking, 'type' | 'name'>,
): string => name ?? noPart[type];
