import { z } from 'zod';
import type { Aggregation } from '../../domain/aggregation/aggregations';
import type { Named } from '../../domain/tie-breaks/tie-breaks';
import { membersOf, TIE_BREAK_TYPES, type TieBreak } from '../../domain/tie-breaks/tie-breaks';

/**
 * Any tie-break there is, from what each says of its own members.
 * @param ids what an id of each kind is here
 * @param object strict in a file, loose in a log
 */
export const tieBreakSchema = (
  ids: { readonly [what in Named]: z.ZodType },
  object: (members: z.ZodRawShape) => z.ZodType,
): z.ZodType<TieBreak> =>
  z.union(
    TIE_BREAK_TYPES.map((type) =>
      object({
        type: z.literal(type),
        ...Object.fromEntries(Object.entries(membersOf(type)).map(([member, what]) => [member, ids[what]])),
      }),
    ),
  ) as z.ZodType<TieBreak>;

const WAYS: { readonly [how in Aggregation]: true } = { mean: true, 'trimmed-mean': true };

/** Any way to count there is. By name alone: files are read before anything is counted. */
export const aggregationSchema = z.enum(Object.keys(WAYS) as [Aggregation, ...Aggregation[]]);
