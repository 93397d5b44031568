import type { Competition } from '../domain/competition';
import { formatScore, toScore } from '../domain/score';
import type { Row, Tabulation } from '../domain/tabulate';

/** A result as other programs read it: plain JSON, exact decimals as text, keys in this order. */
export interface ResultReport<Refused> {
  readonly competition: string;
  readonly round: string;
  readonly complete: boolean;
  /** By rank, then by entry number; entries without a score last. */
  readonly rows: readonly ReportRow[];
  readonly refused: readonly Refused[];
}

export interface ReportRow {
  readonly rank: number | null;
  readonly tied: boolean;
  readonly provisional: boolean;
  readonly entry: { readonly number: number; readonly title: string; readonly institution: string };
  /** Six places, half up. */
  readonly score: string | null;
  readonly judges: { readonly expected: number; readonly counted: number; readonly recused: number };
  /** Only the sheets that count, in the order of the judges; the judge's code, and six places. */
  readonly sheets: readonly { readonly judge: string; readonly score: string }[];
}

export function toResultReport<Refused>(
  { identity }: Competition,
  tabulation: Tabulation,
  refused: readonly Refused[],
): ResultReport<Refused> {
  return {
    competition: identity.name,
    round: tabulation.round.name,
    complete: tabulation.complete,
    rows: tabulation.rows.map((row) => toReportRow(row, tabulation)),
    refused,
  };
}

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
    judges: { expected: judges.expected, counted: judges.counted, recused: judges.excused },
    sheets: tabulation.judges.flatMap(({ id, code }) => {
      const cell = cells.get(id);
      return cell?.type === 'counted' ? [{ judge: code, score: formatScore(toScore(cell.score), 6) }] : [];
    }),
  };
}
