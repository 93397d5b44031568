/** What a date's format shows of it. */
export interface DateParts {
  readonly year: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** Hours are counted on beyond a day: `[h]:mm`. */
  readonly isElapsed: boolean;
}

export const WHOLE_DATE: DateParts = { year: true, day: true, time: true, seconds: true, isElapsed: false };

const DAY = 86_400;
/** The day before day 1 where 1900 is taken for a leap year, as it is from 1 March of that year on. */
const EPOCH = Date.UTC(1899, 11, 30) / 1_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 1_000;
const LEAP_DAY_1900 = 60;
/** The day after 31 December 9999. */
const LAST_DAY = 2_958_466;

/**
 * `2021-03-16`, `2021-03-16 08:30`, or `08:30` for a time without a day; seconds where the format has them
 * and there are any. A day a few seconds past midnight is that day: what is too small for the format
 * is left out, as a spreadsheet program does.
 * @param serial days since the workbook's epoch
 * @returns undefined where a spreadsheet program shows nothing but ####, or a day 0
 */
export function showDate(serial: number, parts: DateParts, is1904: boolean): string | undefined {
  // Eight and a half hours are 0.354166666666667 of a day: rounded to the second first, then cut off.
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  if (seconds < 0 || day >= LAST_DAY) return undefined;
  if (parts.isElapsed) return showTime(seconds, parts);
  const time = seconds % DAY;
  const isTimeAlone = parts.time && !parts.day && !parts.year;
  if (isTimeAlone) return showTime(time, parts);
  if (day === 0 && !is1904) return time > 0 ? showTime(time, parts) : undefined;
  const date = toDay(day, is1904);
  if (parts.year && !parts.day && !parts.time) return date.slice(0, 4);
  const shownTime = parts.time ? showTime(time, parts) : '00:00';
  return shownTime === '00:00' ? date : `${date} ${shownTime}`;
}

function toDay(day: number, is1904: boolean): string {
  if (!is1904 && day === LEAP_DAY_1900) return '1900-02-29';
  const early = !is1904 && day < LEAP_DAY_1900 ? 1 : 0;
  const instant = ((is1904 ? EPOCH_1904 : EPOCH) + (day + early) * DAY) * 1_000;
  return new Date(instant).toISOString().slice(0, 10);
}

function showTime(seconds: number, parts: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const minutes = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return parts.seconds && rest > 0 ? `${minutes}:${two(rest)}` : minutes;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Days since the workbook's epoch of an ISO 8601 day, time, or both. A zone is passed over: cells know none.
 * @returns undefined for anything else, and for days no calendar has
 */
export function parseIsoDate(text: string, is1904: boolean): number | undefined {
  const [first = '', second] = text.trim().split('T');
  const hasDay = ISO_DAY.test(first);
  const day = hasDay ? parseDay(first, is1904) : 0;
  const timeText = hasDay ? second : (second ?? first);
  const time = timeText === undefined ? 0 : parseTime(timeText);
  return day === undefined || time === undefined ? undefined : day + time / DAY;
}

function parseDay(text: string, is1904: boolean): number | undefined {
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return undefined;
  const day = (instant / 1_000 - (is1904 ? EPOCH_1904 : EPOCH)) / DAY;
  return is1904 || day > LEAP_DAY_1900 ? day : day - 1;
}

function parseTime(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = ISO_TIME.exec(text) ?? [];
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return Number(minutes) < 60 && Number(seconds.replace(',', '.')) < 60 && total <= DAY ? total : undefined;
}
