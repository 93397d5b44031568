import type { Ref } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { StandingTag } from '../../components/standing-tag';
import { DataTable } from '../../components/table/data-table';
import { byText, orderBy } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import type { EntryId } from '../../domain/ids';
import { compareScores } from '../../domain/score';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { useEntryColumn } from '../../parts/tables/use-entry-column';
import { routes } from '../../routes';
import { formatPoints } from '../../strings/formats';
import styles from './desk-table.module.css';

interface DeskTableProps {
  readonly ref: Ref<TableHandle>;
  readonly workspace: WorkspaceId;
  readonly sheets: readonly OwnSheet[];
  readonly criteria: number;
  /** Arrow up on the first row. */
  readonly onAbove: () => void;
}

/** The running order; the arrow keys move from row to row, Enter opens. */
export function DeskTable({ ref, workspace, sheets, criteria, onAbove }: DeskTableProps) {
  const addressRound = useAddressRound();
  const { desk, standings, takenElsewhere } = useText().judge;
  const language = useLanguage();
  const toEntryColumn = useEntryColumn(desk.columnEntry);
  return (
    <DataTable
      ref={ref}
      look="page"
      rows="switched"
      className={styles.table}
      rowClassName={styles.row}
      columns={[
        {
          ...toEntryColumn(({ entry }: OwnSheet) => entry),
          link: ({ entry }) => ({
            href: routes.scoring(workspace, entry.id, addressRound),
            className: styles.link,
          }),
        },
        {
          head: desk.columnStanding,
          width: 14,
          order: byText(({ standing }: OwnSheet) => standing),
          toText: ({ standing, marked }) => standings[standing]({ marked, total: criteria }),
          cell: ({ standing, marked, decision, taken }) => (
            <>
              <StandingTag standing={standing} label={standings[standing]({ marked, total: criteria })} />
              {taken && <span className={styles.taken}>{takenElsewhere}</span>}
              {decision && <span className={styles.decision}>{desk[decision.type]}</span>}
            </>
          ),
        },
        {
          head: desk.columnScore,
          width: 7,
          order: orderBy(({ score }: OwnSheet) => score, compareScores),
          toText: ({ score }) => (score === undefined ? '' : formatPoints(score, language)),
          kind: 'number',
          headClassName: styles.score,
          className: styles.score,
          cell: ({ score }) => (score === undefined ? '' : formatPoints(score, language)),
        },
      ]}
      items={sheets}
      toKey={toEntryId}
      rowHeight={64}
      keys="rows"
      onAbove={onAbove}
    />
  );
}

const toEntryId = ({ entry }: OwnSheet): EntryId => entry.id;
