import type { StartFinding } from '../../application/ports/safety';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Database } from '../database/database';
import { type DatabaseContents, EMPTY_CONTENTS } from './database-facts';
import type { OpenedDatabase } from './open-and-read';
import type { LogContents } from './read-logs';
import { type Reconciliation, reconcile } from './reconcile';

export type DatabaseFault = Extract<StartFinding, { type: 'rebuilt' }>['reason'];

/** What the two copies amount to. */
export type StartComparison =
  | { readonly type: 'database-holds'; readonly database: Database; readonly plan: Reconciliation }
  /** A database has to be built anew, from the logs and what could still be read of the old one. */
  | { readonly type: 'rebuild'; readonly reason: DatabaseFault; readonly contents: DatabaseContents }
  /** Something in the logs can't be made sense of beside this database. */
  | { readonly type: 'incomparable'; readonly problem: VaultProblem };

/**
 * Never throws: rows that the comparison trips over are left out, and if that doesn't help, so are the logs.
 *
 * @param isOfNoUse it did not take a write, or doesn't stay open: to be replaced, however well it reads
 */
export function compareAtStart(
  logs: LogContents,
  found: OpenedDatabase,
  isOfNoUse: boolean,
): StartComparison {
  const both = attempt(() => reconcile(logs, found.contents));
  if ('plan' in both) {
    const { databaseFault } = both.plan;
    if (found.database === undefined || (isOfNoUse && databaseFault === undefined)) {
      return { type: 'rebuild', reason: 'unreadable', contents: found.contents };
    }
    return databaseFault === undefined
      ? { type: 'database-holds', database: found.database, plan: both.plan }
      : { type: 'rebuild', reason: databaseFault, contents: found.contents };
  }
  const alone = attempt(() => reconcile(logs, EMPTY_CONTENTS));
  return 'plan' in alone
    ? { type: 'rebuild', reason: 'unreadable', contents: EMPTY_CONTENTS }
    : { type: 'incomparable', problem: { type: 'vault-failed', detail: String(alone.error) } };
}

function attempt(
  work: () => Reconciliation,
): { readonly plan: Reconciliation } | { readonly error: unknown } {
  try {
    return { plan: work() };
  } catch (error) {
    return { error };
  }
}
