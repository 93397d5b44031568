import { memo, useState } from 'react';
import type { ImportRecord } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import tableStyles from '../../components/data-table.module.css';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Tag } from '../../components/tag';
import { withKeys } from '../../components/with-keys';
import type { Judge } from '../../domain/competition';
import type { DeviceKey } from '../../domain/ids';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatInstant } from '../../strings/formats';
import styles from './import-history.module.css';

interface ImportHistoryProps {
  readonly records: readonly ImportRecord[];
  readonly judges: readonly Judge[];
  /** Laptops that aren't trusted any more. */
  readonly strikes: ReadonlyMap<DeviceKey, unknown>;
}

/** Rows drawn before somebody asks for all. */
const FIRST_ROWS = 40;

/** Every file ever taken in, the latest first; repeats included, because they were asked about. */
export const ImportHistory = memo(function ImportHistory({ records, judges, strikes }: ImportHistoryProps) {
  const { collect, transfer } = useText();
  const language = useLanguage();
  const [extent, setExtent] = useState<'first' | 'all'>('first');
  const newestFirst = records.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const shown = extent === 'all' ? newestFirst : newestFirst.slice(0, FIRST_ROWS);
  const nameOf = (id: string | null): string => {
    if (id === null) return collect.bySecretariat;
    const judge = judges.find((one) => one.id === id);
    return judge ? `${judge.code} · ${judge.name}` : id;
  };
  const several = judges.filter(
    ({ id }) => new Set(records.filter((record) => record.judge === id).map(({ device }) => device)).size > 1,
  );
  return (
    <section className={styles.history} aria-labelledby="history-title">
      <h2 id="history-title">{collect.historyTitle}</h2>
      {several.map(({ id }) => (
        <Notice key={id} tone="warning">
          {collect.severalDevices(nameOf(id))}
        </Notice>
      ))}
      {records.length === 0 ? (
        <EmptyState title={collect.historyEmpty}>{collect.collectLead}</EmptyState>
      ) : (
        <div className={tableStyles.frame}>
          <table className={tableStyles.table}>
            <thead>
              <tr>
                <th scope="col">{collect.judge}</th>
                <th scope="col" className={tableStyles.number}>
                  {collect.added}
                </th>
                <th scope="col" className={tableStyles.number}>
                  {collect.known}
                </th>
                <th scope="col">{collect.at}</th>
                <th scope="col">{collect.file}</th>
              </tr>
            </thead>
            <tbody>
              {withKeys(shown, ({ at, fileHash }) => `${at} ${fileHash}`).map(({ key, item: record }) => (
                <tr key={key}>
                  <th scope="row">{nameOf(record.judge)}</th>
                  <td className={tableStyles.number}>{formatCount(record.added, language)}</td>
                  <td className={tableStyles.number}>{formatCount(record.known, language)}</td>
                  <td className={styles.time}>{formatInstant(record.at, language)}</td>
                  <td className={styles.file}>
                    {strikes.has(record.device) && <Tag tone="danger">{collect.struckOutTag}</Tag>}{' '}
                    {record.sealed === false && <Tag tone="warning">{collect.unsealedTag}</Tag>}{' '}
                    {record.fileName}
                    {record.edition && record.kind !== 'competition' && (
                      <span className={styles.under}>{collect.edition(record.edition.number)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < records.length && (
        <div>
          <Button onClick={() => setExtent('all')}>
            {transfer.report.showAll(formatCount(records.length, language))}
          </Button>
        </div>
      )}
    </section>
  );
});
