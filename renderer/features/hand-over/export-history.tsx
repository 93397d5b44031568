import type { ExportRecord } from '../../application/workspace/workspace';
import tableStyles from '../../components/data-table.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './hand-over-screen.module.css';

/** The scores files written so far, the newest first. */
export function ExportHistory({ exports }: { readonly exports: readonly ExportRecord[] }) {
  const { judge, transfer } = useText();
  const { handOver } = judge;
  const language = useLanguage();
  if (exports.length === 0) return <p className={styles.line}>{handOver.historyEmpty}</p>;
  const newestFirst = exports.toSorted((a, b) => b.lastSeq - a.lastSeq || (a.at < b.at ? 1 : -1));
  return (
    <div className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{handOver.columnTime}</th>
            <th scope="col">{handOver.columnFile}</th>
            <th scope="col" className={tableStyles.number}>
              {handOver.columnCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((record) => (
            <tr key={`${record.at} ${record.fileHash}`}>
              <td>{formatInstant(record.at, language)}</td>
              <td className={styles.fileName}>
                {record.fileName}
                {record.way === 'qr' && <span className={styles.way}> · {transfer.show.wayQr}</span>}
              </td>
              <td className={tableStyles.number}>{formatCount(record.count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
