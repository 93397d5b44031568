import { canonicalJson, type Json } from './canonical-json';
import { compareText } from './compare';
import type { CriterionId, DeviceKey, EntryId, HashText, JudgeId, RevisionId, RoundId, Sha256 } from './ids';
import type { Mark } from './quantities';

/**
 * `draft`: being marked. `submitted`: signed off by the judge. `recused`: the judge declared a tie to
 * the institution. `withdrawn`: the judge took a signed sheet or a recusal back; counts as missing.
 */
export type RevisionState = 'draft' | 'submitted' | 'recused' | 'withdrawn';

export type Marks = { readonly [criterion: CriterionId]: Mark };

export interface Notes {
  readonly overall: string;
  readonly criteria: { readonly [criterion: CriterionId]: string };
}

/**
 * The highest `seq` and `lamport` taken from a judge's laptop: far beyond what anybody counts to, and far
 * enough from the end of exact numbers for whoever goes on from there.
 */
export const LARGEST_COUNT = 2 ** 50;

/** What a score sheet is about: one judge × one entry × one round. */
export interface SheetKey {
  readonly judge: JudgeId;
  readonly entry: EntryId;
  readonly round: RoundId;
}

/** One immutable snapshot of a score sheet. */
export interface Revision extends SheetKey {
  readonly v: 1;
  readonly rubricHash: Sha256;
  readonly state: RevisionState;
  readonly marks: Marks;
  readonly notes: Notes;
  readonly device: DeviceKey;
  /** 1, 2, 3 … on its device; a gap means something has not arrived. */
  readonly seq: number;
  /** The device's revision before this one. */
  readonly prev: RevisionId | null;
  readonly lamport: number;
  /** ISO instant of the device's clock: shown, never used for order. */
  readonly wall: string;
  /** The heads this revision replaces. */
  readonly supersedes: readonly RevisionId[];
  /** Why; required for `recused` and `withdrawn`. */
  readonly reason?: string;
}

/** A revision with the exact text it is named by. */
export interface StoredRevision {
  readonly id: RevisionId;
  readonly text: string;
  readonly revision: Revision;
}

/** Text and name of a new revision. */
export function sealRevision(revision: Revision, hash: HashText): StoredRevision {
  const text = canonicalJson(revision as unknown as Json);
  return { id: hash(text) as RevisionId, text, revision };
}

/** One string per sheet, for maps. */
export const sheetId = ({ judge, entry, round }: SheetKey): string => `${round} ${judge} ${entry}`;

/** The one order of revisions anywhere: (lamport, device key, id). */
export function compareRevisions(a: StoredRevision, b: StoredRevision): number {
  return (
    a.revision.lamport - b.revision.lamport ||
    compareText(a.revision.device, b.revision.device) ||
    compareText(a.id, b.id)
  );
}
