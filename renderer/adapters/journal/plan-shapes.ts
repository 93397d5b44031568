import { z } from 'zod';
import {
  type Break,
  MINUTES_A_DAY,
  PLAN_LIMITS,
  type Plan,
  type Room,
  type Session,
  type Stage,
} from '../../domain/plan';
import { distinct, id, listOf, listWithIds, objectOf, text } from './shapes';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((value) => !Number.isNaN(Date.parse(value)));
const shortName = text.max(PLAN_LIMITS.name);
const minute = z.int().min(0);

/** As its records are in a competition file: a plan isn't kept that no file could carry. */
export const planShape = objectOf<Plan>({
  rooms: listWithIds(objectOf<Room>({ id, name: text })),
  sessions: listWithIds(
    objectOf<Session>({
      id,
      day,
      room: id,
      round: id,
      panel: id,
      start: minute.max(MINUTES_A_DAY - 1),
      stages: listOf(objectOf<Stage>({ name: shortName, seconds: z.int().min(1).max(PLAN_LIMITS.seconds) })),
      breaks: listOf(
        objectOf<Break>({
          name: shortName,
          start: minute.max(2 * MINUTES_A_DAY - 1),
          minutes: z.int().min(1).max(MINUTES_A_DAY),
        }),
      ),
      order: distinct(id, (one) => one),
    }),
  ),
});
