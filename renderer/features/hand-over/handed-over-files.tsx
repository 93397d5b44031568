import type { ExportRecord } from '../../application/workspace/workspace';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './hand-over-screen.module.css';

/** The scores files written so far, the newest first. */
export function HandedOverFiles({ exports }: { readonly exports: readonly ExportRecord[] }) {
  const { judge, transfer } = useText();
  const { handOver } = judge;
  const language = useLanguage();
  if (exports.length === 0) return <p className={styles.line}>{handOver.historyEmpty}</p>;
  const newestFirst = exports.toSorted((a, b) => b.lastSeq - a.lastSeq || (a.at < b.at ? 1 : -1));
  return (
    <DataTable
      columns={[
        { head: handOver.columnTime, cell: ({ at }) => formatInstant(at, language) },
        {
          head: handOver.columnFile,
          className: typography.fileName,
          cell: ({ fileName, way }) => (
            <>
              {fileName}
              {way === 'qr' && <span className={styles.way}> · {transfer.show.wayQr}</span>}
            </>
          ),
        },
        { head: handOver.columnCount, kind: 'number', cell: ({ count }) => formatCount(count, language) },
      ]}
      items={newestFirst}
      toKey={({ at, fileHash }) => `${at} ${fileHash}`}
    />
  );
}
