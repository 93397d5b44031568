import { foldCase } from '../../application/tables/fold-text';
import type { Entry } from '../../domain/competition';

/** Entries whose number, title or institution has every word. */
export function searchEntries(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = foldCase(text).split(' ').filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const own = foldCase(`${entry.number} ${entry.title} ${entry.institution.name}`);
    return words.every((word) => own.includes(word));
  });
}
