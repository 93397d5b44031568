import { Pencil } from 'lucide-react';
import type { Ref } from 'react';
import { DataTable } from '../../../components/table/data-table';
import { byText } from '../../../components/table/rules/sort-rows';
import type { TableHandle } from '../../../components/table/table-props';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import type { Competition, Entry } from '../../../domain/competition';
import { useText } from '../../../hooks/use-text';
import { useEntryColumn } from '../../../parts/tables/use-entry-column';
import styles from './entries-table.module.css';

interface EntriesTableProps {
  readonly ref: Ref<TableHandle>;
  readonly competition: Competition;
  readonly entries: readonly Entry[];
  readonly onEdit: (entry: Entry) => void;
}

/** Entries with their choices; long lists draw only what is in sight. */
export function EntriesTable({ ref, competition, entries, onEdit }: EntriesTableProps) {
  const { setUp } = useText();
  const { entries: text } = setUp;
  const toEntryColumn = useEntryColumn(text.entry);
  const names = new Map<string, string>(
    [...competition.categories, ...competition.groups].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const entryColumn = toEntryColumn((entry: Entry) => entry);
  const categoryOf = ({ category }: Entry): string => nameOf(category);
  const groupOf = ({ group }: Entry): string => nameOf(group);
  return (
    <DataTable
      ref={ref}
      look="tall"
      rows="switched"
      keys="cells"
      caption={text.title}
      columns={[
        {
          ...entryColumn,
          className: styles.entry,
          cell: (entry: Entry) => (
            <div className={styles.named}>
              {entryColumn.cell(entry)}
              {entry.status.type === 'withdrawn' && (
                <span className={styles.withdrawn} title={entry.status.reason}>
                  <Tag tone="warning">{text.withdrawn}</Tag>{' '}
                  <span className={styles.reason}>{entry.status.reason}</span>
                </span>
              )}
            </div>
          ),
        },
        {
          head: text.category,
          width: 13,
          className: typography.aside,
          order: byText(categoryOf),
          toText: categoryOf,
          cell: categoryOf,
        },
        {
          head: text.group,
          width: 7.5,
          className: typography.aside,
          order: byText(groupOf),
          toText: groupOf,
          cell: groupOf,
        },
        {
          head: text.actions,
          headLook: 'spoken',
          width: 5.5,
          stick: 'end',
          className: styles.actions,
          cell: () => (
            <>
              <Pencil aria-hidden="true" />
              {text.edit}
            </>
          ),
          button: (entry) => ({
            label: text.editOf(String(entry.number), entry.title),
            className: styles.edit,
            onClick: () => onEdit(entry),
          }),
        },
      ]}
      items={entries}
      toKey={toId}
      rowHeight={66}
      rowData={toStatus}
    />
  );
}

const toId = ({ id }: Entry): string => id;
const toStatus = ({ status }: Entry) => ({ 'data-status': status.type });
