import type { Ref } from 'react';
import { DataTable } from '../../components/table/data-table';
import { byNumber, byText } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { formatMoment } from './describe-entry';
import type { TrailRow } from './filter-lines';
import { GroupIcon } from './group-icon';
import styles from './trail-table.module.css';

interface TrailTableProps {
  readonly ref: Ref<TableHandle>;
  readonly rows: readonly TrailRow[];
  readonly onOpen: (row: TrailRow) => void;
}

/** Lines of the trail, the latest first. */
export function TrailTable({ ref, rows, onOpen }: TrailTableProps) {
  const { trail: words } = useText();
  const language = useLanguage();
  return (
    <DataTable
      ref={ref}
      caption={words.title}
      look="tall"
      rows="switched"
      keys="rows"
      frameClassName={styles.frame}
      className={styles.table}
      columns={[
        {
          head: words.line,
          kind: 'number',
          width: 4.5,
          className: styles.line,
          order: byNumber(({ entry }: TrailRow) => entry.n),
          toText: ({ entry }) => String(entry.n),
          cell: ({ entry }) => formatCount(entry.n, language),
        },
        {
          head: words.when,
          width: 10,
          className: styles.when,
          order: byText(({ entry }: TrailRow) => entry.at),
          toText: ({ entry }) => formatMoment(entry.at, language),
          cell: ({ entry }) => formatMoment(entry.at, language),
        },
        {
          head: words.what,
          minWidth: 18,
          order: byText(({ title }: TrailRow) => title),
          toText: ({ title, aside }) => (aside === '' ? title : `${title} · ${aside}`),
          cell: (row) => (
            <span className={styles.what}>
              <GroupIcon entry={row.entry} />
              <span className={styles.words}>
                <span className={styles.open}>{row.title}</span>
                {row.aside !== '' && <span className={styles.aside}>{row.aside}</span>}
              </span>
            </span>
          ),
          button: (row) => ({
            description: words.details(formatCount(row.entry.n, language)),
            onClick: () => onOpen(row),
          }),
        },
      ]}
      items={rows}
      toKey={toIndex}
      rowHeight={64}
    />
  );
}

const toIndex = ({ entry }: TrailRow): string => String(entry.index);
