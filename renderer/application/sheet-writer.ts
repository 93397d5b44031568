import type { Round } from '../domain/competition';
import { isActive } from '../domain/competition';
import type { EntryId, HashText, RevisionId, Sha256 } from '../domain/ids';
import { findForkedDevices, findHeads, toSheetState } from '../domain/merge';
import { err, ok, type Result } from '../domain/result';
import {
  compareRevisions,
  type Marks,
  type Notes,
  type Revision,
  type SheetKey,
  type StoredRevision,
  sealRevision,
  sheetId,
} from '../domain/revision';
import { rubricHash } from '../domain/rule-book';
import type { SheetState } from '../domain/sheet';
import { judgesByEntry } from '../domain/tabulate';
import { NOTE_LIMIT, REVISION_BYTES_LIMIT } from './limits';
import type { JudgeWorkspace, Tip } from './workspace';

/** What `Repository.appendRevisions` shows the use case that writes. */
export interface Chain {
  readonly workspace: JudgeWorkspace;
  readonly tip: Tip;
  readonly revisions: readonly StoredRevision[];
}

/** One sheet as the judge finds it. */
export interface OpenSheet {
  readonly key: SheetKey;
  readonly round: Round;
  readonly rubricHash: Sha256;
  readonly state: SheetState;
  /** All of them, also those that agree: what the next revision replaces. */
  readonly heads: readonly RevisionId[];
  /** What the judge last wrote, see {@link toWritten}. */
  readonly marks: Marks;
  readonly notes: Notes;
}

/** What the next revision of a sheet says. */
export interface NextContent extends Pick<Revision, 'state' | 'marks' | 'notes'> {
  readonly reason?: string;
}

export const NO_MARKS: Marks = {};
export const NO_NOTES: Notes = { overall: '', criteria: {} };

/** Opens sheets for writing, each once; refused when one of them is not this judge's to mark. */
export function openSheets(
  { workspace, revisions }: Chain,
  keys: readonly SheetKey[],
  hash: HashText,
): Result<readonly OpenSheet[], { readonly type: 'entry-not-yours' }> {
  const wanted = new Map(keys.map((key) => [sheetId(key), key]));
  const written = new Map([...wanted.keys()].map((id) => [id, [] as StoredRevision[]]));
  for (const stored of revisions) written.get(sheetId(stored.revision))?.push(stored);
  const forked = findForkedDevices(revisions);
  const entries = new Set(keys.map(({ entry }) => entry));
  const rounds = new Map(
    workspace.competition.rounds.map((round) => [round.id, toDuty(workspace, round, entries, hash)]),
  );
  const sheets: OpenSheet[] = [];
  for (const [id, key] of wanted) {
    const duty = rounds.get(key.round);
    if (!duty || key.judge !== workspace.judge || !duty.entries.has(key.entry)) {
      return err({ type: 'entry-not-yours' });
    }
    const sheet = written.get(id) ?? [];
    const state = toSheetState(sheet, duty.hash, forked);
    sheets.push({
      key,
      round: duty.round,
      rubricHash: duty.hash,
      state,
      heads: findHeads(sheet, forked).map((head): RevisionId => head.id),
      ...toWritten(state, sheet, duty.hash),
    });
  }
  return ok(sheets);
}

/**
 * What the judge last wrote on a sheet. A recusal writes no marks, so that taking it back brings back
 * what was there before. Marks of an earlier rubric, or in dispute, are not carried over: the judge
 * marks such a sheet afresh.
 */
export function toWritten(
  state: SheetState,
  sheet: readonly StoredRevision[],
  rubricInForce: Sha256,
): { readonly marks: Marks; readonly notes: Notes } {
  let last: StoredRevision | undefined;
  for (const stored of sheet) {
    if (stored.revision.state === 'recused') continue;
    if (!last || compareRevisions(last, stored) < 0) last = stored;
  }
  if (!last) return { marks: NO_MARKS, notes: NO_NOTES };
  const { marks, notes, rubricHash: markedBy } = last.revision;
  return { marks: state.type === 'conflict' || markedBy !== rubricInForce ? NO_MARKS : marks, notes };
}

/** A round with those of the entries asked for that are active and this judge's to mark. */
function toDuty(workspace: JudgeWorkspace, round: Round, wanted: ReadonlySet<EntryId>, hash: HashText) {
  const panelists = judgesByEntry(round);
  const entries = workspace.competition.entries.filter(
    (entry) => wanted.has(entry.id) && isActive(entry) && panelists(entry).includes(workspace.judge),
  );
  return { round, hash: rubricHash(round, hash), entries: new Set(entries.map((entry) => entry.id)) };
}

/** The next revisions of this device's chain, one a sheet, in the order given. */
export function writeNext(
  chain: Chain,
  changes: readonly { readonly sheet: OpenSheet; readonly content: NextContent }[],
  { hash, wall }: { readonly hash: HashText; readonly wall: string },
): Result<readonly StoredRevision[], { readonly type: 'text-too-long'; readonly limit: number }> {
  let { seq, prev } = chain.tip;
  let lamport = chain.revisions.reduce(
    (highest, { revision }) => Math.max(highest, revision.lamport),
    chain.tip.lamport,
  );
  const written: StoredRevision[] = [];
  for (const { sheet, content } of changes) {
    if (texts(content).some((text) => text.length > NOTE_LIMIT)) {
      return err({ type: 'text-too-long', limit: NOTE_LIMIT });
    }
    seq += 1;
    lamport += 1;
    const stored = sealRevision(
      {
        v: 1,
        ...sheet.key,
        rubricHash: sheet.rubricHash,
        ...content,
        device: chain.workspace.device,
        seq,
        prev,
        lamport,
        wall,
        supersedes: sheet.heads,
      },
      hash,
    );
    // Many long notes on one sheet: each within the limit, the line they make too long for a file.
    if (new TextEncoder().encode(stored.text).length > REVISION_BYTES_LIMIT) {
      return err({ type: 'text-too-long', limit: NOTE_LIMIT });
    }
    prev = stored.id;
    written.push(stored);
  }
  return ok(written);
}

const texts = ({ notes, reason }: NextContent): string[] => [
  notes.overall,
  ...Object.values<string>(notes.criteria),
  reason ?? '',
];
