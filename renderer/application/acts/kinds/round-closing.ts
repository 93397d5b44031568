import { z } from 'zod';
import { deviceKey, integer, reason, roundId, sha256 } from '../act-fields';
import { defineAct } from '../act-kind';

/** Laptops of judges and secretariat with something to count, so that the act fits into a line. */
export const MOST_LAPTOPS = 700;

const counted = z
  .array(z.strictObject({ device: deviceKey, lastSeq: integer(0), lastAct: integer(0) }))
  .max(MOST_LAPTOPS)
  .refine((list) => new Set<string>(list.map(({ device }) => device)).size === list.length, 'repeated');

/**
 * A round takes no more changes, or does again. What counts in a closed one is what had come when it was closed: of
 * each laptop its sheets up to `lastSeq` and its acts up to `lastAct`. `table`: SHA-256 of what that gave (`toTableDigest`), so that whoever lacks a file of
 * it, or has another, can tell.
 */
export const roundClosing = defineAct(
  'round-closing',
  {
    round: roundId,
    says: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('closed'), counted, table: sha256 }),
      z.strictObject({ type: z.literal('opened'), reason }),
    ]),
  },
  {
    toSubject: ({ round }) => round,
    toVerdict: ({ says }) => (says.type === 'closed' ? `closed ${says.table}` : 'opened'),
    group: 'decisions',
    icon: 'lock',
  },
);
