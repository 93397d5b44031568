import { type ActStates, statesOf } from '../../application/acts/fold-acts';

/** What the laptop is called that said last that it holds the competition's key; undefined while none had to say so. */
export function toHolderName(acts: ActStates): string | undefined {
  const [state] = statesOf(acts, 'key-taken');
  return state?.type === 'settled' ? state.head.revision.name : undefined;
}
