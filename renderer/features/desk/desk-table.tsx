import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import { StandingTag } from '../../components/standing-tag';
import { DataTable, type TableHandle } from '../../components/table/data-table';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatPoints } from '../../strings/formats';
import styles from './desk-table.module.css';

const PAGE = 8;

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
  const [active, setActive] = useState(0);
  const current = Math.min(active, sheets.length - 1);
  const table = useRef<TableHandle>(null);
  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(index, sheets.length - 1));
    setActive(to);
    table.current?.focusRow(to);
  };
  useImperativeHandle(ref, () => ({ focusRow }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = toRow(event.key, current, sheets.length);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) onAbove();
    else focusRow(to);
  };
  return (
    <DataTable
      ref={table}
      look="page"
      className={styles.table}
      rowClassName={styles.row}
      columns={[
        {
          head: desk.columnEntry,
          kind: 'name',
          cell: ({ entry }) => <EntryName entry={entry} />,
          link: ({ entry }, index) => ({
            href: routes.scoring(workspace, entry.id, addressRound),
            className: styles.link,
            // The list is one stop for the Tab key.
            tabIndex: index === current ? 0 : -1,
            onFocus: () => setActive(index),
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
      onKeyDown={onKeyDown}
    />
  );
}

function toRow(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + PAGE;
    case 'PageUp':
      return Math.max(0, current - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
