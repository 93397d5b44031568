import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { formatMoment } from './describe-entry';
import type { TrailRow } from './filter-lines';
import { GroupIcon } from './group-icon';
import styles from './trail-table.module.css';

interface TrailTableProps {
  readonly rows: readonly TrailRow[];
  readonly onOpen: (row: TrailRow) => void;
}

/** Lines of the trail, the latest first. */
export function TrailTable({ rows, onOpen }: TrailTableProps) {
  const { trail: words } = useText();
  const language = useLanguage();
  return (
    <DataTable
      caption={words.title}
      look="tall"
      frameClassName={styles.frame}
      className={styles.table}
      columns={[
        {
          head: words.line,
          kind: 'number',
          className: styles.line,
          cell: ({ entry }) => formatCount(entry.n, language),
        },
        { head: words.when, className: styles.when, cell: ({ entry }) => formatMoment(entry.at, language) },
        {
          head: words.what,
          cell: (row) => (
            <div className={styles.what}>
              <GroupIcon entry={row.entry} />
              <div>
                <button
                  type="button"
                  className={styles.open}
                  aria-description={words.details(formatCount(row.entry.n, language))}
                  onClick={() => onOpen(row)}
                >
                  {row.title}
                </button>
                {row.aside !== '' && <div className={typography.aside}>{row.aside}</div>}
              </div>
            </div>
          ),
        },
      ]}
      items={rows}
      toKey={({ entry }) => String(entry.index)}
      rowHeight={64}
    />
  );
}
