import { type Language, localeOf } from './language';

const SEVERAL = 12;

const join = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts);

/** "A, B, dan C"; beyond twelve, how many more there are. */
export const formatList = (parts: readonly string[], language: Language): string =>
  join(shorten(parts, parts.length - SEVERAL, language), language);

/** "“A”, “B”, dan “C”"; beyond twelve, how many more there are. */
export const formatNames = (names: readonly string[], language: Language): string =>
  formatList(
    names.map((name) => `“${name}”`),
    language,
  );

/** "3–5 dan 9": rows of a table, neighbours taken together. @param lines ascending */
export function formatLines(lines: readonly number[], language: Language): string {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  const beyond = runs.slice(SEVERAL).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const parts = runs.map(({ from, to }) => {
    if (from === to) return String(from);
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
  });
  return join(shorten(parts, beyond, language), language);
}

function shorten(parts: readonly string[], beyond: number, language: Language): readonly string[] {
  if (parts.length <= SEVERAL) return parts;
  return [...parts.slice(0, SEVERAL), language === 'id' ? `${beyond} lagi` : `${beyond} more`];
}
