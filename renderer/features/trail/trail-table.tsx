import { classNames } from '../../components/class-names';
import tableStyles from '../../components/data-table.module.css';
import { TableRows } from '../../components/table-rows';
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
    <div className={classNames(tableStyles.frame, tableStyles.tall, styles.frame)}>
      <table className={classNames(tableStyles.table, styles.table)} aria-rowcount={rows.length}>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={tableStyles.number}>
              {words.line}
            </th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <TableRows items={rows} toKey={({ entry }) => String(entry.index)} rowHeight={64} columns={3}>
          {(row, attributes) => (
            <tr {...attributes}>
              <td className={classNames(tableStyles.number, styles.line)}>
                {formatCount(row.entry.n, language)}
              </td>
              <td className={styles.when}>{formatMoment(row.entry.at, language)}</td>
              <td>
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
                    {row.aside !== '' && <div className={styles.aside}>{row.aside}</div>}
                  </div>
                </div>
              </td>
            </tr>
          )}
        </TableRows>
      </table>
    </div>
  );
}
