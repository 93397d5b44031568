import { deviceKey, integer, personName, reason, signature } from '../act-fields';
import { defineAct } from '../act-kind';

/**
 * A laptop of the secretariat is in wrong hands: what it wrote after these numbers, decisions about sheets and acts, counts
 * no more. `word`: the competition's key says so; whoever writes the act, none without it is taken. There is no taking it back.
 */
export const laptopStruckOut = defineAct(
  'laptop-struck-out',
  {
    ...{ laptop: deviceKey, name: personName, lastSeq: integer(0), lastAct: integer(0), reason },
    word: signature,
  },
  {
    // Each stands by itself: a later one doesn't give back what an earlier one took.
    toSubject: ({ laptop, lastSeq, lastAct }) => `${laptop} ${lastSeq} ${lastAct}`,
    toVerdict: () => 'struck-out',
    group: 'decisions',
    icon: 'shield-off',
  },
);
