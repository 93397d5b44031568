import type { TableDoubt, TableNote } from '../application/ports/spreadsheet';
import type { Language } from './language';
import { getStrings } from './strings';

export function describeTableNote(note: TableNote, language: Language): string {
  // The record has one text for each type; the compiler cannot tie the two lookups together.
  const describe = getStrings(language).tables.notes[note.type] as (note: TableNote) => string;
  return describe(note);
}

export function describeTableDoubt(doubt: TableDoubt, language: Language): string {
  const describe = getStrings(language).tables.doubts[doubt.type] as (doubt: TableDoubt) => string;
  return describe(doubt);
}
