import { credentialKey, deviceKey, judgeId, listOfDifferent, reason } from '../act-fields';
import { defineAct } from '../act-kind';

/** Laptops of one judge; nobody has as many. */
const MOST_LAPTOPS = 200;

/** A judge's card was lost and another issued; `laptops`: those that stay good. */
export const cardReplacement = defineAct(
  'card-replacement',
  { judge: judgeId, credential: credentialKey, laptops: listOfDifferent(deviceKey, MOST_LAPTOPS), reason },
  {
    toSubject: ({ credential }) => credential,
    toVerdict: ({ laptops }) => laptops.toSorted().join(' '),
    group: 'competition',
    icon: 'id-card',
  },
);
