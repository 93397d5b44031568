import type { CarriedKey } from '../../application/ports/carried-key';
import type { KeyStore } from '../../application/ports/key-store';

/**
 * Keys that an earlier program wrote into the log, into the place where the shell keeps them now. What
 * it doesn't take stays in the log, and is offered to it again at the next start.
 */
export async function adoptKeys(keys: KeyStore, carried: Iterable<CarriedKey>): Promise<void> {
  for (const one of carried) {
    if (!(await keys.holds(one.key))) await keys.add(one);
  }
}
