import { useMemo } from 'react';
import { type LineDetail, toLineDetail } from '../../application/trail/line-detail';
import type { ToldLines } from '../../application/trail/with-files';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import type { Competition } from '../../domain/competition';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { formatMoment } from './describe-entry';
import { describePath, describeValue } from './describe-value';
import type { TrailRow } from './filter-lines';
import styles from './line-dialog.module.css';
import { SheetChanges } from './sheet-changes';

/** Parts of a change that are shown; a list of five thousand entries came in as one. */
const SHOWN = 200;

interface LineDialogProps {
  readonly trail: ToldLines;
  readonly row: TrailRow;
  readonly competition: Competition;
  readonly onClose: () => void;
}

/** One line of the trail: what exactly it changed. */
export function LineDialog({ trail, row, competition, onClose }: LineDialogProps) {
  const { common, trail: words } = useText();
  const language = useLanguage();
  const detail = useMemo(() => toLineDetail(trail, row.entry), [trail, row]);
  const { what } = row.entry;
  const line = trail.lines[row.entry.index];
  const facts = [
    { name: words.facts.clock, value: formatMoment(row.entry.at, language) },
    ...((what.type === 'sheet' || what.type === 'act') && what.via !== undefined
      ? [{ name: words.facts.file, value: what.via }]
      : []),
    ...factsOf(detail, words, (instant) => formatMoment(instant, language)),
    { name: words.facts.hash, value: line?.hash ?? words.none },
  ];
  return (
    <Dialog
      title={`${words.lineTitle(formatCount(row.entry.n, language))}: ${row.title}`}
      width="wide"
      typed="nothing"
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      {row.aside !== '' && <p className={typography.aside}>{row.aside}</p>}
      {detail.type === 'sheet' && (
        <SheetChanges
          revision={detail.revision}
          before={detail.before}
          beforeLine={numberOf(trail, row)}
          competition={competition}
        />
      )}
      {detail.type === 'workspace' && <Differences detail={detail} competition={competition} />}
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={typography.aside}>{words.clockNote}</p>
    </Dialog>
  );
}

function numberOf({ lines }: ToldLines, { entry: { what } }: TrailRow): number | undefined {
  return what.type === 'sheet' && what.before !== undefined ? lines[what.before]?.n : undefined;
}

function factsOf(
  detail: LineDetail,
  { facts }: ReturnType<typeof useText>['trail'],
  format: (instant: string) => string,
): readonly { readonly name: string; readonly value: string }[] {
  if (detail.type === 'sheet' || detail.type === 'act') {
    const { wall, device } = detail.type === 'sheet' ? detail.revision : detail.act;
    return [
      { name: facts.judgeClock, value: format(wall) },
      { name: facts.device, value: device },
    ];
  }
  if (detail.type !== 'fact' || (detail.fact.type !== 'import' && detail.fact.type !== 'export')) return [];
  const { fileName, fileHash } = detail.fact.record;
  return [
    { name: facts.file, value: fileName },
    { name: facts.fileHash, value: fileHash },
  ];
}

interface DifferencesProps {
  readonly detail: Extract<LineDetail, { readonly type: 'workspace' }>;
  readonly competition: Competition;
}

function Differences({ detail: { differences }, competition }: DifferencesProps) {
  const { trail: words } = useText();
  const language = useLanguage();
  if (differences.length === 0) return null;
  return (
    <>
      <DataTable
        className={styles.changes}
        columns={[
          { head: words.field, kind: 'name', cell: ({ path }) => describePath(path, language) },
          {
            head: words.before,
            cell: ({ before, path }) => describeValue(before, path, competition, language),
          },
          { head: words.after, cell: ({ after, path }) => describeValue(after, path, competition, language) },
        ]}
        items={differences.slice(0, SHOWN)}
        toKey={({ path }) => path.join(' ')}
      />
      {differences.length > SHOWN && (
        <p className={typography.aside}>
          {words.moreDifferences(formatCount(differences.length - SHOWN, language))}
        </p>
      )}
    </>
  );
}
