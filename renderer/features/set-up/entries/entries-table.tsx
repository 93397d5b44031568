import { Pencil } from 'lucide-react';
import { Button } from '../../../components/button';
import { classNames } from '../../../components/class-names';
import tableStyles from '../../../components/data-table.module.css';
import { EntryName } from '../../../components/entry-name';
import { RowGap } from '../../../components/row-gap';
import { Tag } from '../../../components/tag';
import { useRowWindow } from '../../../components/use-row-window';
import type { Competition, Entry } from '../../../domain/competition';
import { useText } from '../../../hooks/use-text';
import styles from './entries-table.module.css';

interface EntriesTableProps {
  readonly competition: Competition;
  readonly entries: readonly Entry[];
  readonly onEdit: (entry: Entry) => void;
}

/** Entries with their choices; long lists draw only what is in sight. */
export function EntriesTable({ competition, entries, onEdit }: EntriesTableProps) {
  const { setUp } = useText();
  const { entries: text } = setUp;
  const drawn = useRowWindow(entries.length, 66);
  const names = new Map<string, string>(
    [...competition.categories, ...competition.groups].map(({ id, name }) => [id, name]),
  );
  return (
    <div className={tableStyles.frame}>
      <table className={classNames(tableStyles.table, styles.table)} aria-rowcount={entries.length + 1}>
        <thead>
          <tr>
            <th scope="col">{text.entry}</th>
            <th scope="col" className={styles.category}>
              {text.category}
            </th>
            <th scope="col" className={styles.group}>
              {text.group}
            </th>
            <th scope="col" className={styles.actions}>
              <span className="visually-hidden">{text.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={drawn.body}>
          <RowGap columns={4} height={drawn.above} />
          {entries.slice(drawn.first, drawn.last + 1).map((entry, index) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              index={drawn.first + index}
              names={names}
              onEdit={onEdit}
              measure={drawn.rowRef}
            />
          ))}
          <RowGap columns={4} height={drawn.below} />
        </tbody>
      </table>
    </div>
  );
}

interface EntryRowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly names: ReadonlyMap<string, string>;
  readonly onEdit: (entry: Entry) => void;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function EntryRow({ entry, index, names, onEdit, measure }: EntryRowProps) {
  const { setUp } = useText();
  const { entries: text } = setUp;
  const { status } = entry;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-status={status.type}>
      <td>
        <EntryName entry={entry} />
        {status.type === 'withdrawn' && (
          <span className={styles.withdrawn}>
            <Tag tone="warning">{text.withdrawn}</Tag> {status.reason}
          </span>
        )}
      </td>
      <td className={styles.choice}>{entry.category && names.get(entry.category)}</td>
      <td className={styles.choice}>{entry.group && names.get(entry.group)}</td>
      <td className={styles.actions}>
        <Button
          look="plain"
          icon={<Pencil aria-hidden="true" />}
          aria-label={text.editOf(String(entry.number), entry.title)}
          onClick={() => onEdit(entry)}
        >
          {text.edit}
        </Button>
      </td>
    </tr>
  );
}
