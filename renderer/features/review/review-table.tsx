import { MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { canBeSigned, type OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { EntryName } from '../../components/entry-name';
import { RowGap } from '../../components/row-gap';
import { StandingTag } from '../../components/standing-tag';
import { useRowWindow } from '../../components/use-row-window';
import type { EntryId } from '../../domain/ids';
import { toScore } from '../../domain/score';
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
  readonly chosen: ReadonlySet<EntryId>;
  readonly onChoose: (entries: readonly EntryId[], choice: 'in' | 'out') => void;
  readonly onSign: (sheet: OwnSheet) => void;
  readonly onReopen: (sheet: OwnSheet) => void;
}

export function ReviewTable(props: ReviewTableProps) {
  const { rows, ready, chosen, onChoose } = props;
  const { review } = useText().judge;
  const drawn = useRowWindow(rows.length, 72);
  const all = useRef<HTMLInputElement>(null);
  const some = chosen.size > 0 && chosen.size < ready.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          <th scope="col" className={styles.select}>
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
          </th>
          <th scope="col" className={styles.rank}>
            {review.columnRank}
          </th>
          <th scope="col">{review.columnEntry}</th>
          <th scope="col" className={styles.number}>
            {review.columnScore}
          </th>
          <th scope="col" className={classNames(styles.number, styles.gap)}>
            {review.columnGap}
          </th>
          <th scope="col" className={styles.standing}>
            {review.columnStanding}
          </th>
          <th scope="col" className={styles.action}>
            <span className="visually-hidden">{review.columnAction}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={drawn.body}>
        <RowGap height={drawn.above} columns={7} />
        {rows.slice(drawn.first, drawn.last + 1).map((row, offset) => (
          <Row
            key={row.sheet.entry.id}
            {...props}
            row={row}
            index={drawn.first + offset}
            rowRef={drawn.rowRef}
          />
        ))}
        <RowGap height={drawn.below} columns={7} />
      </tbody>
    </table>
  );
}

interface RowProps extends ReviewTableProps {
  readonly row: ReviewRow;
  readonly index: number;
  readonly rowRef: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function Row({ row, index, rowRef, workspace, criteria, chosen, onChoose, onSign, onReopen }: RowProps) {
  const { review, standings, takenElsewhere } = useText().judge;
  const language = useLanguage();
  const { sheet, ranked, missing, notes } = row;
  const { entry, standing, marked } = sheet;
  const signable = canBeSigned(sheet);
  const href = routes.scoring(workspace, entry.id);
  const names = missing.slice(0, NAMED).map(({ name }) => name);
  const more = missing.length - names.length;
  return (
    <tr ref={rowRef} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      <td className={styles.select}>
        {signable && (
          <input
            type="checkbox"
            aria-label={review.select(entry.number)}
            checked={chosen.has(entry.id)}
            onChange={(event) => onChoose([entry.id], event.target.checked ? 'in' : 'out')}
          />
        )}
      </td>
      <td className={styles.rank}>
        {ranked && (
          <>
            <strong>{formatCount(ranked.rank, language)}</strong>
            {ranked.tied && <span className={styles.small}> {review.tied}</span>}
          </>
        )}
      </td>
      <th scope="row">
        <Link href={href} className={styles.link}>
          <EntryName entry={entry} />
        </Link>
        {notes > 0 && (
          <span className={styles.notes}>
            <MessageSquareText aria-hidden="true" /> {review.notes(notes)}
          </span>
        )}
      </th>
      <td className={styles.number}>{ranked && <Score row={row} />}</td>
      <td className={classNames(styles.number, styles.gap)}>
        <Gap row={row} />
      </td>
      <td className={styles.standing}>
        <StandingTag
          standing={standing}
          label={
            signable && standing === 'complete'
              ? review.ready
              : standings[standing]({ marked, total: criteria })
          }
        />
        {row.sheet.taken && <span className={styles.taken}>{takenElsewhere}</span>}
        {standing !== 'empty' && standing !== 'excused' && names.length > 0 && (
          <span className={styles.missing}>
            {review.missing(names.join(', '))}
            {more > 0 && ` ${review.andMore(more)}`}
          </span>
        )}
      </td>
      <td className={styles.action}>
        {signable && (
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
          <Link href={href} className={styles.fill} aria-label={review.fillEntry(entry.number)}>
            {review.fill}
          </Link>
        )}
      </td>
    </tr>
  );
}

function Score({ row: { ranked } }: { readonly row: ReviewRow }) {
  const language = useLanguage();
  if (!ranked) return null;
  const score = toScore(ranked.score);
  return <strong title={formatExactPoints(score, language)}>{formatPoints(score, language)}</strong>;
}

function Gap({ row: { ranked, looksEqual } }: { readonly row: ReviewRow }) {
  const { review } = useText().judge;
  const language = useLanguage();
  if (ranked?.gapToNext === undefined) return null;
  if (ranked.gapToNext === 0) return <span className={styles.small}>{review.gapTie}</span>;
  const gap = toScore(ranked.gapToNext);
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
