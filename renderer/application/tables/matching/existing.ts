/**
 * How a row is read that fits neither the one nor the other wholly: `entries`, it is about the entry (or
 * judge) it names, whose number (or code) changes; `numbers`, it is about the one with that number (or
 * code), whose name is corrected; `ask`, it waits for one of these.
 */
export type UpdateBy = 'ask' | 'entries' | 'numbers';

/** What a row means that speaks of somebody who stands in the competition already: a mistake, or news. */
export type Existing = 'refuse' | { readonly update: UpdateBy };

/** Rows by what importing them does; `unchanged`: all of it stands in the competition already. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  /** Kept under another number or code than before, with or without news of its facts. */
  readonly renumbered: number;
  readonly unchanged: number;
}

export function countRows(
  rows: readonly { readonly type: 'add' | 'update' | 'renumber' }[],
  unchanged: number,
): ImportCounts {
  const count = (wanted: (typeof rows)[number]['type']): number =>
    rows.filter(({ type }) => type === wanted).length;
  return { added: count('add'), updated: count('update'), renumbered: count('renumber'), unchanged };
}
