import { type Closings, isLate, NO_CLOSINGS } from '../../domain/closing';
import type { FinalTabulation } from '../../domain/combination';
import type { Competition, Entry, Judge, Round } from '../../domain/competition';
import type { CriterionId } from '../../domain/ids';
import type { PrintedCode } from '../../domain/paper-code';
import type { PaperContent, PrintedEntry } from '../../domain/paper-content';
import type { Mark } from '../../domain/quantities';
import { assertNever } from '../../domain/result';
import {
  compareRevisions,
  type Marks,
  type SheetKey,
  type StoredRevision,
  sheetId,
} from '../../domain/revision';
import { SCOPES, type Scope } from '../../domain/scopes';
import { contentsOf, findMark, type SheetState } from '../../domain/sheet';
import type { Tabulation } from '../../domain/tabulate';
import type { CodeBook } from './code-book';
import type { EntryNames } from './entry-names';

/** What is known about a code that was typed from a printed paper. */
export type PaperCodeVerdict =
  /** Nothing known here has this content: mistyped, not yet handed in, or not from this competition. */
  | { readonly type: 'unknown' }
  | { readonly type: 'sheets'; readonly sheets: readonly CodedPaper[] }
  /** The table as it is now. */
  | { readonly type: 'recap'; readonly table: Tabulation; readonly scope: Scope }
  /** The table of the rounds together as it is now. */
  | { readonly type: 'final'; readonly table: FinalTabulation; readonly scope: Scope };

/** One sheet whose content, now or earlier, has the code. */
export interface CodedPaper {
  readonly key: SheetKey;
  /** Undefined when the competition no longer has them. */
  readonly entry: Entry | undefined;
  readonly judge: Judge | undefined;
  readonly round: Round | undefined;
  /** What the paper calls the entry, where it is called otherwise now. */
  readonly printedEntry: PrintedEntry | undefined;
  /** Every revision with this content, in the one order; more than one where it was signed again. */
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
  /** This is what counts, of the entry as it is called now. */
  | { readonly type: 'current' }
  /** These are the numbers that count, as far as a code of ten characters tells. */
  | { readonly type: 'matches-old' }
  /** These are the numbers that count, and the entry has another number, title or institution now. */
  | { readonly type: 'renamed' }
  /** Something else that is known here has the same code: nobody can say which of them the paper is. */
  | { readonly type: 'shared-code' }
  /** The latest numbers, made by an earlier version of the rubric: they don't count. */
  | { readonly type: 'outdated' }
  /** One of several versions that disagree, or of which one took another's place; `others` are the rest. */
  | { readonly type: 'disputed'; readonly others: readonly PaperDifference[] }
  /** Something came after it. */
  | { readonly type: 'earlier'; readonly now: readonly PaperDifference[] }
  /** It came after its round was closed; what counts is what had come. */
  | { readonly type: 'late'; readonly now: readonly PaperDifference[] };

/** A later or another version of the sheet, and where it differs. */
export interface PaperDifference {
  readonly revision: StoredRevision;
  /** In the rubric's order; a criterion the rubric no longer has at the end. */
  readonly marks: readonly MarkDifference[];
}

interface MarkDifference {
  readonly criterion: CriterionId;
  /** Undefined for a criterion the rubric no longer has. */
  readonly name: string | undefined;
  readonly onPaper: Mark | undefined;
  readonly now: Mark | undefined;
}

export interface PaperCodeNeeds {
  readonly competition: Competition;
  /** All that are known, in any order. */
  readonly revisions: readonly StoredRevision[];
  /** By `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** Of rounds that are closed; absent as a rule. */
  readonly closings?: Closings | undefined;
  /** One a round. */
  readonly tables: readonly Tabulation[];
  /** Of the rounds together; absent where there is one. */
  readonly final?: FinalTabulation | undefined;
  /** Of the kind that the code is. */
  readonly book: CodeBook;
  /** Looked at where nothing has the code under the entries' present names. */
  readonly earlierNames?: EntryNames;
}

/**
 * Which paper a code belongs to, and whether what it says is what counts. Found by the code, compared by
 * content: what has another content is never called the same, whatever its code.
 */
export function findPaperCode(code: PrintedCode, facts: PaperCodeNeeds): PaperCodeVerdict {
  const { book, tables } = facts;
  const papers = findPapers(code, facts);
  const recap = tables
    .flatMap((table) => SCOPES.map((scope) => ({ type: 'recap', table, scope }) as const))
    .find(({ table, scope }) => book.toCode(book.recapContentOf(table, scope)) === code);
  const table = recap ?? findFinal(code, facts);
  if (papers.length === 0) return table ?? { type: 'unknown' };
  const isShared = papers.length > 1 || table !== undefined;
  return { type: 'sheets', sheets: papers.map((paper) => toCodedPaper(paper, isShared, facts)) };
}

function findFinal(code: PrintedCode, { book, final: table }: PaperCodeNeeds) {
  if (table === undefined) return undefined;
  return SCOPES.map((scope) => ({ type: 'final', table, scope }) as const).find(({ scope }) => {
    const content = book.finalContentOf(table, scope);
    return content !== undefined && book.toCode(content) === code;
  });
}

/** What one printed sheet says, and who said it. */
interface Paper {
  readonly content: PaperContent;
  readonly printedEntry: PrintedEntry | undefined;
  readonly revisions: readonly [StoredRevision, ...StoredRevision[]];
}

/** Every content with the code: the one that was printed, and any other that was made to have its code. */
function findPapers(code: PrintedCode, { revisions, book, earlierNames }: PaperCodeNeeds): readonly Paper[] {
  const printed = revisions.filter(isPrinted).sort(compareRevisions);
  const papers = new Map<PaperContent, Paper>();
  const add = (stored: StoredRevision, printedEntry: PrintedEntry | undefined): void => {
    const content = book.contentOf(stored, printedEntry);
    const known = papers.get(content);
    papers.set(content, {
      content,
      printedEntry,
      revisions: known === undefined ? [stored] : [...known.revisions, stored],
    });
  };
  for (const stored of printed) if (book.codeOf(stored) === code) add(stored, undefined);
  if (papers.size > 0) return [...papers.values()];
  for (const stored of printed) {
    for (const name of earlierNames?.get(stored.revision.entry) ?? []) {
      if (book.toCode(book.contentOf(stored, name)) === code) add(stored, name);
    }
  }
  return [...papers.values()];
}

/** Papers are made of what the judge signed or declared; nothing else has numbers that count. */
const isPrinted = ({ revision: { state } }: StoredRevision): boolean =>
  state === 'submitted' || state === 'recused';

function toCodedPaper(paper: Paper, isShared: boolean, facts: PaperCodeNeeds): CodedPaper {
  const [{ revision }] = paper.revisions;
  const { competition } = facts;
  const key: SheetKey = { judge: revision.judge, entry: revision.entry, round: revision.round };
  const round = competition.rounds.find(({ id }) => id === key.round);
  return {
    key,
    entry: competition.entries.find(({ id }) => id === key.entry),
    judge: competition.judges.find(({ id }) => id === key.judge),
    round,
    printedEntry: paper.printedEntry,
    revisions: paper.revisions,
    numbers: revision.state === 'recused' ? [] : toNumbers(revision.marks, round),
    standing: isShared ? { type: 'shared-code' } : toStanding(paper, key, round, facts),
  };
}

function toStanding(
  { content, printedEntry, revisions }: Paper,
  key: SheetKey,
  round: Round | undefined,
  { states, book, closings = NO_CLOSINGS }: PaperCodeNeeds,
): PaperStanding {
  const [printed] = revisions;
  const state = states.get(sheetId(key)) ?? { type: 'empty' };
  // Of a sheet in dispute what was taken is as much in question as what took it.
  const heads = contentsOf(state);
  const others = heads.filter((head) => book.contentOf(head, printedEntry) !== content);
  const differences = others.map((head) => ({ revision: head, marks: toDifferences(printed, head, round) }));
  if (others.length === heads.length) {
    const cameLate = revisions.every((stored) => isLate(stored, closings));
    return { type: cameLate ? 'late' : 'earlier', now: differences };
  }
  switch (state.type) {
    case 'conflict':
      return { type: 'disputed', others: differences };
    case 'outdated':
      return { type: 'outdated' };
    case 'submitted':
    case 'recused':
      if (printedEntry !== undefined) return { type: 'renamed' };
      return { type: book.kind === 'old' ? 'matches-old' : 'current' };
    case 'empty':
    case 'draft':
    case 'withdrawn':
      // No head of these says what a paper says.
      return { type: 'earlier', now: differences };
    default:
      return assertNever(state);
  }
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
