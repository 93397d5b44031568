import { useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { classNames } from '../../components/class-names';
import tableStyles from '../../components/data-table.module.css';
import { EntryName } from '../../components/entry-name';
import { type RowAttributes, TableRows } from '../../components/table-rows';
import { Tag } from '../../components/tag';
import type { EntryId } from '../../domain/ids';
import { toScore } from '../../domain/score';
import type { Cell, Row, Tabulation } from '../../domain/tabulate';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import type { RankingPlace } from '../../stores/ranking-place';
import { formatExactPoints, formatPoints } from '../../strings/formats';
import { findLookalikes } from './ranking-filter';
import styles from './ranking-table.module.css';
import { useReturnTo } from './use-ranking-place';

interface RankingTableProps {
  readonly workspace: WorkspaceId;
  readonly tabulation: Tabulation;
  readonly rows: readonly Row[];
  /** Where to come back to. */
  readonly place: RankingPlace | undefined;
  readonly onOpen: (entry: EntryId, scrolled: RankingPlace['scrolled']) => void;
}

export function RankingTable({ workspace, tabulation, rows, place, onOpen }: RankingTableProps) {
  const { results } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { linkRef } = useReturnTo(place, frame);
  const lookalikes = useMemo(() => findLookalikes(tabulation.rows), [tabulation]);
  return (
    <div ref={frame} className={classNames(tableStyles.frame, tableStyles.tall)}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col" className={tableStyles.number}>
              {results.rank}
            </th>
            <th scope="col">{results.entry}</th>
            {tabulation.judges.map(({ id, code, name }) => (
              <th key={id} scope="col" className={tableStyles.number}>
                <abbr title={name} className={styles.code}>
                  {code}
                </abbr>
              </th>
            ))}
            <th scope="col" className={tableStyles.number}>
              {results.score}
            </th>
            <th scope="col">{results.judges}</th>
          </tr>
        </thead>
        <TableRows
          items={rows}
          toKey={({ entry }) => entry.id}
          rowHeight={64}
          columns={tabulation.judges.length + 4}
        >
          {(row, attributes) => (
            <RankingRow
              key={row.entry.id}
              row={row}
              attributes={attributes}
              href={routes.entryResult(workspace, row.entry.id)}
              tabulation={tabulation}
              linkRef={(link) => linkRef(row.entry.id, link)}
              onOpen={() =>
                onOpen(row.entry.id, { window: window.scrollY, table: frame.current?.scrollTop ?? 0 })
              }
              precision={lookalikes.has(row) ? 'exact' : 'points'}
            />
          )}
        </TableRows>
      </table>
    </div>
  );
}

interface RankingRowProps {
  readonly row: Row;
  readonly attributes: RowAttributes;
  readonly href: string;
  readonly linkRef: (link: HTMLAnchorElement | null) => void;
  readonly onOpen: () => void;
  readonly tabulation: Tabulation;
  /** `exact` where two decimals would show different scores as equal. */
  readonly precision: 'points' | 'exact';
}

function RankingRow({ row, attributes, href, linkRef, onOpen, tabulation, precision }: RankingRowProps) {
  const { results } = useText();
  const language = useLanguage();
  const { entry, rank, score, judges, separatedBy } = row;
  const criterion = tabulation.round.rubric.criteria.find(({ id }) => id === separatedBy?.criterion);
  return (
    <tr {...attributes}>
      <td className={classNames(tableStyles.number, styles.rank)} data-rank={rank}>
        {rank ?? '–'}
      </td>
      <th scope="row" className={styles.entry}>
        <Link ref={linkRef} href={href} className={styles.link} onClick={onOpen}>
          <EntryName entry={entry} />
        </Link>
      </th>
      {tabulation.judges.map(({ id }) => (
        <td key={id} className={classNames(tableStyles.number, styles.sheet)}>
          <CellText cell={row.cells.get(id)} />
        </td>
      ))}
      <td className={classNames(tableStyles.number, styles.score)}>
        {score ? (precision === 'exact' ? formatExactPoints : formatPoints)(score, language) : '–'}
      </td>
      <td>
        <div className={styles.tags}>
          <span className={styles.judges}>
            {results.ofJudges(judges.counted, judges.due)}
            {judges.excused > 0 && `, ${results.excused(judges.excused)}`}
          </span>
          {row.tied && <Tag tone="neutral">{results.tied}</Tag>}
          {row.provisional && <Tag tone="warning">{score ? results.isProvisional : results.notScored}</Tag>}
          {precision === 'exact' && <Tag tone="outline">{results.looksEqual}</Tag>}
          {criterion && <Tag tone="outline">{results.separatedBy(criterion.name)}</Tag>}
        </div>
      </td>
    </tr>
  );
}

function CellText({ cell }: { readonly cell: Cell | undefined }) {
  const { collect } = useText();
  const language = useLanguage();
  if (!cell) return null;
  if (cell.type === 'counted') return formatPoints(toScore(cell.score), language);
  if (cell.type === 'excused') return <abbr title={`${collect.states.excused}: ${cell.reason}`}>TM</abbr>;
  return <abbr title={collect.states.empty}>…</abbr>;
}
