import type { Day, Desk } from './event-start';

/** A day on which every judge is robbed. */
export interface ThievesDay {
  readonly day: Day;
  /** Laptops opened with a judge's card by somebody else, one a judge. */
  readonly thieves: readonly Desk[];
}
