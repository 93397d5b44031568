import type { FinalRow } from '../../domain/combination';
import type { Competition } from '../../domain/competition';
import type { RoundId } from '../../domain/ids';
import { rankWithin, type Scope, type ScopedRanking } from '../../domain/scopes';
import { type ExactScore, formatScore, toFraction } from '../../domain/score';
import type { SheetCount } from '../../domain/sheet-count';
import type { Row, Tabulation } from '../../domain/tabulate';
import { type Abstention, type SheetGroup, toAbstentions, toOverruledExcusals } from './abstentions';
import type { FinalResult } from './final-result';
import type { NumberRange } from './number-ranges';

/** A result as other programs read it: plain JSON, exact decimals as text, keys in this order. */
export interface ResultReport<Refused> {
  readonly competition: string;
  /** Null for the final ranking of several rounds together. */
  readonly round: string | null;
  /** Of the final ranking: the rounds that count, in their order, in basis points. */
  readonly combination?: readonly { readonly round: string; readonly weight: number }[];
  readonly complete: boolean;
  /** By rank, then by entry number; entries without a score last. */
  readonly rows: readonly ReportRow[];
  readonly refused: readonly Refused[];
  /** Of the whole round. */
  readonly counts: ReportCount;
  /** Who doesn't score what, and why: by judge, then by the first entry's number. */
  readonly recusals: readonly ReportRecusal[];
  /** Sheets that count although the secretariat had recorded that their judge doesn't score: who signed, counts. */
  readonly overruledExcusals: readonly ReportSheets[];
  /** Where a scope was asked for: its parts, each ranked by itself. */
  readonly scopes?: readonly ReportScope[];
}

interface ReportScope {
  readonly type: ScopedRanking['type'];
  /** Null for entries of no category, or no group. */
  readonly name: string | null;
  readonly rows: readonly ReportRow[];
}

interface ReportCount {
  /** Every judge of the panel, the recused and excused ones included. */
  readonly expected: number;
  readonly counted: number;
  readonly recused: number;
  /** `expected` without `recused`: what is to be scored. */
  readonly due: number;
  /** Due and not in. */
  readonly missing: number;
}

export interface ReportRecusal extends Pick<Abstention, 'by'>, ReportSheets {
  /** In the final ranking: where that is. */
  readonly round?: string;
}

interface ReportSheets extends Pick<SheetGroup, 'reason'> {
  /** The judge's code. */
  readonly judge: string;
  readonly sheets: number;
  /** Entry numbers, from and to, both included. */
  readonly entries: readonly NumberRange[];
}

export interface ReportRow {
  readonly rank: number | null;
  readonly tied: boolean;
  readonly provisional: boolean;
  readonly entry: { readonly number: number; readonly title: string; readonly institution: string };
  /** Six places, half up. */
  readonly score: string | null;
  /** The same to the letter, in points: "175/2", in lowest terms. */
  readonly exact: string | null;
  readonly judges: ReportCount;
  /** Only the sheets that count, in the order of the judges; the judge's code, and six places. */
  readonly sheets: readonly { readonly judge: string; readonly score: string }[];
  /** In the final ranking, instead of sheets: the rounds that are for the entry, in their order. */
  readonly rounds?: readonly ReportRoundScore[];
}

interface ReportRoundScore {
  readonly round: string;
  readonly score: string | null;
  readonly exact: string | null;
}

export function toResultReport<Refused>(
  competition: Competition,
  tabulation: Tabulation,
  refused: readonly Refused[],
  scope: Scope = 'all',
): ResultReport<Refused> {
  return {
    competition: competition.identity.name,
    round: tabulation.round.name,
    complete: tabulation.complete,
    rows: tabulation.rows.map((row) => toReportRow(row, tabulation)),
    refused,
    counts: toReportCount(tabulation.counts),
    recusals: toReportRecusals(tabulation),
    overruledExcusals: toOverruledExcusals(tabulation).map(toReportSheets),
    ...(scope !== 'all' && {
      scopes: rankWithin(tabulation, competition, scope).map(({ type, name, rows }) => ({
        type,
        name,
        rows: rows.map((row) => toReportRow(row, tabulation)),
      })),
    }),
  };
}

/** The final ranking; what isn't scored is told round by round. */
export function toFinalReport<Refused>(
  competition: Competition,
  { final, tables }: FinalResult,
  refused: readonly Refused[],
  scope: Scope = 'all',
): ResultReport<Refused> {
  const nameOf = (id: RoundId): string => competition.rounds.find((round) => round.id === id)?.name ?? id;
  const counting = final.combination.flatMap(({ round }) =>
    tables.filter((table) => table.round.id === round),
  );
  const toRow = (row: FinalRow): ReportRow => ({
    ...toReportRow(row, { judges: [] }),
    rounds: [...row.rounds].map(([round, { score }]) => ({ round: nameOf(round), ...toReportScore(score) })),
  });
  return {
    competition: competition.identity.name,
    round: null,
    combination: final.combination.map(({ round, weight }) => ({ round: nameOf(round), weight })),
    complete: final.complete,
    rows: final.rows.map(toRow),
    refused,
    counts: toReportCount(final.counts),
    recusals: counting.flatMap((table) =>
      toReportRecusals(table).map((recusal) => ({ round: table.round.name, ...recusal })),
    ),
    overruledExcusals: counting.flatMap((table) =>
      toOverruledExcusals(table).map((group) => ({ round: table.round.name, ...toReportSheets(group) })),
    ),
    ...(scope !== 'all' && {
      scopes: rankWithin(final, competition, scope).map(({ type, name, rows }) => ({
        type,
        name,
        rows: rows.map(toRow),
      })),
    }),
  };
}

const toReportRecusals = (tabulation: Tabulation): readonly ReportRecusal[] =>
  toAbstentions(tabulation).map(({ by, ...group }) => {
    const { judge, ...rest } = toReportSheets(group);
    return { judge, by, ...rest };
  });

const toReportScore = (score: ExactScore | undefined) => ({
  score: score ? formatScore(score, 6) : null,
  exact: score ? toFraction(score) : null,
});

const toReportSheets = ({ judge, reason, count, numbers }: SheetGroup): ReportSheets => ({
  judge: judge.code,
  reason,
  sheets: count,
  entries: numbers,
});

const toReportCount = ({ expected, counted, excused, due, missing }: SheetCount): ReportCount => ({
  expected,
  counted,
  recused: excused,
  due,
  missing,
});

function toReportRow(
  { rank, tied, provisional, entry, score, judges, cells }: Row<ExactScore>,
  tabulation: Pick<Tabulation, 'judges'>,
): ReportRow {
  return {
    rank: rank ?? null,
    tied,
    provisional,
    entry: { number: entry.number, title: entry.title, institution: entry.institution.name },
    ...toReportScore(score),
    judges: toReportCount(judges),
    sheets: tabulation.judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      return cell?.type === 'counted' ? [{ judge: code, score: formatScore(cell.score, 6) }] : [];
    }),
  };
}
