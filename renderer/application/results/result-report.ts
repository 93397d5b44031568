import type { Competition } from '../../domain/competition';
import { rankWithin, type Scope, type ScopedRanking } from '../../domain/scopes';
import { formatScore, toFraction } from '../../domain/score';
import type { SheetCount } from '../../domain/sheet-count';
import type { Row, Tabulation } from '../../domain/tabulate';
import { type Abstention, type SheetGroup, toAbstentions, toOverruledExcusals } from './abstentions';
import type { NumberRange } from './number-ranges';

/** A result as other programs read it: plain JSON, exact decimals as text, keys in this order. */
export interface ResultReport<Refused> {
  readonly competition: string;
  readonly round: string;
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

export interface ReportRecusal extends Pick<Abstention, 'by'>, ReportSheets {}

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
    recusals: toAbstentions(tabulation).map(({ by, ...group }) => {
      const { judge, ...rest } = toReportSheets(group);
      return { judge, by, ...rest };
    }),
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
  { rank, tied, provisional, entry, score, judges, cells }: Row,
  tabulation: Tabulation,
): ReportRow {
  return {
    rank: rank ?? null,
    tied,
    provisional,
    entry: { number: entry.number, title: entry.title, institution: entry.institution.name },
    score: score ? formatScore(score, 6) : null,
    exact: score ? toFraction(score) : null,
    judges: toReportCount(judges),
    sheets: tabulation.judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      return cell?.type === 'counted' ? [{ judge: code, score: formatScore(cell.score, 6) }] : [];
    }),
  };
}
