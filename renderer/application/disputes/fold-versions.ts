import { compareText } from '../../domain/compare';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import { type StoredRevision, sheetId } from '../../domain/revision';

/** As many as can be read beside each other; a sheet with no more shows them all. */
export const COMPARED_AT_ONCE = 4;

/** The versions of one sheet, however many, as they are shown. */
export interface FoldedVersions {
  /** What stands side by side at first. */
  readonly shown: ReadonlySet<RevisionId>;
  /** How many more the laptop of a shown one has, for those that have any. */
  readonly more: ReadonlyMap<RevisionId, number>;
  /** All that is not shown: laptop by laptop, each one's newest first. */
  readonly folded: readonly StoredRevision[];
}

/**
 * Of many versions the newest of each laptop, of many laptops those that have written most: whoever floods one
 * sheet doesn't push the judge's own version out of sight. Newest is by the laptop's own count.
 * @param revisions everything here, to see what else each laptop has written
 * @param always laptops that are shown whatever they have written
 */
export function foldVersions(
  versions: readonly StoredRevision[],
  revisions: readonly StoredRevision[],
  always: ReadonlySet<DeviceKey>,
): FoldedVersions {
  if (versions.length <= COMPARED_AT_ONCE) {
    return { shown: new Set(versions.map(({ id }) => id)), more: new Map(), folded: [] };
  }
  const laptops = new Map<DeviceKey, StoredRevision[]>();
  for (const stored of versions) {
    const known = laptops.get(stored.revision.device);
    if (known) known.push(stored);
    else laptops.set(stored.revision.device, [stored]);
  }
  const sheets = countSheets(revisions, laptops);
  const weight = (device: DeviceKey): number =>
    always.has(device) ? Number.POSITIVE_INFINITY : (sheets.get(device)?.size ?? 0);
  const ordered = [...laptops]
    .map(([device, written]) => ({ device, written: written.toSorted(newestFirst), weight: weight(device) }))
    // Infinity less infinity is no number.
    .sort((a, b) => (a.weight === b.weight ? compareText(a.device, b.device) : b.weight - a.weight));
  const inSight = ordered.slice(0, COMPARED_AT_ONCE);
  const shown = new Set(inSight.flatMap(({ written }) => written.slice(0, 1).map(({ id }) => id)));
  return {
    shown,
    more: new Map(
      inSight.flatMap(({ written: [newest, ...rest] }) =>
        newest !== undefined && rest.length > 0 ? [[newest.id, rest.length]] : [],
      ),
    ),
    folded: ordered.flatMap(({ written }) => written.filter(({ id }) => !shown.has(id))),
  };
}

const newestFirst = (a: StoredRevision, b: StoredRevision): number =>
  b.revision.seq - a.revision.seq || compareText(b.id, a.id);

function countSheets(
  revisions: readonly StoredRevision[],
  laptops: ReadonlyMap<DeviceKey, unknown>,
): ReadonlyMap<DeviceKey, ReadonlySet<string>> {
  const sheets = new Map<DeviceKey, Set<string>>();
  for (const { revision } of revisions) {
    if (!laptops.has(revision.device)) continue;
    const known = sheets.get(revision.device);
    if (known) known.add(sheetId(revision));
    else sheets.set(revision.device, new Set([sheetId(revision)]));
  }
  return sheets;
}
