import type { DeviceKey, RevisionId } from './ids';
import type { Revision, StoredRevision } from './revision';

/** The secretariat's word about a judge's sheet: a revision by the competition's own key. */
export const isDecision = (
  { revision }: { readonly revision: Pick<Revision, 'device'> },
  signer: DeviceKey,
): boolean => revision.device === signer;

/**
 * What a decision is about: the versions the judge's laptops had written. Where it replaced an earlier
 * decision, that one's versions; those that have not arrived here are left out.
 */
export function findDecidedVersions(
  decision: StoredRevision,
  byId: ReadonlyMap<RevisionId, StoredRevision>,
  signer: DeviceKey,
): readonly StoredRevision[] {
  const versions = new Map<RevisionId, StoredRevision>();
  const seen = new Set<RevisionId>([decision.id]);
  const decisions = [decision];
  for (const { revision } of decisions) {
    for (const id of revision.supersedes) {
      const earlier = byId.get(id);
      if (earlier === undefined || seen.has(id)) continue;
      seen.add(id);
      if (isDecision(earlier, signer)) decisions.push(earlier);
      else versions.set(id, earlier);
    }
  }
  return [...versions.values()];
}
