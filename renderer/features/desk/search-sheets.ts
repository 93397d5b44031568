import type { OwnSheet } from '../../application/sheets/own-sheets';
import { type DeskGroup, groupOf } from './next-step';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The sheets that answer what was typed, in running order: every word is in the title, the institution
 * or the beginning of the number. A number that is exactly right comes first.
 */
export function searchSheets(
  sheets: readonly OwnSheet[],
  typed: string,
  group: DeskGroup | 'all',
): readonly OwnSheet[] {
  const inGroup = group === 'all' ? sheets : sheets.filter(({ standing }) => groupOf[standing] === group);
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return inGroup;
  const found = inGroup.filter(({ entry }) => {
    const text = fold(`${entry.title} ${entry.institution.name}`);
    return words.every((word) => text.includes(word) || String(entry.number).startsWith(word));
  });
  const exact = found.findIndex(({ entry }) => String(entry.number) === words[0]);
  const first = words.length === 1 ? found[exact] : undefined;
  return first ? [first, ...found.toSpliced(exact, 1)] : found;
}
