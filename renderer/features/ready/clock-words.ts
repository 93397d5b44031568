import { formatOffset } from '../../strings/format-measures';
import { formatWeekday } from '../../strings/formats';
import { type Language, localeOf } from '../../strings/language';

export interface ClockWords {
  /** "Senin, 16 Maret 2026" */
  readonly day: string;
  /** "08.29.15" */
  readonly time: string;
  /** "UTC+7 (WIB)" */
  readonly zone: string;
}

/** The laptop's own date, time and zone at an instant, to be held against the clock on the wall. */
export function toClockWords(instant: string, language: Language): ClockWords {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', hour12: false });
  return {
    day: formatWeekday(day, language),
    time: time.format(date),
    zone: formatOffset(-date.getTimezoneOffset()),
  };
}

export const toClockLine = (instant: string, language: Language): string => {
  const { day, time, zone } = toClockWords(instant, language);
  return `${day}, ${time}, ${zone}`;
};
