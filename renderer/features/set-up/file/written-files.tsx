import type { ExportRecord } from '../../../application/workspace/workspace';
import { Section } from '../../../components/page';
import { DataTable } from '../../../components/table/data-table';
import typography from '../../../components/typography.module.css';
import { toShortEditionHash } from '../../../domain/edition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatInstant } from '../../../strings/formats';
import styles from './written-files.module.css';

/** Every competition file made, the newest first. */
export function WrittenFiles({ files }: { readonly files: readonly ExportRecord[] }) {
  const { setUp } = useText();
  const { file: text } = setUp;
  const language = useLanguage();
  return (
    <Section title={text.historyTitle}>
      <DataTable
        className={styles.table}
        columns={[
          {
            head: text.historyName,
            cell: ({ edition, fileName }) => (
              <>
                {edition && (
                  <span className={typography.nameLine}>
                    no. {edition.number} · {toShortEditionHash(edition)}
                  </span>
                )}
                {fileName}
              </>
            ),
          },
          {
            head: text.historyWhen,
            headClassName: styles.when,
            cell: ({ at }) => formatInstant(at, language),
          },
          {
            head: text.historyHash,
            headClassName: styles.hash,
            cell: ({ fileHash }) => <code title={fileHash}>{fileHash.slice(0, 16)}</code>,
          },
        ]}
        items={files.toReversed()}
        toKey={({ at, fileName }) => `${at} ${fileName}`}
      />
    </Section>
  );
}
