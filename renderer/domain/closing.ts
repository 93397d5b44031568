import type { Strike } from './access';
import type { Competition, EntryStatus } from './competition';
import type { DeviceKey, EntryId, RoundId, Sha256 } from './ids';
import type { Envelope, StoredRevision } from './revision';

/** A round that takes no more changes: what counts in it is what had come when it was closed. */
export interface Closing {
  readonly round: RoundId;
  /** ISO instant of the laptop that closed it, shown only. */
  readonly at: string;
  /** Who closed it, as typed at that laptop; absent where nobody gave a name. */
  readonly by?: string;
  /** The last number of each laptop that counts, of its sheets and of its acts; of other laptops nothing does. */
  readonly lastSeqs: ReadonlyMap<DeviceKey, number>;
  readonly lastActs: ReadonlyMap<DeviceKey, number>;
  /** SHA-256 of what the round amounted to, see `toTableDigest`. */
  readonly table: Sha256;
  /** Entries that have withdrawn, or come back, since: what they were then. */
  readonly statuses: ReadonlyMap<EntryId, EntryStatus>;
  /** Laptops that were struck out since, by `toStrikeName`: in this round their word is what it was. */
  readonly strikesSince: ReadonlySet<string>;
}

export type Closings = ReadonlyMap<RoundId, Closing>;

export const NO_CLOSINGS: Closings = new Map();

type Numbered = Pick<Envelope, 'device' | 'seq'>;

/** Whether a version of a sheet had come when the round was closed. */
export const hadCome = ({ lastSeqs }: Closing, { device, seq }: Numbered): boolean =>
  seq <= (lastSeqs.get(device) ?? 0);

/** The same of an act. */
export const actHadCome = ({ lastActs }: Pick<Closing, 'lastActs'>, { device, seq }: Numbered): boolean =>
  seq <= (lastActs.get(device) ?? 0);

export const toStrikeName = ({ device, lastSeq }: Pick<Strike, 'device' | 'lastSeq'>): string =>
  `${device} ${lastSeq}`;

export const isLate = ({ revision }: StoredRevision, closings: Closings): boolean => {
  const closing = closings.get(revision.round);
  return closing !== undefined && !hadCome(closing, revision);
};

/** With everybody who took part when the round was closed. */
export function competitionThen(competition: Competition, closing: Closing | undefined): Competition {
  if (closing === undefined || closing.statuses.size === 0) return competition;
  const entries = competition.entries.map((entry) => {
    const status = closing.statuses.get(entry.id);
    return status === undefined ? entry : { ...entry, status };
  });
  return { ...competition, entries };
}

/** What counts; the same list where nothing is late. */
export function withoutLate(
  revisions: readonly StoredRevision[],
  closings: Closings,
): readonly StoredRevision[] {
  if (closings.size === 0 || !revisions.some((stored) => isLate(stored, closings))) return revisions;
  return revisions.filter((stored) => !isLate(stored, closings));
}
