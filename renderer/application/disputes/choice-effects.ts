import type { Entry } from '../../domain/competition';
import type { Field } from '../../domain/field';
import type { RevisionId } from '../../domain/ids';
import type { SheetKey, StoredRevision } from '../../domain/revision';
import type { Score } from '../../domain/score';
import type { SheetState } from '../../domain/sheet';
import { runSteps, type Steps } from '../../domain/steps';
import { prepareTabulation, type Row, type Tabulation } from '../../domain/tabulate';

/** Where the entry of a disputed sheet stands under one choice. */
export interface ChoiceEffect {
  /** Undefined while no other judge's sheet counts. */
  readonly score: Score | undefined;
  readonly rank: number | undefined;
  readonly tied: boolean;
  readonly provisional: boolean;
  /** Other entries whose rank is another than without this sheet, by their rank then. */
  readonly moved: readonly MovedEntry[];
}

export interface MovedEntry {
  readonly entry: Entry;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface ChoiceEffects {
  /** While the sheet is missing: how it is now, and how it stays when the judge is asked. */
  readonly without: ChoiceEffect;
  readonly choices: ReadonlyMap<RevisionId, ChoiceEffect>;
}

/** What each choice about one sheet does to the ranking: the whole round ranked anew with each. */
export function toChoiceEffects(
  field: Field,
  states: ReadonlyMap<string, SheetState>,
  key: SheetKey,
  versions: readonly StoredRevision[],
): ChoiceEffects {
  return runSteps(choiceEffectsInSteps(field, states, key, versions));
}

/** {@link toChoiceEffects}, resting between entries and between choices. */
export function* choiceEffectsInSteps(
  field: Field,
  states: ReadonlyMap<string, SheetState>,
  key: SheetKey,
  versions: readonly StoredRevision[],
): Steps<ChoiceEffects> {
  const tabulateWith = yield* prepareTabulation(field, states);
  const without = tabulateWith({ key, state: { type: 'empty' } });
  const choices = new Map<RevisionId, ChoiceEffect>();
  for (const head of versions) {
    yield;
    const state: SheetState =
      head.revision.state === 'recused'
        ? { type: 'recused', by: 'judge', head }
        : { type: 'submitted', head, copies: 1 };
    choices.set(head.id, toChoiceEffect(key, without, tabulateWith({ key, state })));
  }
  return { without: toChoiceEffect(key, without, without), choices };
}

function toChoiceEffect({ entry: id }: SheetKey, before: Tabulation, after: Tabulation): ChoiceEffect {
  const ranks = new Map(before.rows.map((row) => [row.entry.id, row.rank]));
  const own = after.rows.find(({ entry }) => entry.id === id);
  const hasMoved = ({ entry, rank }: Row): boolean => entry.id !== id && ranks.get(entry.id) !== rank;
  return {
    score: own?.score,
    rank: own?.rank,
    tied: own?.tied ?? false,
    provisional: own?.provisional ?? true,
    moved: after.rows
      .filter(hasMoved)
      .map(({ entry, rank }) => ({ entry, from: ranks.get(entry.id), to: rank })),
  };
}
