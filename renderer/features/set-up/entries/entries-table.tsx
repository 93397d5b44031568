import { Pencil } from 'lucide-react';
import { Button } from '../../../components/button';
import { EntryName } from '../../../components/entry-name';
import { DataTable } from '../../../components/table/data-table';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
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
  const names = new Map<string, string>(
    [...competition.categories, ...competition.groups].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string | null): string | undefined => (id === null ? undefined : names.get(id));
  return (
    <DataTable
      className={styles.table}
      columns={[
        {
          head: text.entry,
          cell: (entry) => (
            <>
              <EntryName entry={entry} />
              {entry.status.type === 'withdrawn' && (
                <span className={styles.withdrawn}>
                  <Tag tone="warning">{text.withdrawn}</Tag> {entry.status.reason}
                </span>
              )}
            </>
          ),
        },
        {
          head: text.category,
          headClassName: styles.category,
          className: typography.aside,
          cell: ({ category }) => nameOf(category),
        },
        {
          head: text.group,
          headClassName: styles.group,
          className: typography.aside,
          cell: ({ group }) => nameOf(group),
        },
        {
          head: text.actions,
          headLook: 'spoken',
          headClassName: styles.actions,
          className: styles.actions,
          cell: (entry) => (
            <Button
              look="plain"
              icon={<Pencil aria-hidden="true" />}
              aria-label={text.editOf(String(entry.number), entry.title)}
              onClick={() => onEdit(entry)}
            >
              {text.edit}
            </Button>
          ),
        },
      ]}
      items={entries}
      toKey={({ id }) => id}
      rowHeight={66}
      rowData={({ status }) => ({ 'data-status': status.type })}
    />
  );
}
