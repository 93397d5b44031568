import type { Competition, Entry, Judge, Round } from '../domain/competition';
import type { CriterionId, HashText, RevisionId } from '../domain/ids';
import { type PaperCode, toSheetCode } from '../domain/paper-code';
import type { Mark } from '../domain/quantities';
import {
  compareRevisions,
  type Marks,
  type SheetKey,
  type StoredRevision,
  sheetId,
} from '../domain/revision';
import { findMark, headsOf, type SheetState } from '../domain/sheet';

/** What is known about a code that was typed from a printed sheet. */
export type PaperCodeVerdict =
  /** No revision known here has these numbers: mistyped, not yet handed in, or not from this competition. */
  { readonly type: 'unknown' } | { readonly type: 'known'; readonly sheets: readonly CodedPaper[] };

/** One sheet whose numbers, now or earlier, have the code. */
export interface CodedPaper {
  readonly key: SheetKey;
  /** Undefined when the competition no longer has them. */
  readonly entry: Entry | undefined;
  readonly judge: Judge | undefined;
  readonly round: Round | undefined;
  /** Every revision with these numbers, in the one order; more than one where they were signed again. */
  readonly revisions: readonly [StoredRevision, ...StoredRevision[]];
  /**
   * What the code stands for, in the rubric's order; none for a recusal. A code can be copied onto a paper
   * with other numbers: only the eye compares them.
   */
  readonly numbers: readonly CodedNumber[];
  readonly standing: PaperStanding;
}

export interface CodedNumber {
  readonly criterion: CriterionId;
  /** Undefined for a criterion the rubric no longer has. */
  readonly name: string | undefined;
  readonly mark: Mark;
}

export type PaperStanding =
  /** These are the numbers that count. */
  | { readonly type: 'current' }
  /** The latest numbers, made by an earlier version of the rubric: they don't count. */
  | { readonly type: 'outdated' }
  /** One of several versions that disagree; `others` are the rest. */
  | { readonly type: 'disputed'; readonly others: readonly PaperDifference[] }
  /** Something came after it. */
  | { readonly type: 'earlier'; readonly now: readonly PaperDifference[] };

/** A later or another version of the sheet, and where it differs. */
export interface PaperDifference {
  readonly revision: StoredRevision;
  /** In the rubric's order; a criterion the rubric no longer has at the end. */
  readonly marks: readonly MarkDifference[];
}

export interface MarkDifference {
  readonly criterion: CriterionId;
  /** Undefined for a criterion the rubric no longer has. */
  readonly name: string | undefined;
  readonly onPaper: Mark | undefined;
  readonly now: Mark | undefined;
}

export interface PaperCodeFacts {
  readonly competition: Competition;
  /** All that are known, in any order. */
  readonly revisions: readonly StoredRevision[];
  /** By `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  readonly codeOf: (stored: StoredRevision) => PaperCode;
}

/** Which sheet a code belongs to, and whether its numbers are the ones that count. */
export function findPaperCode(code: PaperCode, facts: PaperCodeFacts): PaperCodeVerdict {
  const found = new Map<string, [StoredRevision, ...StoredRevision[]]>();
  const printed = facts.revisions.filter((one) => isPrinted(one) && facts.codeOf(one) === code);
  for (const stored of printed.sort(compareRevisions)) {
    const key = sheetId(stored.revision);
    const known = found.get(key);
    if (known) known.push(stored);
    else found.set(key, [stored]);
  }
  if (found.size === 0) return { type: 'unknown' };
  return { type: 'known', sheets: [...found.values()].map((revisions) => toPaper(code, revisions, facts)) };
}

/** Papers are made of what the judge signed or declared; nothing else has numbers that count. */
const isPrinted = ({ revision: { state } }: StoredRevision): boolean =>
  state === 'submitted' || state === 'recused';

function toPaper(
  code: PaperCode,
  revisions: readonly [StoredRevision, ...StoredRevision[]],
  { competition, states, codeOf }: PaperCodeFacts,
): CodedPaper {
  const [{ revision }] = revisions;
  const key: SheetKey = { judge: revision.judge, entry: revision.entry, round: revision.round };
  const round = competition.rounds.find(({ id }) => id === key.round);
  const state = states.get(sheetId(key)) ?? { type: 'empty' };
  const differ = (heads: readonly StoredRevision[]): readonly PaperDifference[] =>
    heads.map((head) => ({ revision: head, marks: toDifferences(revisions[0], head, round) }));
  const others = headsOf(state).filter((head) => codeOf(head) !== code);
  const isHead = headsOf(state).length > others.length;
  return {
    key,
    entry: competition.entries.find(({ id }) => id === key.entry),
    judge: competition.judges.find(({ id }) => id === key.judge),
    round,
    revisions,
    numbers: revision.state === 'recused' ? [] : toNumbers(revision.marks, round),
    standing: !isHead
      ? { type: 'earlier', now: differ(others) }
      : state.type === 'conflict'
        ? { type: 'disputed', others: differ(others) }
        : { type: state.type === 'outdated' ? 'outdated' : 'current' },
  };
}

function toDifferences(
  paper: StoredRevision,
  now: StoredRevision,
  round: Round | undefined,
): readonly MarkDifference[] {
  const [before, after] = [paper.revision.marks, now.revision.marks];
  return toCriteria({ ...before, ...after }, round)
    .map(
      ({ id, name }): MarkDifference => ({
        criterion: id,
        name,
        onPaper: findMark(before, id),
        now: findMark(after, id),
      }),
    )
    .filter(({ onPaper, now: mark }) => onPaper !== mark);
}

const toNumbers = (marks: Marks, round: Round | undefined): readonly CodedNumber[] =>
  toCriteria(marks, round).flatMap(({ id, name }) => {
    const mark = findMark(marks, id);
    return mark === undefined ? [] : [{ criterion: id, name, mark }];
  });

/** The rubric's criteria, and behind them those of the marks that it no longer has. */
function toCriteria(marks: Marks, round: Round | undefined) {
  const criteria = round?.rubric.criteria ?? [];
  const known = new Set(criteria.map(({ id }) => id));
  const gone = (Object.keys(marks) as CriterionId[]).filter((id) => !known.has(id));
  return [...criteria.map(({ id, name }) => ({ id, name })), ...gone.map((id) => ({ id, name: undefined }))];
}

/** Codes of revisions, each computed once: a revision never changes. */
export function createCodeBook(
  competition: Competition['id'],
  hash: HashText,
): (stored: StoredRevision) => PaperCode {
  const known = new Map<RevisionId, PaperCode>();
  return ({ id, revision }) => {
    const code = known.get(id) ?? toSheetCode(competition, revision, hash);
    known.set(id, code);
    return code;
  };
}
