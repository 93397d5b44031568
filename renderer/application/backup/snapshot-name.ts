import { compareText } from '../../domain/compare';
import type { Sha256 } from '../../domain/ids';
import { toSlug } from '../../domain/slug';
import type { SnapshotInfo } from '../ports/vault';
import type { WorkspaceId } from '../workspace/workspace';

const SLUG_LENGTH = 20;
const SHORT_LENGTH = 8;
const NAME =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)_([a-z0-9-]{1,20})_([a-z0-9][a-z0-9-]{0,63})_([0-9a-f]{8})(?:_(\d{1,5}))?(_pre)?\.pleno$/;

/** `restore`: of what stood here, made before a backup took its place. */
export type SnapshotOccasion = 'automatic' | 'restore';

/** A snapshot as its name tells it. */
export interface Snapshot extends SnapshotInfo {
  /** ISO instant of this laptop's clock. */
  readonly at: string;
  /** Start of the competition's name, as a file name takes it. */
  readonly slug: string;
  readonly workspace: WorkspaceId;
  /** Start of the hash that stands for the whole history. */
  readonly head: string;
  /** Counted for each workspace from 1; 0 for those of earlier programs. What is newer, it says, not the time. */
  readonly number: number;
  readonly occasion: SnapshotOccasion;
}

/**
 * `<instant>_<competition>_<workspace>_<head8>_<number>.pleno`, with `_pre` behind it before a restore: for
 * people, names by a right clock sort by age, and what is inside shows.
 */
export function toSnapshotName(made: {
  readonly at: string;
  readonly competitionName: string;
  readonly workspace: WorkspaceId;
  readonly head: Sha256;
  /** 0 leaves it out. */
  readonly number: number;
  readonly occasion: SnapshotOccasion;
}): string {
  const stamp = made.at.slice(0, 19).replace(/[-:]/g, '');
  const slug = toSlug(made.competitionName).slice(0, SLUG_LENGTH).replace(/-$/, '') || 'lomba';
  const number = made.number === 0 ? '' : `_${made.number}`;
  const mark = made.occasion === 'restore' ? '_pre' : '';
  return `${stamp}_${slug}_${made.workspace}_${toShortHead(made.head)}${number}${mark}.pleno`;
}

/** Undefined for a file somebody else put there. */
export function readSnapshotName(info: SnapshotInfo): Snapshot | undefined {
  const [, year, month, day, hour, minute, second, slug, workspace, head, number, mark] =
    NAME.exec(info.name) ?? [];
  if (slug === undefined || workspace === undefined || head === undefined) return undefined;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(at))
    ? undefined
    : {
        ...info,
        at,
        slug,
        workspace: workspace as WorkspaceId,
        head,
        number: Number(number ?? 0),
        occasion: mark === undefined ? 'automatic' : 'restore',
      };
}

export const toShortHead = (head: Sha256): string => head.slice(0, SHORT_LENGTH);

/** What a file name has room for; from there on, the time says what is newer. */
const LARGEST_NUMBER = 99_999;

/** The number after all that this workspace's snapshots have had, in any place that can be read now. */
export const nextSnapshotNumber = (workspace: WorkspaceId, present: readonly Snapshot[]): number =>
  Math.min(
    present.reduce((top, one) => (one.workspace === workspace ? Math.max(top, one.number) : top), 0) + 1,
    LARGEST_NUMBER,
  );

/** Oldest first: by number, and by name where there is none, or the same. */
export const compareSnapshots = (
  a: Pick<Snapshot, 'number' | 'name'>,
  b: Pick<Snapshot, 'number' | 'name'>,
): number => a.number - b.number || compareText(a.name, b.name);
