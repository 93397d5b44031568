import type { Entry, Round } from '../../domain/competition';
import { findDecidedVersions, isDecision } from '../../domain/decision';
import type { HashText, RevisionId, RoundId } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { type Marks, type Notes, type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import type { Score } from '../../domain/score';
import { type SheetState, yieldsToExcusal } from '../../domain/sheet';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import type { JudgeWorkspace } from '../workspace/workspace';
import { type DeskSheet, toJudgeDesk } from './judge-desk';
import { findTakenSheets, type TakenSheet } from './taken-sheets';

/** Where a sheet stands, as its judge sees it. */
export type Standing =
  | 'empty'
  | 'partial'
  | 'complete'
  | 'signed'
  | 'reopened'
  | 'recused'
  /** The secretariat has recorded that the judge doesn't score this entry. */
  | 'excused'
  | 'outdated'
  | 'conflict';

/** One of this judge's sheets, begun or not. */
export interface OwnSheet {
  readonly key: SheetKey;
  readonly entry: Entry;
  readonly state: SheetState;
  readonly standing: Standing;
  /** What the judge last wrote that still counts: none on an outdated or disputed sheet. */
  readonly marks: Marks;
  /** What an outdated sheet said under the earlier rubric, as far as the criteria are the same. */
  readonly earlierMarks: Marks;
  readonly notes: Notes;
  /** Criteria with a mark. */
  readonly marked: number;
  /** Undefined while a mark is missing, and when the judge doesn't score the entry. */
  readonly score: Score | undefined;
  /** ISO instant of the last change, to be shown. */
  readonly changedAt: string | undefined;
  /** Place of the last change among all of this judge's, 0 for none: which sheet was worked on last. */
  readonly changeOrder: number;
  /** What the secretariat has decided about this sheet, while the judge has signed nothing since. */
  readonly decision: OwnDecision | undefined;
  /** Signed here and replaced by another laptop at the secretariat, as a receipt told. */
  readonly taken: TakenSheet | undefined;
  /** Revisions so far: the number only grows, so it tells a newer reading from an older one. */
  readonly revisions: number;
}

/** A decision of the secretariat as its judge sees it. */
interface OwnDecision {
  /** `asked`: none of the versions counts, the judge is to score anew. */
  readonly type: 'decided' | 'asked';
  readonly reason: string;
  /** ISO instant of the secretariat's clock, shown only. */
  readonly at: string;
  /** Those of the versions it was about that are on this laptop. */
  readonly versions: readonly StoredRevision[];
}

export interface OwnSheets {
  readonly round: Round;
  /** In running order, without the entries that left the competition. */
  readonly sheets: readonly OwnSheet[];
  /** By `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
}

/** All the sheets this judge is to mark in a round, with what is on them. @throws if there is no such round. */
export function toOwnSheets(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  hash: HashText,
  roundId: RoundId,
): OwnSheets {
  const { round, sheets } = toJudgeDesk(workspace, revisions, hash, roundId);
  const excused = new Set(workspace.competition.excusals.map(sheetId));
  const traces = traceSheets(revisions);
  const findDecision = toDecisionFinder(workspace, revisions);
  const taken = new Map(
    findTakenSheets(workspace, revisions, hash).map((sheet) => [sheetId(sheet.key), sheet]),
  );
  const total = round.rubric.criteria.length;
  return {
    round,
    states: new Map(sheets.map(({ key, state }) => [sheetId(key), state])),
    sheets: sheets.map((sheet) => {
      const id = sheetId(sheet.key);
      const { key, entry, state, notes } = sheet;
      const counts = state.type !== 'outdated' && state.type !== 'conflict';
      const trace = traces.get(id);
      return {
        key,
        entry,
        state,
        standing: toStanding(sheet, total, excused.has(id) ? 'excused' : 'expected'),
        marks: counts ? sheet.marks : {},
        earlierMarks: sheet.earlierMarks,
        notes,
        marked: counts ? total - sheet.missing : 0,
        score: counts ? sheet.score : undefined,
        changedAt: trace?.last.revision.wall,
        changeOrder: trace?.last.revision.lamport ?? 0,
        decision: findDecision(trace?.lastVerdict),
        taken: taken.get(id),
        revisions: trace?.count ?? 0,
      };
    }),
  };
}

/** All marks are there and only the signature is missing. */
export const canBeSigned = ({ standing, score }: Pick<OwnSheet, 'standing' | 'score'>): boolean =>
  standing === 'complete' || (standing === 'reopened' && score !== undefined);

interface Trace {
  readonly last: StoredRevision;
  /** The last that isn't a draft. */
  readonly lastVerdict: StoredRevision | undefined;
  readonly count: number;
}

function traceSheets(revisions: readonly StoredRevision[]): ReadonlyMap<string, Trace> {
  const traces = new Map<string, Trace>();
  for (const stored of revisions) {
    const id = sheetId(stored.revision);
    const known = traces.get(id);
    const verdict = stored.revision.state === 'draft' ? undefined : stored;
    traces.set(id, {
      last: toLater(known?.last, stored),
      lastVerdict: verdict ? toLater(known?.lastVerdict, verdict) : known?.lastVerdict,
      count: (known?.count ?? 0) + 1,
    });
  }
  return traces;
}

const toLater = (known: StoredRevision | undefined, stored: StoredRevision): StoredRevision =>
  !known || known.revision.lamport < stored.revision.lamport ? stored : known;

function toDecisionFinder(
  here: Authoritative,
  revisions: readonly StoredRevision[],
): (verdict: StoredRevision | undefined) => OwnDecision | undefined {
  const authority = toAuthority(here);
  let byId: ReadonlyMap<RevisionId, StoredRevision> | undefined;
  return (verdict) => {
    if (verdict === undefined || !isDecision(verdict, authority)) return undefined;
    byId ??= new Map(revisions.map((stored) => [stored.id, stored]));
    const { state, reason = '', wall } = verdict.revision;
    return {
      type: state === 'withdrawn' ? 'asked' : 'decided',
      reason,
      at: wall,
      versions: findDecidedVersions(verdict, byId, authority),
    };
  };
}

function toStanding({ state, missing }: DeskSheet, criteria: number, duty: 'expected' | 'excused'): Standing {
  if (duty === 'excused' && yieldsToExcusal(state)) return 'excused';
  switch (state.type) {
    case 'submitted':
      return 'signed';
    case 'recused':
    case 'outdated':
    case 'conflict':
      return state.type;
    case 'withdrawn':
      return 'reopened';
    case 'draft':
    case 'empty':
      if (missing === 0) return 'complete';
      return missing < criteria ? 'partial' : 'empty';
    default:
      return assertNever(state);
  }
}
