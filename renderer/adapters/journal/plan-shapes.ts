import type { Break, Plan, Room, Session, Stage } from '../../domain/plan';
import { PLAN_MEMBERS } from '../bundle/plan-records';
import { distinct, id, listOf, listWithIds, objectOf } from './shapes';

/** As its records are in a competition file: a plan isn't kept that no file could carry. */
export const planShape = objectOf<Plan>({
  rooms: listWithIds(objectOf<Room>(PLAN_MEMBERS.room)),
  sessions: listWithIds(
    objectOf<Session>({
      ...PLAN_MEMBERS.session,
      stages: listOf(objectOf<Stage>(PLAN_MEMBERS.stage)),
      breaks: listOf(objectOf<Break>(PLAN_MEMBERS.break)),
      order: distinct(id, (one) => one),
    }),
  ),
});
