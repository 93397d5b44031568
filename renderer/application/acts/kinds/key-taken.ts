import { z } from 'zod';
import { deviceKey, personName, reason } from '../act-fields';
import { defineAct } from '../act-kind';

/** A laptop holds the competition's signing key from now on: the one that had it gave it, kept it after all, or is gone. */
export const keyTaken = defineAct(
  'key-taken',
  {
    laptop: deviceKey,
    name: personName,
    from: z.enum(['laptop', 'backup', 'kept']),
    reason: reason.optional(),
  },
  {
    toSubject: () => '',
    toVerdict: ({ laptop }) => laptop,
    group: 'competition',
    icon: 'key-round',
  },
);
