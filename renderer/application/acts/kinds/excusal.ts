import { z } from 'zod';
import { sheetId } from '../../../domain/revision';
import { entryId, judgeId, reason, roundId } from '../act-fields';
import { defineAct } from '../act-kind';

/** A judge will not score an entry and leaves its divisor; or that is taken back. */
export const excusal = defineAct(
  'excusal',
  { judge: judgeId, entry: entryId, round: roundId, says: z.enum(['excused', 'taken-back']), reason },
  { toSubject: sheetId, toVerdict: ({ says }) => says, group: 'decisions', icon: 'ban' },
);
