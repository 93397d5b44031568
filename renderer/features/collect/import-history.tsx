import { memo, useState } from 'react';
import { ATTACHMENT } from '../../application/workspace/attachment';
import { findAttachmentsDue } from '../../application/workspace/attachments-due';
import type { ImportRecord } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
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
  const { countWaiting } = findAttachmentsDue(records);
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
    <section className={layout.stack} aria-labelledby="history-title">
      <h2 id="history-title">{collect.historyTitle}</h2>
      {several.map(({ id }) => (
        <Notice key={id} tone="warning">
          {collect.severalDevices(nameOf(id))}
        </Notice>
      ))}
      {records.length === 0 ? (
        <EmptyState title={collect.historyEmpty}>{collect.collectLead}</EmptyState>
      ) : (
        <DataTable
          columns={[
            { head: collect.judge, kind: 'name', cell: ({ item }) => nameOf(item.judge) },
            { head: collect.added, kind: 'number', cell: ({ item }) => formatCount(item.added, language) },
            { head: collect.known, kind: 'number', cell: ({ item }) => formatCount(item.known, language) },
            {
              head: collect.at,
              className: styles.time,
              cell: ({ item }) => formatInstant(item.at, language),
            },
            {
              head: collect.file,
              className: typography.asideAnywhere,
              cell: ({ item: record }) => (
                <>
                  {strikes.has(record.device) && <Tag tone="danger">{collect.struckOutTag}</Tag>}{' '}
                  {record.sealed === false && <Tag tone="warning">{collect.unsealedTag}</Tag>}{' '}
                  {record.kind === ATTACHMENT && <Tag tone="neutral">{collect.attachmentTag}</Tag>}{' '}
                  {countWaiting(record) > 0 && (
                    <Tag tone="warning">
                      {collect.waitingTag(formatCount(countWaiting(record), language))}
                    </Tag>
                  )}{' '}
                  {record.fileName}
                  {record.edition && record.kind !== 'competition' && (
                    <span className={styles.under}>{collect.edition(record.edition.number)}</span>
                  )}
                </>
              ),
            },
          ]}
          items={withKeys(shown, ({ at, fileHash }) => `${at} ${fileHash}`)}
          toKey={({ key }) => key}
        />
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
