import type { ExportRecord } from '../../../application/workspace/workspace';
import tableStyles from '../../../components/data-table.module.css';
import { Section } from '../../../components/page';
import { toShortEditionHash } from '../../../domain/edition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatInstant } from '../../../strings/formats';
import styles from './export-history.module.css';

/** Every competition file made, the newest first. */
export function ExportHistory({ files }: { readonly files: readonly ExportRecord[] }) {
  const { setUp } = useText();
  const { file: text } = setUp;
  const language = useLanguage();
  return (
    <Section title={text.historyTitle}>
      <div className={tableStyles.frame}>
        <table className={`${tableStyles.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{text.historyName}</th>
              <th scope="col" className={styles.when}>
                {text.historyWhen}
              </th>
              <th scope="col" className={styles.hash}>
                {text.historyHash}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.toReversed().map((file) => (
              <tr key={`${file.at} ${file.fileName}`}>
                <td>
                  {file.edition && (
                    <span className={styles.edition}>
                      no. {file.edition.number} · {toShortEditionHash(file.edition)}
                    </span>
                  )}
                  {file.fileName}
                </td>
                <td>{formatInstant(file.at, language)}</td>
                <td>
                  <code title={file.fileHash}>{file.fileHash.slice(0, 16)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
