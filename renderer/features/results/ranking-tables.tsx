import { useMemo } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Section } from '../../components/page';
import type { Competition } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import { rankWithin } from '../../domain/scopes';
import type { Row, Tabulation } from '../../domain/tabulate';
import { useText } from '../../hooks/use-text';
import type { RankingPlace } from '../../stores/ranking-place';
import { tellPart } from '../../strings/rule-words';
import { filterRows, type RankingFilter } from './ranking-filter';
import { RankingTable } from './ranking-table';

interface RankingTablesProps {
  readonly workspace: WorkspaceId;
  readonly competition: Competition;
  readonly tabulation: Tabulation;
  readonly filter: RankingFilter;
  /** Where to come back to. */
  readonly place: RankingPlace | undefined;
  readonly onOpen: (entry: EntryId, scrolled: RankingPlace['scrolled']) => void;
}

interface Part {
  readonly key: string;
  /** Undefined for all entries together. */
  readonly title: string | undefined;
  readonly ranked: readonly Row[];
}

/** The ranking, or one for each part of the scope that was chosen. */
export function RankingTables({ competition, filter, place, ...props }: RankingTablesProps) {
  const { results, rules } = useText();
  const { tabulation } = props;
  const { scope } = filter;
  const parts = useMemo((): readonly Part[] => {
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
    const table = <RankingTable {...props} key={key} rows={rows} ranked={ranked} place={opened} />;
    return title === undefined ? (
      table
    ) : (
      <Section key={key} title={title}>
        {table}
      </Section>
    );
  });
}
