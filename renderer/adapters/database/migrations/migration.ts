import type { Transaction } from 'dexie';

/** One numbered step of the schema. Once released it never changes; a later change is a new one. */
export interface Migration {
  readonly version: number;
  /** Dexie's words for tables and indexes; null drops a table. */
  readonly stores: { readonly [table: string]: string | null };
  /**
   * Rewrites the rows that the step before left. Only the transaction's own requests may be awaited;
   * what it does to one row is a pure function of its own, exported and tested.
   */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
