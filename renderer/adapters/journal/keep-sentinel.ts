import type { NoteFiles } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Result } from '../../domain/result';
import { type Sentinel, writeSentinel } from './sentinel';

/** Long enough for a judge's burst of marks to count as one. */
const DELAY_MS = 1000;

/**
 * Writes the sentinel soon after the last write to a log. It only ever says what the logs had at some
 * moment, so a failure leaves an older one that is true all the same.
 */
export function createSentinelKeeper(notes: NoteFiles, take: () => Sentinel) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const write = (): Promise<Result<void, VaultProblem>> => {
    stop();
    return writeSentinel(notes, take());
  };
  return {
    touch: (): void => {
      timer ??= setTimeout(() => void write(), DELAY_MS);
    },
    write,
    stop,
  };
}
