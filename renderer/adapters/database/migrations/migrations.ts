import * as initial from './0001-initial';
import * as received from './0002-received';
import type { Migration } from './migration';

/** Every step there has been, in order: a database of any age goes through those it lacks. */
export const MIGRATIONS: readonly [Migration, ...Migration[]] = [
  { version: initial.VERSION, stores: initial.STORES },
  { version: received.VERSION, stores: received.STORES },
];
