import type { Mark } from '../domain/quantities';
import { type Rubric, totalWeight } from '../domain/rubric';
import { type ExactScore, formatScore } from '../domain/score';
import { type Language, localeOf } from './language';

const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** "Selasa, 16 Maret 2021". @param day `YYYY-MM-DD` */
export const formatWeekday = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(asUtc(day));

/** "16 Maret 2021". @param day `YYYY-MM-DD` */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(asUtc(day));

/** "16–17 Maret 2021", "30 Maret–2 April 2021", or one day when both are the same: one text on every machine. */
export function formatDays(from: string, to: string, language: Language): string {
  if (from === to) return formatDay(from, language);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // Node puts thin spaces round the dash, Chromium wide ones, both only here and there.
  return format.formatRange(asUtc(from), asUtc(to)).replace(/\s*–\s*/gu, '–');
}

/** "08.30" in Indonesian, "08:30" in English, in the laptop's time zone. @param instant ISO */
export const formatTime = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  );

/** "16 Mar 2021 08.30". @param instant ISO */
export const formatInstant = (instant: string, language: Language): string =>
  `${new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant))} ${formatTime(instant, language)}`;

// Making one costs a hundred times what it then does, and a long table asks for thousands.
const COUNTS: { readonly [language in Language]: Intl.NumberFormat } = {
  id: new Intl.NumberFormat(localeOf('id')),
  en: new Intl.NumberFormat(localeOf('en')),
};

/** "3.478" in Indonesian, "3,478" in English. */
export const formatCount = (count: number, language: Language): string => COUNTS[language].format(count);

const decimalMark = (digits: string, language: Language): string =>
  language === 'id' ? digits.replace('.', ',') : digits;

/** Two decimals, half up, from the exact value: "87,50". */
export const formatPoints = (score: ExactScore, language: Language): string =>
  decimalMark(formatScore(score, 2), language);

/** All six decimals, to tell apart what two decimals show as equal. */
export const formatExactPoints = (score: ExactScore, language: Language): string =>
  decimalMark(formatScore(score, 6), language);

/** A mark as short as it is: "87", "87,5", "87,25". */
export function formatMark(mark: Mark, language: Language): string {
  const text = (mark / 100).toFixed(2).replace(/\.?0+$/, '');
  return decimalMark(text, language);
}

/** Basis points as a percentage: "12,5 %" in Indonesian, "12.5%" in English. */
export function formatPercent(basisPoints: number, language: Language): string {
  const text = decimalMark((basisPoints / 100).toFixed(2).replace(/\.?0+$/, ''), language);
  return language === 'id' ? `${text} %` : `${text}%`;
}

/** A weight as its rubric has it: "12,5 %", or of parts, "1 dari 3". */
export const formatWeight = (weight: number, rubric: Rubric, language: Language): string =>
  rubric.weights === 'parts'
    ? formatPart(weight, totalWeight(rubric), language)
    : formatPercent(weight, language);

/** "1 dari 3", "1 of 3". */
export const formatPart = (part: number, whole: number, language: Language): string =>
  `${formatCount(part, language)} ${language === 'id' ? 'dari' : 'of'} ${formatCount(whole, language)}`;

/** All weights together: "100 %", or how many parts there are. */
export const formatTotalWeight = (rubric: Rubric, language: Language): string =>
  rubric.weights === 'parts'
    ? formatCount(totalWeight(rubric), language)
    : formatPercent(totalWeight(rubric), language);
