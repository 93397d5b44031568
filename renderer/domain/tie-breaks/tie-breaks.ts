import type { CriterionTieBreak } from './criterion';
import type { MedianTieBreak } from './median';
import type { RoundTieBreak } from './other-round';
import type { PreferredTieBreak } from './preferred';

/** What separates equal scores. */
export type TieBreak = CriterionTieBreak | MedianTieBreak | PreferredTieBreak | RoundTieBreak;

export type TieBreakOf<Type extends TieBreak['type']> = Extract<TieBreak, { readonly type: Type }>;

/** What a member of a tie-break names: a form offers these, a file may name no other. */
export type Named = 'criterion' | 'round';

/**
 * The members of every tie-break there is besides its type, by what they name, in the order in which a form offers
 * them. Apart from what they do (`strategies.ts`): files are read before anything is counted.
 */
const MEMBERS: {
  readonly [Type in TieBreak['type']]: {
    readonly [Member in Exclude<keyof TieBreakOf<Type>, 'type'>]: Named;
  };
} = { criterion: { criterion: 'criterion' }, median: {}, preferred: {}, round: { round: 'round' } };

export const TIE_BREAK_TYPES = Object.keys(MEMBERS) as readonly TieBreak['type'][];

export const membersOf = (type: TieBreak['type']): { readonly [member: string]: Named } => MEMBERS[type];

/** Ids that a tie-break names. */
export function namedIn(tieBreak: TieBreak, what: Named): readonly string[] {
  const members = membersOf(tieBreak.type);
  return Object.entries(tieBreak).flatMap(([member, id]) => (members[member] === what ? [id] : []));
}
