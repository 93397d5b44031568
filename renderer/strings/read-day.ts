import { type Day, isDay } from '../domain/day';

/** Indonesian and English names of the months, each by letters that no other month begins with. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
];

/** As offices shorten them besides by the first three letters. */
const SHORT: { readonly [name: string]: number } = { agt: 8, ags: 8, sept: 9 };

/**
 * A day as people here write one: "16 Maret 2021", "Selasa, 16 Mar 2021", "16-3-2021", "16/3/21", "16.3.2021", "March 16,
 * 2021"; also `2021-03-16`. Of three numbers the first is the day, whatever the browser's order; two digits are a
 * year of this century.
 * @returns undefined for what is no day that exists
 */
export function readDay(text: string): Day | undefined {
  const parts = text
    .toLowerCase()
    // The weekday says nothing that the rest doesn't.
    .replace(/^\s*\p{L}+\s*,\s*/u, '')
    .split(/[\s,./–-]+/u)
    .filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3) return undefined;
  if (/^\d{4}$/.test(first)) return toDay(first, toMonth(second), third);
  if (/^\p{L}/u.test(first)) return toDay(third, toMonth(first), second);
  return toDay(third, toMonth(second), first);
}

function toMonth(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const short = SHORT[text];
  if (short !== undefined) return short;
  if (text.length < 3) return 0;
  return (
    MONTHS.findIndex((names) =>
      names.some((name) => name === text || (text.length === 3 && name.startsWith(text))),
    ) + 1
  );
}

function toDay(year: string, month: number, day: string): Day | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^(\d\d|\d{4})$/.test(year)) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  const read = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(read) ? read : undefined;
}
