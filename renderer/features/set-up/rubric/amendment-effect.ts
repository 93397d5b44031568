import { toAuthority } from '../../../application/acts/to-authority';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import type { Round } from '../../../domain/competition';
import { entrantsOf } from '../../../domain/entrants';
import type { HashText } from '../../../domain/ids';
import { toSheetStates } from '../../../domain/merge';
import type { StoredRevision } from '../../../domain/revision';
import { rubricHash } from '../../../domain/rule-book';

/** What a new version of the rules does to sheets the secretariat already has. */
export type AmendmentEffect =
  | { readonly type: 'no-sheets' }
  /** The rubric itself stays the same; only what separates ties has changed. */
  | { readonly type: 'unaffected' }
  | { readonly type: 'outdated'; readonly sheets: number };

/**
 * Counts the sheets that count now and would be missing under the next rubric. A recusal holds
 * whatever the rubric is, and nobody scores an entry again that left the round.
 */
export function countSheetsOutdated(
  revisions: readonly StoredRevision[],
  secretariat: Pick<SecretariatWorkspace, 'competition' | 'signer' | 'laptops'>,
  round: Round,
  next: Round,
  hash: HashText,
): AmendmentEffect {
  const { access, entries } = secretariat.competition;
  const inForce = rubricHash(round, hash);
  if (inForce === rubricHash(next, hash)) return { type: 'unaffected' };
  const present = new Set(entrantsOf(round, entries).map(({ id }) => id));
  const states = toSheetStates(
    revisions,
    (id) => (id === round.id ? inForce : undefined),
    toAuthority(secretariat),
    access?.struckOut,
  );
  const sheets = [...states.values()].filter(
    (state) => state.type === 'submitted' && present.has(state.head.revision.entry),
  ).length;
  return sheets === 0 ? { type: 'no-sheets' } : { type: 'outdated', sheets };
}
