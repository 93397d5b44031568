import type { ActOf } from '../../application/acts/act';
import { type ActStates, statesOf } from '../../application/acts/fold-acts';

/** The laptop that said last that it holds the competition's key; undefined while none had to say so. */
export type Holder = Pick<ActOf<'key-taken'>, 'laptop' | 'name'> | undefined;

export function toHolder(acts: ActStates): Holder {
  const [state] = statesOf(acts, 'key-taken');
  return state?.type === 'settled' ? state.head.revision : undefined;
}
