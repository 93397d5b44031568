import type { Round } from '../../domain/competition';
import { isActive } from '../../domain/competition';
import { findDistrusted } from '../../domain/distrust';
import type { DeviceKey, EntryId, HashText, RevisionId, Sha256 } from '../../domain/ids';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { findHeads, toSheetState } from '../../domain/merge';
import { err, ok, type Result } from '../../domain/result';
import {
  compareRevisions,
  type Marks,
  type Notes,
  PLAUSIBLE_COUNT,
  type Revision,
  type SheetKey,
  type StoredRevision,
  sheetId,
} from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { type SheetState, seenFrom } from '../../domain/sheet';
import { toAuthority } from '../acts/to-authority';
import { standingOf } from '../acts/with-acts';
import type { Repository } from '../ports/repository';
import { keyOf } from '../workspace/key-of';
import { NOTE_LIMIT } from '../workspace/limits';
import type { StorageProblem, TextsTooLong } from '../workspace/problem';
import type { JudgeWorkspace, Tip, Workspace, WorkspaceId } from '../workspace/workspace';
import { sealInParts } from './seal-in-parts';
import { findTakers } from './taken-sheets';

/** What `Repository.appendRevisions` shows the use case that writes. */
export interface Chain<Role extends Workspace = JudgeWorkspace> {
  readonly workspace: Role;
  readonly tip: Tip;
  readonly revisions: readonly StoredRevision[];
}

/** One sheet as the judge finds it. */
export interface OpenSheet {
  readonly key: SheetKey;
  readonly round: Round;
  readonly rubricHash: Sha256;
  readonly state: SheetState;
  /**
   * What the next revision replaces: all heads, also those that agree, what this laptop's drafts replaced, and
   * what took its work elsewhere.
   */
  readonly heads: readonly RevisionId[];
  /** What the judge last wrote, see {@link toWritten}. */
  readonly marks: Marks;
  readonly notes: Notes;
}

/** What the next revision of a sheet says. */
export interface NextContent extends Pick<Revision, 'state' | 'marks' | 'notes'> {
  readonly reason?: string;
}

/** `Repository.appendRevisions` for a judge's use cases: to them the secretariat's workspace isn't there. */
export const appendAsJudge = <E extends { readonly type: string }>(
  repository: Pick<Repository, 'appendRevisions'>,
  id: WorkspaceId,
  write: (chain: Chain) => Result<readonly StoredRevision[], E>,
): Promise<Result<readonly StoredRevision[], E | StorageProblem>> =>
  repository.appendRevisions<E | StorageProblem>(id, ({ workspace, ...chain }) =>
    workspace.role === 'judge'
      ? write({ workspace: standingOf(workspace, chain.acts), ...chain })
      : err({ type: 'workspace-missing' }),
  );

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
  const entries = new Set(keys.map(({ entry }) => entry));
  for (const stored of revisions) {
    // Most of them are about other entries: no name is made of those.
    if (entries.has(stored.revision.entry)) written.get(sheetId(stored.revision))?.push(stored);
  }
  const distrusted = findDistrusted(revisions, workspace.competition.access?.struckOut);
  const authority = toAuthority(workspace);
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
    const state = seenFrom(workspace.device, toSheetState(sheet, duty.hash, distrusted, authority));
    sheets.push({
      key,
      round: duty.round,
      rubricHash: duty.hash,
      state,
      heads: [
        ...new Set([
          ...toReplaced(sheet, findHeads(sheet, distrusted), workspace.device),
          ...findTakers(workspace, sheet),
        ]),
      ],
      ...toWritten(state, sheet, duty.hash),
    });
  }
  return ok(sheets);
}

/**
 * A draft may stay out of the score file, and what it replaced of others (another laptop's version, the
 * secretariat's decision) would come back to life: so the next revision names that, too.
 */
function toReplaced(
  sheet: readonly StoredRevision[],
  heads: readonly StoredRevision[],
  device: DeviceKey,
): readonly RevisionId[] {
  const byId = new Map(sheet.map((stored) => [stored.id, stored]));
  const isOwnDraft = ({ revision }: StoredRevision): boolean =>
    revision.device === device && revision.state === 'draft';
  const replaced = new Set(heads.map(({ id }) => id));
  const walk = heads.filter(isOwnDraft);
  for (const { revision } of walk) {
    for (const id of revision.supersedes) {
      const earlier = byId.get(id);
      if (earlier === undefined || replaced.has(id)) continue;
      if (isOwnDraft(earlier)) walk.push(earlier);
      else if (earlier.revision.device !== device) replaced.add(id);
    }
  }
  return [...replaced];
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

/** Why nothing was written: one text is longer than a person may write, or all together than a line of a file. */
type TextProblem = { readonly type: 'text-too-long'; readonly limit: number } | TextsTooLong;

/**
 * The next revisions of the chain of the workspace's own key, in the order given; more than one a sheet only
 * where it has more heads than a line can name.
 */
export function writeNext(
  chain: Chain<Workspace>,
  changes: readonly {
    readonly sheet: Pick<OpenSheet, 'key' | 'rubricHash' | 'heads'>;
    readonly content: NextContent;
  }[],
  { hash, wall }: { readonly hash: HashText; readonly wall: string },
): Result<readonly StoredRevision[], TextProblem> {
  let { seq, prev } = chain.tip;
  const counter = createLamportCounter(chain);
  const written: StoredRevision[] = [];
  for (const { sheet, content } of changes) {
    if (texts(content).some((text) => text.length > NOTE_LIMIT)) {
      return err({ type: 'text-too-long', limit: NOTE_LIMIT });
    }
    const parts = sealInParts(
      {
        v: 1,
        ...sheet.key,
        rubricHash: sheet.rubricHash,
        ...content,
        device: keyOf(chain.workspace),
        seq: seq + 1,
        prev,
        lamport: counter.next(sheet.key),
        wall,
        supersedes: sheet.heads,
      },
      hash,
    );
    if (!parts.ok) return parts;
    for (const stored of parts.value) {
      ({ seq } = stored.revision);
      prev = stored.id;
      counter.see(stored.revision);
      written.push(stored);
    }
  }
  return ok(written);
}

/**
 * Counts on from everything known here. A number that nobody can have counted to is gone on from on its own
 * sheet only: a judge who made one up doesn't take the others along towards the end of exact numbers.
 */
function createLamportCounter({ tip, revisions }: Chain<Workspace>) {
  const far = new Map<string, number>();
  let highest = tip.lamport <= PLAUSIBLE_COUNT ? tip.lamport : 0;
  const see = (revision: SheetKey & Pick<Revision, 'lamport'>): void => {
    const { lamport } = revision;
    if (lamport <= PLAUSIBLE_COUNT) highest = Math.max(highest, lamport);
    else {
      const id = sheetId(revision);
      far.set(id, Math.max(lamport, far.get(id) ?? 0));
    }
  };
  for (const { revision } of revisions) see(revision);
  const next = (key: SheetKey): number => Math.max(highest, far.get(sheetId(key)) ?? 0) + 1;
  return { see, next };
}

const texts = ({ notes, reason }: NextContent): string[] => [
  notes.overall,
  ...Object.values<string>(notes.criteria),
  reason ?? '',
];
