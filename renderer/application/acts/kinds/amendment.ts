import { integer, reason, sha256 } from '../act-fields';
import { defineAct } from '../act-kind';

/** The rule book got another version. */
export const amendment = defineAct(
  'amendment',
  { version: integer(2), hash: sha256, reason },
  {
    toSubject: ({ version }) => `${version}`,
    toVerdict: ({ hash }) => hash,
    group: 'competition',
    icon: 'book-open',
  },
);
