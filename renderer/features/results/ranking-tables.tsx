import { type Ref, useMemo } from 'react';
import { Section } from '../../components/page';
import type { TableHandle } from '../../components/table/table-props';
import type { Competition } from '../../domain/competition';
import { rankWithin } from '../../domain/scopes';
import type { ExactScore } from '../../domain/score';
import type { Row, Tabulation } from '../../domain/tabulate';
import { useText } from '../../hooks/use-text';
import { tellPart } from '../../strings/rule-words';
import { filterRows, type RankingFilter } from './ranking-filter';
import { RankingTable, type RankingTableProps } from './ranking-table';

interface RankingTablesProps<Of extends Row<ExactScore>>
  extends Pick<
    RankingTableProps<Of>,
    'columns' | 'countHead' | 'rubric' | 'top' | 'addressOf' | 'place' | 'onOpen'
  > {
  /** Of the table of all entries together. */
  readonly table: Ref<TableHandle>;
  readonly competition: Competition;
  readonly tabulation: Tabulation<Of>;
  readonly filter: RankingFilter;
}

interface Part<Of> {
  readonly key: string;
  /** Undefined for all entries together. */
  readonly title: string | undefined;
  readonly ranked: readonly Of[];
}

/** The ranking, or one for each part of the scope that was chosen. */
export function RankingTables<Of extends Row<ExactScore>>(props: RankingTablesProps<Of>) {
  const { competition, tabulation, filter, place, table, ...rest } = props;
  const { results, rules } = useText();
  const { scope } = filter;
  const parts = useMemo((): readonly Part<Of>[] => {
    if (scope === 'all') return [{ key: 'all', title: undefined, ranked: tabulation.rows }];
    return rankWithin(tabulation, competition, scope).map((part) => ({
      key: part.id ?? '',
      title: tellPart(rules, part),
      ranked: part.rows,
    }));
  }, [tabulation, competition, scope, rules]);
  const shown = parts.flatMap((part) => {
    const rows = filterRows(part.ranked, filter);
    return rows.length === 0 ? [] : [{ ...part, rows }];
  });
  if (shown.length === 0) return <p>{results.nothing}</p>;
  return shown.map(({ key, title, ranked, rows }) => {
    const opened = rows.some(({ entry }) => entry.id === place?.entry) ? place : undefined;
    const ranking = { ...rest, rows, ranked, place: opened };
    return title === undefined ? (
      <RankingTable {...ranking} key={key} ref={table} />
    ) : (
      <Section key={key} title={title}>
        <RankingTable {...ranking} />
      </Section>
    );
  });
}
