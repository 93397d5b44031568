import type { Ref } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import { StandingTag } from '../../components/standing-tag';
import { DataTable } from '../../components/table/data-table';
import type { TableHandle } from '../../components/table/table-props';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
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
  return (
    <DataTable
      ref={ref}
      look="page"
      className={styles.table}
      rowClassName={styles.row}
      columns={[
        {
          head: desk.columnEntry,
          kind: 'name',
          cell: ({ entry }) => <EntryName entry={entry} />,
          link: ({ entry }) => ({
            href: routes.scoring(workspace, entry.id, addressRound),
            className: styles.link,
          }),
        },
        {
          head: desk.columnStanding,
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
          headClassName: styles.score,
          className: styles.score,
          cell: ({ score }) => (score === undefined ? '' : formatPoints(score, language)),
        },
      ]}
      items={sheets}
      toKey={({ entry }) => entry.id}
      rowHeight={64}
      keys="rows"
      onAbove={onAbove}
    />
  );
}
