import { type Language, localeOf } from './language';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** "2,1 GB", "640 MB", "48 kB": decimal units, as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: unit > 2 ? 1 : 0 });
  return `${format.format(value)} ${UNITS[unit]}`;
}

/** "0,05 ms", "3,2 ms", "140 ms". */
export function formatMilliseconds(ms: number, language: Language): string {
  const maximumFractionDigits = ms < 1 ? 2 : ms < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(localeOf(language), { maximumFractionDigits }).format(ms)} ms`;
}

const ZONES: { readonly [minutes: number]: string } = { 420: 'WIB', 480: 'WITA', 540: 'WIT' };

/** "UTC+7 (WIB)", "UTC+5:30". @param minutes east of UTC */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  const hours = `${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  const zone = ZONES[minutes];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${zone === undefined ? '' : ` (${zone})`}`;
}

const WORDS = {
  id: { minute: ['menit', 'menit'], hour: ['jam', 'jam'], day: ['hari', 'hari'] },
  en: { minute: ['minute', 'minutes'], hour: ['hour', 'hours'], day: ['day', 'days'] },
} as const;

/** "45 menit", "3 jam 20 menit", "12 hari": as much of it as somebody wants to hear. */
export function formatSpan(minutes: number, language: Language): string {
  const words = WORDS[language];
  const show = (count: number, [one, many]: readonly [string, string]): string =>
    `${new Intl.NumberFormat(localeOf(language)).format(count)} ${count === 1 ? one : many}`;
  if (minutes < 60) return show(minutes, words.minute);
  if (minutes >= 48 * 60) return show(Math.floor(minutes / (24 * 60)), words.day);
  const rest = minutes % 60;
  const hours = show(Math.floor(minutes / 60), words.hour);
  return rest === 0 ? hours : `${hours} ${show(rest, words.minute)}`;
}
