import { useMemo, useRef } from 'react';
import { EntryName } from '../../components/entry-name';
import { type Column, DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import type { EntryId } from '../../domain/ids';
import type { ExactScore } from '../../domain/score';
import type { Cell, Row, Tabulation } from '../../domain/tabulate';
import { useLanguage, useText } from '../../hooks/use-text';
import type { RankingPlace } from '../../stores/ranking-place';
import { formatExactPoints, formatPoints } from '../../strings/formats';
import { tellScoreNote, tellTieBreak } from '../../strings/rule-words';
import { findLookalikes } from './ranking-filter';
import styles from './ranking-table.module.css';
import { useReturnTo } from './use-ranking-place';

export interface RankingTableProps<Of extends Row<ExactScore>> {
  readonly rows: readonly Of[];
  /** Those that the ranks are of, shown or not. */
  readonly ranked: readonly Of[];
  /** What the score is made of. */
  readonly columns: readonly Column<Of>[];
  /** Heads how many sheets are in. */
  readonly countHead: string;
  readonly addressOf: (row: Of) => string;
  /** Where to come back to. */
  readonly place: RankingPlace | undefined;
  readonly onOpen: (entry: EntryId, scrolled: RankingPlace['scrolled']) => void;
}

export function RankingTable<Of extends Row<ExactScore>>(props: RankingTableProps<Of>) {
  const { rows, ranked, columns, countHead, addressOf, place, onOpen } = props;
  const { results } = useText();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const { linkRef } = useReturnTo(place, frame);
  const lookalikes = useMemo(() => findLookalikes(ranked), [ranked]);
  return (
    <DataTable
      look="tall"
      frameRef={frame}
      columns={[
        {
          head: results.rank,
          kind: 'number',
          className: styles.rank,
          data: ({ rank }) => ({ 'data-rank': rank }),
          cell: ({ rank }) => rank ?? '–',
        },
        {
          head: results.entry,
          kind: 'name',
          className: styles.entry,
          cell: ({ entry }) => <EntryName entry={entry} />,
          link: (row) => ({
            href: addressOf(row),
            className: styles.link,
            ref: (link) => linkRef(row.entry.id, link),
            onClick: () =>
              onOpen(row.entry.id, { window: window.scrollY, table: frame.current?.scrollTop ?? 0 }),
          }),
        },
        ...columns,
        {
          head: results.score,
          kind: 'number',
          className: styles.score,
          cell: (row) =>
            row.score ? (lookalikes.has(row) ? formatExactPoints : formatPoints)(row.score, language) : '–',
        },
        {
          head: countHead,
          cell: (row) => <Standing row={row} precision={lookalikes.has(row) ? 'exact' : 'points'} />,
        },
      ]}
      items={rows}
      toKey={({ entry }) => entry.id}
      rowHeight={64}
    />
  );
}

/** A column for each judge of a round. */
export const toJudgeColumns = ({ judges }: Tabulation): readonly Column<Row>[] =>
  judges.map(({ id, code, name }) => ({
    id,
    head: (
      <abbr title={name} className={styles.code}>
        {code}
      </abbr>
    ),
    kind: 'number',
    className: styles.sheet,
    cell: ({ cells }) => <CellText cell={cells.get(id)} />,
  }));

interface StandingProps {
  readonly row: Row<ExactScore>;
  /** `exact` where two decimals would show different scores as equal. */
  readonly precision: 'points' | 'exact';
}

function Standing({ row, precision }: StandingProps) {
  const { results, rules } = useText();
  const { score, judges, separatedBy, scoreNote } = row;
  return (
    <div className={styles.tags}>
      <span className={typography.aside}>
        {results.ofJudges(judges.counted, judges.due)}
        {judges.excused > 0 && `, ${results.excused(judges.excused)}`}
      </span>
      {row.tied && <Tag tone="neutral">{results.tied}</Tag>}
      {row.provisional && <Tag tone="warning">{score ? results.isProvisional : results.notScored}</Tag>}
      {precision === 'exact' && <Tag tone="outline">{results.looksEqual}</Tag>}
      {separatedBy && <Tag tone="outline">{results.separatedBy(tellTieBreak(rules, separatedBy))}</Tag>}
      {scoreNote?.place === 'row' && <Tag tone="neutral">{tellScoreNote(rules, scoreNote)}</Tag>}
    </div>
  );
}

function CellText({ cell }: { readonly cell: Cell | undefined }) {
  const { collect } = useText();
  const language = useLanguage();
  if (!cell) return null;
  if (cell.type === 'counted') return formatPoints(cell.score, language);
  if (cell.type === 'excused') return <abbr title={`${collect.states.excused}: ${cell.reason}`}>TM</abbr>;
  return <abbr title={collect.states.empty}>…</abbr>;
}
