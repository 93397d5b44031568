import type { DisputedSheet, DisputedVersion } from '../../application/disputes/disputed-sheet';
import { sameVerdict } from '../../domain/sheet';

/** A version with what it is called on the screen. */
export interface NamedVersion extends DisputedVersion {
  readonly name: string;
}

/** The version that counts: by the decision in force, or in spite of the excusal. */
export function findVersionInForce({ cause, heads, versions }: DisputedSheet): DisputedVersion | undefined {
  const [decision] = heads;
  if (cause === 'excused') return versions[0];
  if (cause !== 'decided' || !decision || decision.revision.state === 'withdrawn') return undefined;
  return versions.find(({ stored }) => sameVerdict(stored, decision));
}
