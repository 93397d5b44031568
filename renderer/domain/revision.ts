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

/** More than all laptops of an event together will ever count to: beyond it, somebody made a number up. */
export const PLAUSIBLE_COUNT = 2 ** 40;

/** What a score sheet is about: one judge × one entry × one round. */
export interface SheetKey {
  readonly judge: JudgeId;
  readonly entry: EntryId;
  readonly round: RoundId;
}

/**
 * What everything carries that a laptop signs and that merges: a version of a score sheet, a decision about one, an
 * act of the secretariat. What it says beside that is its body.
 */
export interface Envelope {
  readonly v: 1;
  readonly device: DeviceKey;
  /** 1, 2, 3 … on its device, of sheets and of acts each; a gap means something has not arrived. */
  readonly seq: number;
  /** What the device wrote before this, of the same sort. */
  readonly prev: RevisionId | null;
  readonly lamport: number;
  /** ISO instant of the device's clock: shown, never used for order. */
  readonly wall: string;
  /** The heads of the same subject that this replaces. */
  readonly supersedes: readonly RevisionId[];
}

/** One immutable snapshot of a score sheet. */
export interface Revision extends SheetKey, Envelope {
  readonly rubricHash: Sha256;
  readonly state: RevisionState;
  readonly marks: Marks;
  readonly notes: Notes;
  /** Why; required for `recused` and `withdrawn`. */
  readonly reason?: string;
}

/** Something signed, with the exact text it is named by. */
export interface Stored<Body extends Envelope = Envelope> {
  readonly id: RevisionId;
  readonly text: string;
  readonly revision: Body;
}

export type StoredRevision = Stored<Revision>;

/** Text and name of what was just written. */
export function sealRevision<Body extends Envelope>(revision: Body, hash: HashText): Stored<Body> {
  const text = canonicalJson(revision as unknown as Json);
  return { id: hash(text) as RevisionId, text, revision };
}

/** One string per sheet, for maps. */
export const sheetId = ({ judge, entry, round }: SheetKey): string => `${round} ${judge} ${entry}`;

/** The one order anywhere: (lamport, device key, id). */
export function compareRevisions(a: Stored, b: Stored): number {
  return (
    a.revision.lamport - b.revision.lamport ||
    compareText(a.revision.device, b.revision.device) ||
    compareText(a.id, b.id)
  );
}
