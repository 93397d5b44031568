import type { OptionId } from '../../domain/ids';
import type { Scope } from '../../domain/scopes';
import { compareScores, type ExactScore, formatScore } from '../../domain/score';
import type { Row } from '../../domain/tabulate';

export interface RankingFilter {
  readonly text: string;
  readonly category: OptionId | 'all';
  readonly group: OptionId | 'all';
  /** Within what entries are ranked. */
  readonly scope: Scope;
}

export const noRankingFilter: RankingFilter = { text: '', category: 'all', group: 'all', scope: 'all' };

/** Rows to show; ranks stay what they are. */
export function filterRows<Of extends Pick<Row, 'entry'>>(
  rows: readonly Of[],
  { text, category, group }: RankingFilter,
): readonly Of[] {
  const wanted = text.trim().toLocaleLowerCase('id');
  return rows.filter(
    ({ entry }) =>
      (category === 'all' || entry.category === category) &&
      (group === 'all' || entry.group === group) &&
      (wanted === '' ||
        String(entry.number) === wanted ||
        entry.title.toLocaleLowerCase('id').includes(wanted) ||
        entry.institution.name.toLocaleLowerCase('id').includes(wanted)),
  );
}

/** Rows whose score shows the same two decimals as a neighbour's without being equal (domain, rule 2). */
export function findLookalikes<Of extends Row<ExactScore>>(rows: readonly Of[]): ReadonlySet<Of> {
  const found = new Set<Of>();
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (!row.score || !next?.score) return;
    if (
      formatScore(row.score, 2) === formatScore(next.score, 2) &&
      compareScores(row.score, next.score) !== 0
    ) {
      found.add(row).add(next);
    }
  });
  return found;
}
