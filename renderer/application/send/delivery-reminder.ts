import type { Competition } from '../../domain/competition';
import type { Day } from '../../domain/day';
import type { Arrival } from './to-arrival';
import type { DeliveryState } from './to-delivery';

/** What the laptop's own clock says. */
export interface LocalTime {
  readonly day: Day;
  /** 0–23. */
  readonly hour: number;
}

/** A session's last presentations are over by then, and the judges still sit in the hall. */
const DAY_ENDS_FROM_HOUR = 15;

/**
 * How loudly a judge is told about sheets the secretariat may not have.
 * `nothing`: nothing was signed yet, or all of it is confirmed.
 * `quiet`: something is on its way, and there is time.
 * `warning`: towards the end of a day, signed sheets are in no score file yet; or towards the end of the
 * last day, no receipt has named them.
 * `urgent`: towards the end of the last day, or after it, signed sheets are in no score file yet.
 */
export type ReminderTone = 'nothing' | 'quiet' | 'warning' | 'urgent';

/** @param undelivered of this laptop; another of the judge's laptops speaks for itself */
export function toReminderTone(
  { nature, identity }: Pick<Competition, 'nature' | 'identity'>,
  { unconfirmed }: Pick<Arrival, 'unconfirmed'>,
  { undelivered }: Pick<DeliveryState, 'undelivered'>,
  { day, hour }: LocalTime,
): ReminderTone {
  if (unconfirmed.length === 0 && undelivered.length === 0) return 'nothing';
  // Sample sheets go nowhere, and their days are long past.
  if (nature === 'sample') return 'quiet';
  const { endsOn } = identity;
  const isLastDay = endsOn !== '' && day >= endsOn;
  const isOver = endsOn !== '' && day > endsOn;
  const isLate = isOver || hour >= DAY_ENDS_FROM_HOUR;
  if (!isLate) return 'quiet';
  if (undelivered.length > 0) return isLastDay ? 'urgent' : 'warning';
  return isLastDay ? 'warning' : 'quiet';
}
