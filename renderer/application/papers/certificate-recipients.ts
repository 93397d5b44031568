import { type Competition, type Entry, isActive } from '../../domain/competition';
import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { type ExactScore, formatScore } from '../../domain/score';
import type { Row, Tabulation } from '../../domain/tabulate';
import type { CertificateRecipient } from './paper-request';

/** Who receives a certificate. Ties at the last place all count: "top 3" may be four entries. */
export type CertificateSelection =
  | { readonly type: 'top'; readonly count: number }
  /** Every active entry, by number; ranks up to `ranked` are named, the others took part. */
  | { readonly type: 'everyone'; readonly ranked: number };

/** A rank goes on a certificate only when no sheet is missing. */
export type CertificateRecipientProblem = { readonly type: 'results-incomplete'; readonly missing: number };

export function toCertificateRecipients(
  competition: Competition,
  tabulation: Tabulation<Row<ExactScore>>,
  selection: CertificateSelection,
  hash: HashText,
): Result<readonly CertificateRecipient[], CertificateRecipientProblem> {
  const limit = selection.type === 'top' ? selection.count : selection.ranked;
  if (limit > 0 && !tabulation.complete) {
    return err({ type: 'results-incomplete', missing: tabulation.counts.missing });
  }
  const named = ({ rank }: Pick<Row, 'rank'>): boolean => rank !== undefined && rank <= limit;
  const rows =
    selection.type === 'top'
      ? tabulation.rows.filter(named)
      : [...tabulation.rows, ...findOthers(competition, tabulation)].toSorted(
          (a, b) =>
            (named(a) ? (a.rank ?? 0) : limit + 1) - (named(b) ? (b.rank ?? 0) : limit + 1) ||
            a.entry.number - b.entry.number,
        );
  return ok(
    rows.map((row): CertificateRecipient => {
      const rank = named(row) ? row.rank : undefined;
      return {
        entry: row.entry,
        award: rank === undefined ? { type: 'participant' } : { type: 'rank', rank },
        checkText: toCheckText(competition, row.entry, rank === undefined ? undefined : row, hash),
      };
    }),
  );
}

/** Who took part, and not in the rounds that the table is of. */
function findOthers({ entries }: Competition, { rows }: Pick<Tabulation<Row<ExactScore>>, 'rows'>) {
  const listed = new Set(rows.map(({ entry }) => entry.id));
  return entries
    .filter((entry) => isActive(entry) && !listed.has(entry.id))
    .map((entry) => ({ entry, rank: undefined, score: undefined }));
}

/**
 * Short text for the QR code, to hold a paper against the archive; proves nothing by itself.
 * `PLENO/1 <competition>/<year> N<entry number> R<rank or 0> <hash>`; the hash covers the competition's id,
 * the entry's number, title, institution, and rank and exact score when they are printed.
 */
export function toCheckText(
  competition: Competition,
  entry: Entry,
  result: Pick<Row<ExactScore>, 'rank' | 'score'> | undefined,
  hash: HashText,
): string {
  const rank = result?.rank ?? 0;
  const score = result?.score ? formatScore(result.score, 6) : '';
  const facts = [competition.id, entry.number, entry.title, entry.institution.name, rank, score];
  const short = hash(JSON.stringify(facts)).slice(0, 16).toUpperCase();
  return `PLENO/1 ${competition.id.slice(0, 8).toUpperCase()}/${competition.identity.year} N${entry.number} R${rank} ${short}`;
}
