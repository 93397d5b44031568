import { z } from 'zod';
import { entryId, reason } from '../act-fields';
import { defineAct } from '../act-kind';

/** An entry leaves the ranking, its sheets are kept; or it comes back. */
export const withdrawal = defineAct(
  'withdrawal',
  { entry: entryId, says: z.enum(['withdrawn', 'restored']), reason },
  {
    toSubject: ({ entry }) => entry,
    toVerdict: ({ says }) => says,
    group: 'decisions',
    icon: 'log-out',
  },
);
