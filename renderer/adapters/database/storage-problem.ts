import Dexie, { type Table } from 'dexie';
import type { StorageProblem } from '../../application/workspace/problem';
import { err, type Result } from '../../domain/result';
import { KeptUnreadError } from '../received/kept-unread-error';
import { DatabaseIncompleteError } from './holdings';

/** Errors that say the program is wrong, not the disk; they are thrown on. */
const PROGRAMMING_ERRORS = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'ForeignAwaitError',
  'InvalidAccessError',
  'InvalidArgumentError',
  'InvalidTableError',
  'NotFoundError',
  'PrematureCommitError',
  'ReadOnlyError',
  'SchemaError',
  'SubTransactionError',
  'TransactionInactiveError',
]);

/** Leaves a transaction for an expected failure, so that the throw rolls it back. */
class Rollback extends Error {}

/** What a failed write means to the person; undefined for an error that isn't the storage's. */
export function toStorageProblem(error: unknown): StorageProblem | undefined {
  // Marks in a file that nothing reads at the moment are marks that aren't given; a fresh page has its readers again.
  if (error instanceof DatabaseIncompleteError || error instanceof KeptUnreadError)
    return { type: 'storage-incomplete' };
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return undefined;
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'QuotaExceededError')) return { type: 'storage-full' };
  if (causes.some(({ name }) => name === 'DatabaseClosedError' || name === 'InvalidStateError')) {
    return { type: 'storage-closed' };
  }
  if (causes.some(({ name }) => PROGRAMMING_ERRORS.has(name))) return undefined;
  return { type: 'storage-failed', detail: `${error.name}: ${error.message}` };
}

/** The error, what it wraps, and what failed inside a bulk write. */
function causesOf(error: Error): Error[] {
  const found = new Set<Error>();
  const queue: unknown[] = [error];
  for (const next of queue) {
    if (!(next instanceof Error) && !(next instanceof DOMException)) continue;
    if (found.has(next)) continue;
    found.add(next);
    if ('inner' in next) queue.push(next.inner);
    if ('failures' in next && Array.isArray(next.failures)) queue.push(next.failures[0]);
  }
  return [...found];
}

/**
 * One transaction that writes. An error result rolls it back; what goes wrong in the storage becomes
 * a value; anything else is thrown, and rolls back too.
 */
export async function transact<T, E extends { readonly type: string }>(
  database: Dexie,
  tables: readonly Table[],
  scope: () => Promise<Result<T, E | StorageProblem>>,
): Promise<Result<T, E | StorageProblem>> {
  let failure: Result<T, E | StorageProblem> | undefined;
  try {
    return await database.transaction('rw', [...tables], async () => {
      const result = await scope();
      if (result.ok) return result;
      failure = result;
      throw new Rollback(result.error.type);
    });
  } catch (error) {
    if (error instanceof Rollback && failure !== undefined) return failure;
    const problem = toStorageProblem(error);
    if (problem === undefined) throw error;
    return err(problem);
  }
}
