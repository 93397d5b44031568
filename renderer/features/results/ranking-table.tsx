import { ArrowDownUp } from 'lucide-react';
import { type Ref, useMemo, useRef } from 'react';
import { Sign } from '../../components/sign';
import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import { byNumber, orderBy } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import type { EntryId } from '../../domain/ids';
import { adviseOn, isWithin, type RowAdvice } from '../../domain/ranking-advice';
import type { Rubric } from '../../domain/rubric';
import { compareScores, type ExactScore } from '../../domain/score';
import type { Cell, Row, Tabulation } from '../../domain/tabulate';
import { useLanguage, useText } from '../../hooks/use-text';
import { useEntryColumn } from '../../parts/tables/use-entry-column';
import type { RankingPlace } from '../../stores/ranking-place';
import { formatExactPoints, formatPoints } from '../../strings/formats';
import { findLookalikes } from './ranking-filter';
import styles from './ranking-table.module.css';
import { RowStanding } from './row-standing';
import { useReturnTo } from './use-ranking-place';

export interface RankingTableProps<Of extends Row<ExactScore>> {
  readonly ref?: Ref<TableHandle>;
  readonly rows: readonly Of[];
  /** Those that the ranks are of, shown or not. */
  readonly ranked: readonly Of[];
  /** What the score is made of. */
  readonly columns: readonly Column<Of>[];
  /** Heads how many sheets are in. */
  readonly countHead: string;
  /** Of the sheets; undefined where scores are of several rounds. */
  readonly rubric: Rubric | undefined;
  /** How many are to be above the cut line. */
  readonly top: number | undefined;
  readonly addressOf: (row: Of) => string;
  /** Where to come back to. */
  readonly place: RankingPlace | undefined;
  readonly onOpen: (entry: EntryId, scrolled: RankingPlace['scrolled']) => void;
}

export function RankingTable<Of extends Row<ExactScore>>(props: RankingTableProps<Of>) {
  const { ref, rows, ranked, columns, countHead, rubric, top, addressOf, place, onOpen } = props;
  const { results } = useText();
  const language = useLanguage();
  const toEntryColumn = useEntryColumn(results.entry);
  const frame = useRef<HTMLDivElement>(null);
  const { linkRef } = useReturnTo(place, frame);
  const lookalikes = useMemo(() => findLookalikes(ranked), [ranked]);
  const advice = useMemo(() => adviseOn(ranked, rubric), [ranked, rubric]);
  const toScore = (row: Of): string =>
    row.score ? (lookalikes.has(row) ? formatExactPoints : formatPoints)(row.score, language) : '';
  return (
    <>
      <DataTable
        {...(ref !== undefined && { ref })}
        look="tall"
        rows="switched"
        keys="cells"
        caption={results.title}
        frameRef={frame}
        columns={[
          {
            head: results.rank,
            headLook: 'spoken',
            kind: 'number',
            width: 2.5,
            stick: 'start',
            className: styles.rank,
            order: byNumber(({ rank }: Of) => rank),
            toText: ({ rank }) => (rank === undefined ? '' : String(rank)),
            data: ({ rank }) => ({ 'data-rank': rank }),
            cell: ({ rank }) => rank ?? '–',
          },
          {
            ...toEntryColumn((row: Of) => row.entry),
            minWidth: 16,
            className: styles.entry,
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
            head: results.gap,
            kind: 'number',
            width: 4.5,
            className: styles.sheet,
            order: orderBy(({ entry }: Of) => advice.get(entry.id)?.gap, compareScores),
            toText: ({ entry }) => {
              const gap = advice.get(entry.id)?.gap;
              return gap ? formatPoints(gap, language) : '';
            },
            cell: ({ entry }) => <Gap advice={advice.get(entry.id)} />,
          },
          {
            head: results.score,
            kind: 'number',
            width: lookalikes.size > 0 ? 6.25 : 4.75,
            stick: 'end',
            className: styles.score,
            order: orderBy(({ score }: Of) => score, compareScores),
            toText: toScore,
            cell: (row) => toScore(row) || '–',
          },
          {
            head: countHead,
            width: 7,
            stick: 'end',
            order: byNumber(({ judges }: Of) => judges.counted),
            toText: ({ judges }) => results.ofJudges(judges.counted, judges.due),
            cell: (row) => (
              <RowStanding
                row={row}
                precision={lookalikes.has(row) ? 'exact' : 'points'}
                judges={advice.get(row.entry.id)?.judges ?? 'near'}
              />
            ),
          },
        ]}
        items={rows}
        toKey={toEntryId}
        rowHeight={64}
        rowClassName={styles.row}
        rowData={(row) => ({
          'data-within': top === undefined ? undefined : isWithin(row, top) ? 'yes' : 'no',
        })}
      />
      {rubric && <p className={styles.advice}>{results.advice}</p>}
    </>
  );
}

const toEntryId = ({ entry }: Row<ExactScore>): EntryId => entry.id;

/** A column for each judge of a round. */
export const toJudgeColumns = (
  { judges }: Tabulation,
  toPoints: (score: ExactScore) => string,
): readonly Column<Row>[] =>
  judges.map(({ id, code, name }) => {
    const scoreOf = ({ cells }: Row): ExactScore | undefined => {
      const cell = cells.get(id);
      return cell?.type === 'counted' ? cell.score : undefined;
    };
    return {
      id,
      head: (
        <abbr title={name} className={styles.code}>
          {code}
        </abbr>
      ),
      headText: `${code} ${name}`,
      kind: 'number',
      width: 3.75,
      className: styles.sheet,
      order: orderBy(scoreOf, compareScores),
      toText: (row) => {
        const score = scoreOf(row);
        return score ? toPoints(score) : '';
      },
      cell: ({ cells }) => <CellText cell={cells.get(id)} />,
    };
  });

function CellText({ cell }: { readonly cell: Cell | undefined }) {
  const { collect } = useText();
  const language = useLanguage();
  if (!cell) return null;
  if (cell.type === 'counted') return formatPoints(cell.score, language);
  if (cell.type === 'excused') return <abbr title={`${collect.states.excused}: ${cell.reason}`}>TM</abbr>;
  return <abbr title={collect.states.empty}>…</abbr>;
}

/** How far an entry is over the next rank, and whether that is worth a look. */
function Gap({ advice }: { readonly advice: RowAdvice | undefined }) {
  const { results } = useText();
  const language = useLanguage();
  if (advice?.gap === undefined) return null;
  return (
    <>
      {advice.lead === 'thin' && (
        <Sign icon={<ArrowDownUp aria-hidden="true" />} tone="warning" words="spoken">
          {results.thin}
        </Sign>
      )}{' '}
      {formatPoints(advice.gap, language)}
    </>
  );
}
