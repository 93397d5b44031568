import { z } from 'zod';
import { MINUTES_A_DAY, PLAN_LIMITS, type Plan, type Session } from '../../domain/plan';
import { day, entryId, integer, name, panelId, roomId, roundId, sessionId } from './kinds/fields';

const shortName = name.pipe(z.string().max(PLAN_LIMITS.name));

/** What the parts of a plan have, in a file and in a log alike; lists of them differ there. */
export const PLAN_MEMBERS = {
  room: { id: roomId, name },
  session: {
    id: sessionId,
    day,
    room: roomId,
    round: roundId,
    panel: panelId,
    start: integer(0, MINUTES_A_DAY - 1),
  },
  stage: { name: shortName, seconds: integer(1, PLAN_LIMITS.seconds) },
  break: { name: shortName, start: integer(0, 2 * MINUTES_A_DAY - 1), minutes: integer(1, MINUTES_A_DAY) },
};

/** The records of a plan: since version 3 of the competition file. */
export const PLAN_RECORDS = [
  z.strictObject({ type: z.literal('room'), ...PLAN_MEMBERS.room }),
  z.strictObject({
    type: z.literal('session'),
    ...PLAN_MEMBERS.session,
    stages: z.array(z.strictObject(PLAN_MEMBERS.stage)).max(PLAN_LIMITS.stages),
    breaks: z.array(z.strictObject(PLAN_MEMBERS.break)).max(PLAN_LIMITS.breaks),
    order: z.array(entryId).max(PLAN_LIMITS.order),
  }),
] as const;

type PlanRecord = z.infer<(typeof PLAN_RECORDS)[number]>;

/** Members in one order, whoever put the plan together: the same content has the same hash. */
export const toPlanRecords = ({ rooms, sessions }: Plan): PlanRecord[] => [
  ...rooms.map(({ id, name }) => ({ type: 'room' as const, id, name })),
  ...sessions.map(toSessionRecord),
];

const toSessionRecord = ({ id, day, room, round, panel, start, ...rest }: Session): PlanRecord => ({
  ...{ type: 'session', id, day, room, round, panel, start },
  stages: rest.stages.map(({ name, seconds }) => ({ name, seconds })),
  breaks: rest.breaks.map(({ name, start, minutes }) => ({ name, start, minutes })),
  order: [...rest.order],
});

/** What has been read of a plan; there is none where no record speaks of one. */
export const toPlan = ({ rooms, sessions }: Plan): { readonly plan?: Plan } =>
  rooms.length === 0 && sessions.length === 0 ? {} : { plan: { rooms, sessions } };
