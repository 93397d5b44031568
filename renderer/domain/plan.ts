import type { Day } from './day';
import type { EntryId, PanelId, RoomId, RoundId, SessionId } from './ids';

/*
 * Who presents when and where. The plan is no rule: judges may score any entry at any time, so it stands beside the
 * rule book and outside its hash. What time a slot has is worked out from its session, never kept.
 */

export interface Room {
  readonly id: RoomId;
  readonly name: string;
}

/** A part of every slot of a session, one after the other: presentation, questions, change-over. */
export interface Stage {
  readonly name: string;
  /** Whole, at least one. */
  readonly seconds: number;
}

/** Between two slots: a slot that would run into it comes after it. */
export interface Break {
  readonly name: string;
  /** Minutes after the midnight the session's day begins with; past 1 440 in a night that goes on. */
  readonly start: number;
  /** Whole, at least one. */
  readonly minutes: number;
}

/** One panel in one room from one time on. */
export interface Session {
  readonly id: SessionId;
  readonly day: Day;
  readonly room: RoomId;
  readonly round: RoundId;
  /** Of that round. */
  readonly panel: PanelId;
  /** Minutes after midnight, below 1 440. */
  readonly start: number;
  readonly stages: readonly Stage[];
  readonly breaks: readonly Break[];
  /** Each entry's slot, in the order of the session. */
  readonly order: readonly EntryId[];
}

export interface Plan {
  readonly rooms: readonly Room[];
  readonly sessions: readonly Session[];
}

/** A session is one day in one room: with all it may have it fits a line of a file. */
export const PLAN_LIMITS = {
  rooms: 200,
  sessions: 2_000,
  stages: 20,
  breaks: 20,
  /** Slots of one session. */
  order: 500,
  /** UTF-16 units of the name of a stage or a break. */
  name: 100,
  /** Of one stage. */
  seconds: 86_400,
} as const;

export const MINUTES_A_DAY = 1_440;

/** Without an entry that is gone. */
export const withoutEntry = (plan: Plan, entry: EntryId): Plan => ({
  ...plan,
  sessions: plan.sessions.map((session) =>
    session.order.includes(entry)
      ? { ...session, order: session.order.filter((one) => one !== entry) }
      : session,
  ),
});
