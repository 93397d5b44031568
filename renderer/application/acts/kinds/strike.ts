import { deviceKey, integer, judgeId, reason } from '../act-fields';
import { defineAct } from '../act-kind';

/** A judge's laptop is in wrong hands: what it wrote after `lastSeq` is in dispute. There is no taking it back. */
export const strike = defineAct(
  'strike',
  { judge: judgeId, laptop: deviceKey, lastSeq: integer(0), reason },
  {
    // Each stands by itself: a later one doesn't give back what an earlier one took.
    toSubject: ({ laptop, lastSeq }) => `${laptop} ${lastSeq}`,
    toVerdict: () => 'struck-out',
    group: 'decisions',
    icon: 'shield-off',
  },
);
