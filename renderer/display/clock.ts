import { formatTime } from '../strings/formats';
import type { Language } from '../strings/language';

/** Well within a minute; nothing is counted, so one that comes late is as right as one in time. */
const LOOK_EVERY_MS = 500;

export interface ClockNeeds {
  readonly now: () => number;
  readonly show: (time: string) => void;
  readonly getLanguage: () => Language;
  /** @returns what ends it */
  readonly every: (milliseconds: number, call: () => void) => () => void;
  /** Tells when the page is seen again, after a browser let it rest. */
  readonly onSeen: (call: () => void) => void;
}

/**
 * The time of day as this laptop has it, from its clock each time: whatever was slept through or held back in between
 * changes nothing.
 * @returns what shows it at once
 */
export function runClock({ now, show, getLanguage, every, onSeen }: ClockNeeds): () => void {
  const look = (): void => show(formatTime(new Date(now()).toISOString(), getLanguage()));
  every(LOOK_EVERY_MS, look);
  onSeen(look);
  return look;
}
