import Dexie, { liveQuery } from 'dexie';
import { err, ok, type Result } from '../../domain/result';
import type { Database } from './database';

/** The error is whatever was thrown, in a value: see {@link observe}. */
type Answer<T> = Result<T, { readonly type: 'thrown'; readonly error: unknown }>;

/**
 * Runs `query` now and again whenever what it read has changed. Its first error ends that; one that
 * comes of the connection being closed is told only to those who still wait for a first answer.
 *
 * The errors travel as values: Dexie tells nobody of those of a closed connection, and leaves them
 * unhandled besides.
 */
export function observe<T>(
  database: Database,
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const ask = (): Promise<Answer<T>> =>
    // A closed database would be opened again by Dexie, perhaps as an empty one.
    database.isOpen()
      ? query().then(ok, toThrown)
      : Promise.resolve(toThrown(new Dexie.DatabaseClosedError()));

  let heard: 'nothing' | 'value' = 'nothing';
  const subscription = liveQuery(ask).subscribe(
    (answer) => {
      if (answer.ok) {
        heard = 'value';
        onValue(answer.value);
        return;
      }
      // What is on the screen stays: there may be something on it that is not saved yet.
      if (heard === 'value' && isOfClosing(answer.error.error)) return;
      subscription.unsubscribe();
      onError(answer.error.error);
    },
    // Thrown by the query before it had a promise: a defect.
    onError,
  );
  return () => subscription.unsubscribe();
}

/** A connection that closes aborts what is under way first. */
const isOfClosing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'DatabaseClosedError' || error.name === 'AbortError');

const toThrown = (error: unknown): Answer<never> => err({ type: 'thrown', error });
