import { type KeyboardEvent, type Ref, useImperativeHandle, useState } from 'react';
import { Link } from 'wouter';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import { RowGap } from '../../components/row-gap';
import { StandingTag } from '../../components/standing-tag';
import { useRowWindow } from '../../components/use-row-window';
import { toScore } from '../../domain/score';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatPoints } from '../../strings/formats';
import styles from './desk-table.module.css';

const PAGE = 8;

export interface DeskTableHandle {
  readonly focusRow: (index: number) => void;
}

interface DeskTableProps {
  readonly ref: Ref<DeskTableHandle>;
  readonly workspace: WorkspaceId;
  readonly sheets: readonly OwnSheet[];
  readonly criteria: number;
  /** Arrow up on the first row. */
  readonly onAbove: () => void;
}

/** The running order; the arrow keys move from row to row, Enter opens. */
export function DeskTable({ ref, workspace, sheets, criteria, onAbove }: DeskTableProps) {
  const { desk } = useText().judge;
  const [active, setActive] = useState(0);
  const current = Math.min(active, sheets.length - 1);
  const rows = useRowWindow(sheets.length, 64);
  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(index, sheets.length - 1));
    setActive(to);
    rows.focusRow(to);
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
    <table className={styles.table} aria-rowcount={sheets.length + 1}>
      <thead>
        <tr>
          <th scope="col">{desk.columnEntry}</th>
          <th scope="col">{desk.columnStanding}</th>
          <th scope="col" className={styles.score}>
            {desk.columnScore}
          </th>
        </tr>
      </thead>
      <tbody ref={rows.body} onKeyDown={onKeyDown}>
        <RowGap height={rows.above} columns={3} />
        {sheets.slice(rows.first, rows.last + 1).map((sheet, offset) => {
          const index = rows.first + offset;
          return (
            <DeskRow
              key={sheet.entry.id}
              rowRef={rows.rowRef}
              workspace={workspace}
              sheet={sheet}
              index={index}
              criteria={criteria}
              stop={index === current ? 'here' : 'elsewhere'}
              onFocus={() => setActive(index)}
            />
          );
        })}
        <RowGap height={rows.below} columns={3} />
      </tbody>
    </table>
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

interface DeskRowProps {
  readonly rowRef: Ref<HTMLTableRowElement> | undefined;
  readonly workspace: WorkspaceId;
  readonly sheet: OwnSheet;
  readonly index: number;
  readonly criteria: number;
  /** The list is one stop for the Tab key. */
  readonly stop: 'here' | 'elsewhere';
  readonly onFocus: () => void;
}

function DeskRow({ rowRef, workspace, sheet, index, criteria, stop, onFocus }: DeskRowProps) {
  const { desk, standings, takenElsewhere } = useText().judge;
  const language = useLanguage();
  const { entry, standing, score, marked } = sheet;
  return (
    <tr ref={rowRef} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      <th scope="row">
        <Link
          href={routes.scoring(workspace, entry.id)}
          className={styles.link}
          tabIndex={stop === 'here' ? 0 : -1}
          onFocus={onFocus}
        >
          <EntryName entry={entry} />
        </Link>
      </th>
      <td>
        <StandingTag standing={standing} label={standings[standing]({ marked, total: criteria })} />
        {sheet.taken && <span className={styles.taken}>{takenElsewhere}</span>}
        {sheet.decision && <span className={styles.decision}>{desk[sheet.decision.type]}</span>}
      </td>
      <td className={styles.score}>{score === undefined ? '' : formatPoints(toScore(score), language)}</td>
    </tr>
  );
}
