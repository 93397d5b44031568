import { membersOf, type Named, TIE_BREAK_TYPES, type TieBreak } from './tie-breaks';

/** Every tie-break there could be between these, in the order in which a form offers them. */
export const possibleTieBreaks = (
  ids: {
    readonly [what in Named]: readonly string[];
  },
): readonly TieBreak[] =>
  TIE_BREAK_TYPES.flatMap((type) =>
    Object.entries(membersOf(type))
      .reduce<readonly object[]>(
        (made, [member, what]) => made.flatMap((one) => ids[what].map((id) => ({ ...one, [member]: id }))),
        [{ type }],
      )
      .map((made) => made as TieBreak),
  );

/** The same tie-break with other ids for what it names of one kind; undefined where one of them has none. */
export function renameIn(
  tieBreak: TieBreak,
  what: Named,
  find: (id: string) => string | undefined,
): TieBreak | undefined {
  const members = membersOf(tieBreak.type);
  const renamed = Object.entries(tieBreak).map(([member, id]) => [
    member,
    members[member] === what ? find(id) : id,
  ]);
  return renamed.some(([, id]) => id === undefined) ? undefined : (Object.fromEntries(renamed) as TieBreak);
}
