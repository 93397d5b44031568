import type { TableDoubt, TableNote, TextSeparator } from '../application/ports/spreadsheet';

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
