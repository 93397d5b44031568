import type { ScoreNote } from '../../domain/aggregation/aggregations';
import type { Competition, Judge, Nature, Option } from '../../domain/competition';
import type { CriterionId, OptionId } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import type { Marks } from '../../domain/revision';
import { totalWeight } from '../../domain/rubric';
import type { PartScope, Scope } from '../../domain/scopes';
import { compareScores, type ExactScore, formatScore, type Score } from '../../domain/score';
import { contentsOf } from '../../domain/sheet';
import type { SheetCount } from '../../domain/sheet-count';
import type { Cell, Row, Tabulation } from '../../domain/tabulate';
import type { ShownTieBreak } from '../../domain/tie-breaks/strategies';
import type { DecidedSheet } from '../disputes/decided-sheets';
import type { ExportCell, ExportSheet } from '../ports/spreadsheet';
import { type TrailHead, toShortTrailHead } from '../workspace/trail-head';
import { type Abstention, type SheetGroup, toAbstentions, toOverruledExcusals } from './abstentions';

/** What the recap says, in one language; `strings[language].recap` is one. */
export interface RecapWords {
  readonly recapSheet: string;
  readonly marksSheet: string;
  readonly recapTitle: string;
  readonly marksTitle: string;
  readonly madeAt: (moment: string) => string;
  readonly trail: (head: string) => string;
  readonly round: (name: string) => string;
  /** What the final score is made of. */
  readonly combination: (parts: readonly WeighedRound[]) => string;
  readonly finalSheet: string;
  readonly finalTitle: string;
  readonly finalScore: string;
  /** Of a round that isn't for the entry. */
  readonly notInRound: string;
  readonly natures: { readonly [nature in Exclude<Nature, 'event'>]: string };
  readonly complete: string;
  readonly incomplete: (count: SheetCount) => string;
  /** What should have been scored, what was, and what not: the same sentence on every screen and paper. */
  readonly counts: (count: SheetCount) => string;
  /** One judge, what that judge doesn't score, who says so and why. */
  readonly abstention: (abstention: Abstention) => string;
  /** Of sheets that count in spite of a recorded excusal. */
  readonly overruledExcusal: (group: SheetGroup) => string;
  /** Heads the list of abstentions, on screens. */
  readonly abstentions: (lines: number) => string;
  readonly rank: string;
  readonly number: string;
  readonly title: string;
  readonly institution: string;
  readonly category: string;
  readonly group: string;
  readonly panel: string;
  /** Name a worksheet of a ranking within parts. */
  readonly scopes: { readonly [scope in Scope]: string };
  /** Entries of no part. */
  readonly noPart: { readonly [scope in PartScope]: string };
  readonly counted: string;
  readonly expected: string;
  readonly excused: string;
  readonly score: string;
  readonly exactScore: string;
  readonly notes: string;
  readonly tied: string;
  readonly provisional: string;
  readonly separatedBy: (by: ShownTieBreak) => string;
  /** How a score came about, where a reader has to be told. */
  readonly scoreNote: (note: ScoreNote) => string;
  readonly closeCall: string;
  readonly cellMissing: string;
  readonly cellExcused: string;
  readonly judgeCode: string;
  readonly judgeName: string;
  readonly criterion: string;
  readonly weight: string;
  /** Heads weights that are parts. */
  readonly partWeight: string;
  /** "1 of 3" */
  readonly part: (part: number, whole: number) => string;
  readonly mark: string;
  readonly state: string;
  readonly reason: string;
  readonly states: {
    readonly counted: string;
    /** As the secretariat decided. */
    readonly decided: string;
    readonly excusedByJudge: string;
    readonly excusedBySecretariat: string;
    readonly excusedByDecision: string;
    readonly empty: string;
    readonly draft: string;
    readonly withdrawn: string;
    readonly outdated: string;
    readonly conflict: string;
    readonly incomplete: string;
  };
}

/** A round that counts in the final score. */
interface WeighedRound {
  readonly name: string;
  /** Basis points. */
  readonly weight: number;
}

export interface RecapTableNeeds {
  readonly competition: Competition;
  /** When it is made, as it shall be shown. */
  readonly madeAt: string;
  /** Where the audit trail stood. */
  readonly trail?: TrailHead | undefined;
  readonly words: RecapWords;
  /** Sheets that are as the secretariat decided. */
  readonly decided?: readonly DecidedSheet[];
}

/** The recap as tables: what was decided by the numbers, and every mark it rests on. */
export const toRecapSheets = (
  tabulation: Tabulation,
  facts: RecapTableNeeds,
): readonly [recap: ExportSheet, marks: ExportSheet] => [
  toRecapSheet(tabulation, facts),
  toMarksSheet(tabulation, facts),
];

/** One row an entry, in rank order, judges as columns. */
function toRecapSheet(tabulation: Tabulation, facts: RecapTableNeeds): ExportSheet {
  const { competition, words } = facts;
  const category = nameOf(competition.categories);
  const group = nameOf(competition.groups);
  return {
    name: words.recapSheet,
    caption: toCaption(words.recapTitle, tabulation, facts),
    header: [
      words.rank,
      words.number,
      words.title,
      words.institution,
      words.category,
      words.group,
      ...tabulation.judges.map(({ code, name }) => `${code} ${name}`),
      words.counted,
      words.expected,
      words.excused,
      words.score,
      words.exactScore,
      words.notes,
    ],
    rows: tabulation.rows.map((row, index): readonly ExportCell[] => [
      row.rank ?? null,
      row.entry.number,
      row.entry.title,
      row.entry.institution.name,
      category(row.entry.category),
      group(row.entry.group),
      ...tabulation.judges.map(({ id }) => toScoreCell(row.cells.get(id), words)),
      row.judges.counted,
      row.judges.expected,
      row.judges.excused,
      row.score ? { decimal: formatScore(row.score, 2) } : null,
      row.score ? { decimal: formatScore(row.score, 6) } : null,
      toNotes(row, [tabulation.rows[index - 1], tabulation.rows[index + 1]], words),
    ]),
  };
}

function toScoreCell(cell: Cell | undefined, words: RecapWords): ExportCell {
  if (cell === undefined) return null;
  switch (cell.type) {
    case 'counted':
      return toSheetCell(cell.score);
    case 'excused':
      return words.cellExcused;
    case 'missing':
      return words.cellMissing;
    default:
      return assertNever(cell);
  }
}

/** A number where it is one: of basis points it has at most nine digits, which the nearest double prints exactly. */
const toSheetCell = (score: Score): ExportCell =>
  score.count === 1 ? score.sum / 1_000_000 : { decimal: formatScore(score, 6) };

export function toNotes(row: AnyRow, neighbours: readonly (AnyRow | undefined)[], words: RecapWords): string {
  const { separatedBy, scoreNote } = row;
  const looksEqual = neighbours.some((other) => differsUnseen(row.score, other?.score));
  return [
    ...(row.tied ? [words.tied] : []),
    ...(separatedBy ? [words.separatedBy(separatedBy)] : []),
    ...(scoreNote?.place === 'row' ? [words.scoreNote(scoreNote)] : []),
    ...(looksEqual ? [words.closeCall] : []),
    ...(row.provisional ? [words.provisional] : []),
  ].join('; ');
}

type AnyRow = Row<ExactScore>;

/** Two decimals show them as equal, and they are not (domain, rule 2). */
const differsUnseen = (a: ExactScore | undefined, b: ExactScore | undefined): boolean =>
  a !== undefined && b !== undefined && formatScore(a, 2) === formatScore(b, 2) && compareScores(a, b) !== 0;

/** One row a mark, by entry number, then judge, then criterion; a sheet without marks has one row. */
export function toMarksSheet(tabulation: Tabulation, facts: RecapTableNeeds): ExportSheet {
  const { words } = facts;
  const byNumber = tabulation.rows.toSorted((a, b) => a.entry.number - b.entry.number);
  return {
    name: words.marksSheet,
    caption: toCaption(words.marksTitle, tabulation, facts),
    header: [
      words.judgeCode,
      words.judgeName,
      words.number,
      words.title,
      words.institution,
      words.criterion,
      tabulation.round.rubric.weights === 'parts' ? words.partWeight : words.weight,
      words.mark,
      words.state,
      words.reason,
    ],
    rows: byNumber.flatMap((row) =>
      tabulation.judges.flatMap((judge) => {
        const cell = row.cells.get(judge.id);
        return cell ? toMarkRows(judge, row, cell, tabulation, facts) : [];
      }),
    ),
  };
}

function toMarkRows(
  judge: Judge,
  { entry }: Row,
  cell: Cell,
  { round }: Tabulation,
  { words, decided }: RecapTableNeeds,
): readonly (readonly ExportCell[])[] {
  const start = [judge.code, judge.name, entry.number, entry.title, entry.institution.name];
  const decision = decided?.find(({ key }) => key.judge === judge.id && key.entry === entry.id);
  // Who doesn't score by a decision has that in the words for it.
  const isDecided = decision !== undefined && cell.type === 'counted';
  const state = isDecided ? `${toStateText(cell, words)}; ${words.states.decided}` : toStateText(cell, words);
  const reason = decision?.reason ?? (cell.type === 'excused' ? cell.reason : '');
  const versions = marksOf(cell).filter((marks) => Object.keys(marks).length > 0);
  if (versions.length === 0) return [[...start, '', null, null, state, reason]];
  return versions.flatMap((marks) =>
    round.rubric.criteria.map(({ id, name, weight }) => [
      ...start,
      name,
      round.rubric.weights === 'parts' ? words.part(weight, totalWeight(round.rubric)) : weight / 100,
      toMarkCell(marks, id),
      state,
      reason,
    ]),
  );
}

const toMarkCell = (marks: Marks, criterion: CriterionId): ExportCell => {
  const mark = marks[criterion];
  return mark === undefined ? null : mark / 100;
};

/** Every version of the marks that is there: two or more while a sheet is in conflict, what was taken among them. */
function marksOf(cell: Cell): readonly Marks[] {
  if (cell.type === 'counted') return [cell.marks];
  return cell.type === 'missing' ? contentsOf(cell.state).map(({ revision }) => revision.marks) : [];
}

function toStateText(cell: Cell, { states }: RecapWords): string {
  switch (cell.type) {
    case 'counted':
      return states.counted;
    case 'excused':
      return {
        judge: states.excusedByJudge,
        secretariat: states.excusedBySecretariat,
        decision: states.excusedByDecision,
      }[cell.by];
    case 'missing':
      switch (cell.state.type) {
        // Signed or recused sheets are missing only where marks are: see `tabulate`.
        case 'submitted':
        case 'recused':
          return states.incomplete;
        default:
          return states[cell.state.type];
      }
    default:
      return assertNever(cell);
  }
}

export function toCaption(title: string, tabulation: Tabulation, facts: RecapTableNeeds): readonly string[] {
  const { words } = facts;
  return frameCaption(title, tabulation, facts, {
    of: words.round(tabulation.round.name),
    told: [
      ...toAbstentions(tabulation).map(words.abstention),
      ...toOverruledExcusals(tabulation).map(words.overruledExcusal),
    ],
  });
}

/** @param said of what it is the table, and who doesn't score what */
export function frameCaption(
  title: string,
  { complete, counts }: Pick<Tabulation, 'complete' | 'counts'>,
  { competition, madeAt, trail, words }: RecapTableNeeds,
  { of, told }: { readonly of: string; readonly told: readonly string[] },
): readonly string[] {
  const { identity, nature } = competition;
  return [
    title,
    ...(nature === 'event' ? [] : [words.natures[nature]]),
    [`${identity.name} ${identity.year}`, identity.region].filter((part) => part !== '').join(', '),
    of,
    words.madeAt(madeAt),
    complete ? words.complete : words.incomplete(counts),
    words.counts(counts),
    ...told,
    ...(trail === undefined ? [] : [words.trail(toShortTrailHead(trail))]),
  ];
}

export const nameOf = (options: readonly Option[]): ((id: OptionId | null) => ExportCell) => {
  const names = new Map(options.map(({ id, name }) => [id, name] as const));
  return (id) => (id === null ? null : (names.get(id) ?? null));
};
