import { MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { canBeSigned, type OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { EntryName } from '../../components/entry-name';
import { StandingTag } from '../../components/standing-tag';
import { DataTable } from '../../components/table/data-table';
import type { EntryId } from '../../domain/ids';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount, formatExactPoints, formatPoints } from '../../strings/formats';
import type { ReviewRow } from './review-rows';
import styles from './review-table.module.css';

const NAMED = 2;

interface ReviewTableProps {
  readonly workspace: WorkspaceId;
  readonly rows: readonly ReviewRow[];
  readonly criteria: number;
  readonly ready: readonly OwnSheet[];
  /** Its signature is on the way to the disk. */
  readonly isHeld: (sheet: OwnSheet) => boolean;
  readonly chosen: ReadonlySet<EntryId>;
  readonly onChoose: (entries: readonly EntryId[], choice: 'in' | 'out') => void;
  readonly onSign: (sheet: OwnSheet) => void;
  readonly onReopen: (sheet: OwnSheet) => void;
}

export function ReviewTable({
  workspace,
  rows,
  criteria,
  ready,
  isHeld,
  chosen,
  onChoose,
  onSign,
  onReopen,
}: ReviewTableProps) {
  const { review } = useText().judge;
  return (
    <DataTable
      look="page"
      className={styles.table}
      rowClassName={styles.row}
      columns={[
        {
          id: 'select',
          head: <SelectAll ready={ready} chosen={chosen} onChoose={onChoose} />,
          headClassName: styles.select,
          className: styles.select,
          cell: ({ sheet }) =>
            canBeSigned(sheet) &&
            !isHeld(sheet) && (
              <input
                type="checkbox"
                aria-label={review.select(sheet.entry.number)}
                checked={chosen.has(sheet.entry.id)}
                onChange={(event) => onChoose([sheet.entry.id], event.target.checked ? 'in' : 'out')}
              />
            ),
        },
        {
          head: review.columnRank,
          headClassName: styles.rank,
          className: styles.rank,
          cell: (row) => <Rank row={row} />,
        },
        {
          head: review.columnEntry,
          kind: 'name',
          cell: (row) => <NamedEntry row={row} workspace={workspace} />,
        },
        {
          head: review.columnScore,
          headClassName: styles.number,
          className: styles.number,
          cell: (row) => <Score row={row} />,
        },
        {
          head: review.columnGap,
          headClassName: classNames(styles.number, styles.gap),
          className: classNames(styles.number, styles.gap),
          cell: (row) => <Gap row={row} />,
        },
        {
          head: review.columnStanding,
          headClassName: styles.standing,
          className: styles.standing,
          cell: (row) => <Standing row={row} criteria={criteria} isHeld={isHeld} />,
        },
        {
          head: review.columnAction,
          headLook: 'spoken',
          headClassName: styles.action,
          className: styles.action,
          cell: (row) => (
            <Actions row={row} workspace={workspace} isHeld={isHeld} onSign={onSign} onReopen={onReopen} />
          ),
        },
      ]}
      items={rows}
      toKey={({ sheet }) => sheet.entry.id}
      rowHeight={72}
    />
  );
}

function SelectAll({ ready, chosen, onChoose }: Pick<ReviewTableProps, 'ready' | 'chosen' | 'onChoose'>) {
  const { review } = useText().judge;
  const all = useRef<HTMLInputElement>(null);
  const some = chosen.size > 0 && chosen.size < ready.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={all}
      type="checkbox"
      aria-label={review.selectAll}
      disabled={ready.length === 0}
      checked={ready.length > 0 && chosen.size === ready.length}
      onChange={(event) =>
        onChoose(
          ready.map(({ entry }) => entry.id),
          event.target.checked ? 'in' : 'out',
        )
      }
    />
  );
}

interface OfRow {
  readonly row: ReviewRow;
}

function Rank({ row: { ranked } }: OfRow) {
  const { review } = useText().judge;
  const language = useLanguage();
  if (!ranked) return null;
  return (
    <>
      <strong>{formatCount(ranked.rank, language)}</strong>
      {ranked.tied && <span className={styles.small}> {review.tied}</span>}
    </>
  );
}

function NamedEntry({ row: { sheet, notes }, workspace }: OfRow & Pick<ReviewTableProps, 'workspace'>) {
  const addressRound = useAddressRound();
  const { review } = useText().judge;
  return (
    <>
      <Link href={routes.scoring(workspace, sheet.entry.id, addressRound)} className={styles.link}>
        <EntryName entry={sheet.entry} />
      </Link>
      {notes > 0 && (
        <span className={styles.notes}>
          <MessageSquareText aria-hidden="true" /> {review.notes(notes)}
        </span>
      )}
    </>
  );
}

function Standing({
  row: { sheet, missing },
  criteria,
  isHeld,
}: OfRow & Pick<ReviewTableProps, 'criteria' | 'isHeld'>) {
  const { review, signing, standings, takenElsewhere } = useText().judge;
  const { standing, marked } = sheet;
  const names = missing.slice(0, NAMED).map(({ name }) => name);
  const more = missing.length - names.length;
  return (
    <>
      <StandingTag
        standing={standing}
        label={
          canBeSigned(sheet) && isHeld(sheet)
            ? signing.soon
            : canBeSigned(sheet) && standing === 'complete'
              ? review.ready
              : standings[standing]({ marked, total: criteria })
        }
      />
      {sheet.taken && <span className={styles.taken}>{takenElsewhere}</span>}
      {standing !== 'empty' && standing !== 'excused' && names.length > 0 && (
        <span className={styles.missing}>
          {review.missing(names.join(', '))}
          {more > 0 && ` ${review.andMore(more)}`}
        </span>
      )}
    </>
  );
}

type ActionsProps = OfRow & Pick<ReviewTableProps, 'workspace' | 'isHeld' | 'onSign' | 'onReopen'>;

function Actions({ row: { sheet, missing }, workspace, isHeld, onSign, onReopen }: ActionsProps) {
  const addressRound = useAddressRound();
  const { review } = useText().judge;
  const { entry, standing } = sheet;
  const signable = canBeSigned(sheet);
  return (
    <>
      {signable && !isHeld(sheet) && (
        <Button look="plain" aria-label={review.signEntry(entry.number)} onClick={() => onSign(sheet)}>
          {review.sign}
        </Button>
      )}
      {standing === 'signed' && (
        <Button look="plain" aria-label={review.reopenEntry(entry.number)} onClick={() => onReopen(sheet)}>
          {review.reopen}
        </Button>
      )}
      {!signable && missing.length > 0 && standing !== 'excused' && (
        <Link
          href={routes.scoring(workspace, entry.id, addressRound)}
          className={styles.fill}
          aria-label={review.fillEntry(entry.number)}
        >
          {review.fill}
        </Link>
      )}
    </>
  );
}

function Score({ row: { ranked } }: OfRow) {
  const language = useLanguage();
  if (!ranked) return null;
  const score = ranked.score;
  return <strong title={formatExactPoints(score, language)}>{formatPoints(score, language)}</strong>;
}

function Gap({ row: { ranked, looksEqual } }: OfRow) {
  const { review } = useText().judge;
  const language = useLanguage();
  if (ranked?.gapToNext === undefined) return null;
  if (ranked.gapToNext.sum === 0) return <span className={styles.small}>{review.gapTie}</span>;
  const gap = ranked.gapToNext;
  if (looksEqual === 'looks-equal') {
    return (
      <>
        {formatExactPoints(gap, language)}
        <span className={styles.equal}>{review.lookEqual}</span>
      </>
    );
  }
  return formatPoints(gap, language);
}
