import { findHolder, OPERATOR_LOCK, untilFree } from '../platform/display-link';

const LOOK_EVERY_MS = 1_000;

/** Tells whether the operator's page is there, each time that changes; at first it is taken to be. */
export async function watchOperator(
  locks: Pick<LockManager, 'request' | 'query'>,
  tell: (operator: 'there' | 'gone') => void,
): Promise<never> {
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  for (;;) {
    await untilFree(locks, OPERATOR_LOCK);
    tell('gone');
    while ((await findHolder(locks, OPERATOR_LOCK)) === undefined) await pause();
    tell('there');
  }
}
