import { sheetId } from '../../../domain/revision';
import { entryId, judgeId, listOfDifferent, reason, revisionId, roundId } from '../act-fields';
import { defineAct } from '../act-kind';

/** As many as a line has room for. */
export const MOST_SEEN = 800;

/** Somebody with authority has looked at what one laptop took from another, and leaves the sheet as it stands. */
export const disputeSeen = defineAct(
  'dispute-seen',
  {
    judge: judgeId,
    entry: entryId,
    round: roundId,
    /** The work that was taken, and was looked at. */
    seen: listOfDifferent(revisionId, MOST_SEEN),
    reason,
  },
  // What was looked at adds up: nobody can unsee it.
  { toSubject: sheetId, toVerdict: () => 'seen', group: 'decisions', icon: 'eye' },
);
