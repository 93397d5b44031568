import { memo, useRef, useState } from 'react';
import { ATTACHMENT } from '../../application/workspace/attachment';
import { findAttachmentsDue } from '../../application/workspace/attachments-due';
import type { ImportRecord } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { DataTable } from '../../components/table/data-table';
import { byNumber, byText } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import { TableTools } from '../../components/table/table-tools';
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

interface Line {
  readonly key: string;
  readonly item: ImportRecord;
}

const toKey = ({ key }: Line): string => key;

/** Every file ever taken in, the latest first; repeats included, because they were asked about. */
export const ImportHistory = memo(function ImportHistory({ records, judges, strikes }: ImportHistoryProps) {
  const { collect, transfer } = useText();
  const language = useLanguage();
  const table = useRef<TableHandle>(null);
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
      <div className={layout.rowApart}>
        <h2 id="history-title">{collect.historyTitle}</h2>
        {records.length > 0 && <TableTools table={table} />}
      </div>
      {several.map(({ id }) => (
        <Notice key={id} tone="warning">
          {collect.severalDevices(nameOf(id))}
        </Notice>
      ))}
      {records.length === 0 ? (
        <EmptyState title={collect.historyEmpty}>{collect.collectLead}</EmptyState>
      ) : (
        <DataTable
          ref={table}
          rows="switched"
          keys="cells"
          labelledBy="history-title"
          columns={[
            {
              head: collect.judge,
              kind: 'name',
              minWidth: 11,
              stick: 'start',
              order: byText(({ item }: Line) => nameOf(item.judge)),
              toText: ({ item }) => nameOf(item.judge),
              cell: ({ item }) => nameOf(item.judge),
            },
            {
              head: collect.added,
              kind: 'number',
              width: 5,
              order: byNumber(({ item }: Line) => item.added),
              toText: ({ item }) => String(item.added),
              cell: ({ item }) => formatCount(item.added, language),
            },
            {
              head: collect.known,
              kind: 'number',
              width: 7,
              order: byNumber(({ item }: Line) => item.known),
              toText: ({ item }) => String(item.known),
              cell: ({ item }) => formatCount(item.known, language),
            },
            {
              head: collect.at,
              width: 10.5,
              className: styles.time,
              order: byText(({ item }: Line) => item.at),
              toText: ({ item }) => formatInstant(item.at, language),
              cell: ({ item }) => formatInstant(item.at, language),
            },
            {
              head: collect.file,
              minWidth: 18,
              className: typography.asideAnywhere,
              order: byText(({ item }: Line) => item.fileName),
              toText: ({ item }) => item.fileName,
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
          toKey={toKey}
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
