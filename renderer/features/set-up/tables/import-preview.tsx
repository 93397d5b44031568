import type { Existing } from '../../../application/tables/matching/existing';
import { Notice } from '../../../components/notice';
import tableStyles from '../../../components/table/data-table.module.css';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatNames } from '../../../strings/format-list';
import { formatCount } from '../../../strings/formats';
import styles from './import-dialog.module.css';
import { ImportDoubts } from './import-doubts';
import type { ImportView } from './import-flow';
import type { ImportKind } from './import-kind';
import { ImportRemarks, linesOf } from './import-remarks';

interface ImportPreviewProps {
  readonly kind: Pick<ImportKind<string>, 'words' | 'correctable'>;
  readonly view: ImportView;
  readonly existing: Existing;
  readonly onExisting: (existing: Existing) => void;
}

/** More rows than anybody reads are counted, not drawn. */
const ROWS_SHOWN = 100;

/** What would be added, what is new in the lists, what is left out and why. */
export function ImportPreview({ kind, view, existing, onExisting }: ImportPreviewProps) {
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const { added, updated, renumbered, unchanged } = view.counts;
  const count = (value: number): string => formatCount(value, language);
  const rest = view.rows.length - ROWS_SHOWN;
  return (
    <>
      <Notice
        tone={view.rows.length > 0 ? 'success' : 'warning'}
        title={
          view.rows.length > 0
            ? [
                added > 0 && kind.words.willAdd(count(added)),
                updated > 0 && kind.words.willUpdate(count(updated)),
                renumbered > 0 && kind.words.willRenumber(count(renumbered)),
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
              {text.newInList(list)}: {formatNames(names, language)}
            </p>
          ))}
      </Notice>
      {unchanged > 0 && <Notice tone="info">{text.unchanged(count(unchanged))}</Notice>}
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
      <ImportDoubts kind={kind} doubts={view.doubts} existing={existing} onExisting={onExisting} />
      <ImportRemarks
        tone="problem"
        title={text.problemsTitle(count(linesOf(view.problems)))}
        text={text.problemsText}
        remarks={view.problems}
      />
      <ImportRemarks
        tone="warning"
        title={text.noticesTitle(count(view.notices.length))}
        text={text.noticesText}
        remarks={view.notices}
      />
      {view.rows.length > 0 && (
        <div className={`${tableStyles.frame} ${styles.rows}`}>
          <table className={tableStyles.table}>
            <tbody>
              {view.rows.slice(0, ROWS_SHOWN).map((row) => (
                <tr key={row.line}>
                  <td className={styles.mark}>
                    {row.before !== undefined && (
                      <span className={styles.before}>
                        {row.before} <span aria-hidden="true">→ </span>
                        <span className="visually-hidden">{text.becomes} </span>
                      </span>
                    )}
                    {row.mark}
                  </td>
                  <td>
                    <span className={typography.nameLine}>{row.title}</span>
                    <span className={typography.aside}>{row.detail}</span>
                  </td>
                  <td className={tableStyles.number}>
                    {row.what === 'update' && <Tag tone="outline">{text.updated}</Tag>}
                    {row.what === 'renumber' && <Tag tone="outline">{text.renumbered}</Tag>}{' '}
                    <span className={typography.aside}>{text.line(String(row.line))}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest > 0 && <p className={styles.more}>{text.more(count(rest))}</p>}
        </div>
      )}
    </>
  );
}
