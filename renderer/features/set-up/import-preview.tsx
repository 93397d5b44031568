import type { Existing } from '../../application/tables/existing';
import tableStyles from '../../components/data-table.module.css';
import { Notice } from '../../components/notice';
import { Tag } from '../../components/tag';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import type { ImportKind } from './import-dialog';
import styles from './import-dialog.module.css';
import type { ImportView, ImportViewRemark } from './import-flow';

interface ImportPreviewProps {
  readonly kind: Pick<ImportKind<string>, 'words' | 'correctable'>;
  readonly view: ImportView;
  readonly existing: Existing;
  readonly onExisting: (existing: Existing) => void;
}

/** More rows than anybody reads are counted, not drawn. */
const ROWS_SHOWN = 100;
const REMARKS_SHOWN = 30;

/** What would be added, what is new in the lists, what is left out and why. */
export function ImportPreview({ kind, view, existing, onExisting }: ImportPreviewProps) {
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const { added, updated, renumbered, unchanged } = view.counts;
  const rest = view.rows.length - ROWS_SHOWN;
  return (
    <>
      <Notice
        tone={view.rows.length > 0 ? 'success' : 'warning'}
        title={
          view.rows.length > 0
            ? [
                added > 0 && kind.words.willAdd(added),
                updated > 0 && kind.words.willUpdate(updated),
                renumbered > 0 && kind.words.willRenumber(renumbered),
              ]
                .filter(Boolean)
                .join('; ')
            : text.nothingToAdd
        }
      >
        {view.newOptions
          .filter(({ names }) => names.length > 0)
          .map(({ list, names }) => (
            <p key={list}>
              {text.newInList(list)}: {names.join(', ')}
            </p>
          ))}
      </Notice>
      {unchanged > 0 && <Notice tone="info">{text.unchanged(formatCount(unchanged, language))}</Notice>}
      {kind.correctable === 'something' && (
        <label className={styles.existing}>
          <input
            type="checkbox"
            checked={existing !== 'refuse'}
            onChange={(event) => onExisting(event.target.checked ? { update: 'ask' } : 'refuse')}
          />
          {kind.words.update}
        </label>
      )}
      <Remarks
        tone="problem"
        title={text.problemsTitle(formatCount(linesOf(view.problems), language))}
        text={text.problemsText}
        remarks={view.problems}
      />
      <Remarks
        tone="problem"
        title={text.doubtsTitle(formatCount(linesOf(view.doubts), language))}
        text={text.doubtsText}
        remarks={view.doubts}
      />
      <Remarks
        tone="warning"
        title={text.noticesTitle(formatCount(view.notices.length, language))}
        text={text.noticesText}
        remarks={view.notices}
      />
      {view.rows.length > 0 && (
        <div className={`${tableStyles.frame} ${styles.rows}`}>
          <table className={tableStyles.table}>
            <tbody>
              {view.rows.slice(0, ROWS_SHOWN).map((row) => (
                <tr key={row.line}>
                  <td className={styles.mark}>{row.mark}</td>
                  <td>
                    <span className={styles.rowTitle}>{row.title}</span>
                    <span className={styles.rowDetail}>{row.detail}</span>
                  </td>
                  <td className={tableStyles.number}>
                    {row.what === 'update' && <Tag tone="outline">{text.updated}</Tag>}
                    {row.what === 'renumber' && <Tag tone="outline">{text.renumbered}</Tag>}{' '}
                    <span className={styles.rowDetail}>{text.line(String(row.line))}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest > 0 && <p className={styles.more}>{text.more(formatCount(rest, language))}</p>}
        </div>
      )}
    </>
  );
}

/** What was done, with what was left out. */
export function ImportReport({ kind, view }: Pick<ImportPreviewProps, 'kind' | 'view'>) {
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const skipped = linesOf(view.problems);
  return (
    <>
      <Notice tone="success" title={kind.words.done(view.rows.length)} announce="spoken">
        {skipped > 0 && text.doneSkipped(formatCount(skipped, language))}
      </Notice>
      <Remarks
        tone="problem"
        title={text.problemsTitle(formatCount(skipped, language))}
        text={text.problemsText}
        remarks={view.problems}
      />
    </>
  );
}

/** One row may have several things wrong with it. */
const linesOf = (remarks: readonly ImportViewRemark[]): number =>
  new Set(remarks.map(({ line }) => line)).size;

interface RemarksProps {
  readonly tone: 'problem' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly remarks: readonly ImportViewRemark[];
}

function Remarks({ tone, title, text, remarks }: RemarksProps) {
  const { setUp } = useText();
  const { importing } = setUp;
  const language = useLanguage();
  if (remarks.length === 0) return null;
  const rest = remarks.length - REMARKS_SHOWN;
  return (
    <Notice tone={tone} title={title}>
      <p>{text}</p>
      <ul className={styles.remarks}>
        {remarks.slice(0, REMARKS_SHOWN).map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`}>
            {line !== null && <strong>{importing.line(String(line))}: </strong>}
            {sentence}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{importing.more(formatCount(rest, language))}</p>}
    </Notice>
  );
}
