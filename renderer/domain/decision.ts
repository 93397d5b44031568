import type { Authority } from './authority';
import { compareText } from './compare';
import type { HashText, RevisionId, Sha256 } from './ids';
import { type Envelope, type Revision, type StoredRevision, sheetId } from './revision';
import { sameVerdict } from './sheet';

/** The secretariat's word about a judge's sheet: a revision by one of its keys. */
export const isDecision = (
  { revision }: { readonly revision: Pick<Envelope, 'device'> },
  { keys }: Pick<Authority, 'keys'>,
): boolean => keys.has(revision.device);

/**
 * What a decision is about: the versions the judge's laptops had written. Where it replaced an earlier
 * decision, that one's versions; those that have not arrived here are left out.
 */
export function findDecidedVersions(
  decision: StoredRevision,
  byId: ReadonlyMap<RevisionId, StoredRevision>,
  authority: Pick<Authority, 'keys'>,
): readonly StoredRevision[] {
  const versions = new Map<RevisionId, StoredRevision>();
  const seen = new Set<RevisionId>([decision.id]);
  const decisions = [decision];
  for (const { revision } of decisions) {
    for (const id of revision.supersedes) {
      const earlier = byId.get(id);
      if (earlier === undefined || seen.has(id)) continue;
      seen.add(id);
      if (isDecision(earlier, authority)) decisions.push(earlier);
      else versions.set(id, earlier);
    }
  }
  return [...versions.values()];
}

/**
 * Whether `later` only goes on naming what `earlier`, the revision before it on its device, replaces: one writing
 * about more versions than a revision can name. The clock says no more here than that it was written once.
 */
export const isContinuation = (later: Revision, earlier: Revision): boolean =>
  later.prev !== null &&
  later.supersedes.includes(later.prev) &&
  later.device === earlier.device &&
  later.seq === earlier.seq + 1 &&
  later.wall === earlier.wall &&
  later.reason === earlier.reason &&
  sheetId(later) === sheetId(earlier) &&
  sameVerdict({ revision: later }, { revision: earlier });

/** Without the revisions that another one goes on from: each writing once, by its last part. */
export function toWhole(revisions: readonly StoredRevision[]): readonly StoredRevision[] {
  const byId = new Map(revisions.map((stored) => [stored.id, stored]));
  const begun = new Set<RevisionId>();
  for (const { revision } of revisions) {
    const earlier = revision.prev === null ? undefined : byId.get(revision.prev);
    if (earlier !== undefined && isContinuation(revision, earlier.revision)) begun.add(earlier.id);
  }
  return begun.size === 0 ? revisions : revisions.filter(({ id }) => !begun.has(id));
}

/** How many decisions these revisions are: one about many versions takes several. */
export const countDecisions = (revisions: readonly StoredRevision[]): number => toWhole(revisions).length;

/** One name for a set of heads, however many: what a person was shown, to be compared with what is there. */
export const toHeadsDigest = (heads: readonly StoredRevision[], hash: HashText): Sha256 =>
  hash(
    heads
      .map(({ id }) => id)
      .sort(compareText)
      .join('\n'),
  );
