import type { TableDoubt, TableNote, TextSeparator } from '../application/ports/spreadsheet';
import type { Language } from './language';
import { strings } from './strings';

/** What was done with a table that comes in, and what only a person can decide: a sentence or two per type. */
export interface TableTexts {
  readonly notes: {
    readonly [Type in TableNote['type']]: (note: TableNote & { readonly type: Type }) => string;
  };
  readonly doubts: {
    readonly [Type in TableDoubt['type']]: (doubt: TableDoubt & { readonly type: Type }) => string;
  };
  readonly separators: { readonly [separator in TextSeparator]: string };
  readonly sheet: string;
  readonly chooseSheet: string;
  readonly separator: string;
  readonly chooseSeparator: string;
  readonly hidden: string;
  readonly hiddenChoices: { readonly [choice in 'take' | 'skip']: string };
  readonly noted: (count: string) => string;
  readonly columnOpen: (field: string, columns: readonly string[]) => string;
  readonly chooseColumn: string;
  readonly notTaken: (columns: readonly string[]) => string;
  /** The second of two columns with one heading, told apart by where it stands. */
  readonly columnAt: (heading: string, position: string) => string;
  readonly readingAgain: string;
  readonly cancelReading: string;
  /** After a choice that could not be read. */
  readonly asBefore: string;
}

export function describeTableNote(note: TableNote, language: Language): string {
  // The record has one text for each type; the compiler cannot tie the two lookups together.
  const describe = strings[language].tables.notes[note.type] as (note: TableNote) => string;
  return describe(note);
}

export function describeTableDoubt(doubt: TableDoubt, language: Language): string {
  const describe = strings[language].tables.doubts[doubt.type] as (doubt: TableDoubt) => string;
  return describe(doubt);
}
