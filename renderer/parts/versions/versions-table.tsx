import { Diff } from 'lucide-react';
import { classNames } from '../../components/class-names';
import { focusWhenScrolled } from '../../components/focus-when-scrolled';
import layout from '../../components/layout.module.css';
import tableStyles from '../../components/table/data-table.module.css';
import styles from './versions-table.module.css';

/** One content of a disputed sheet, in words. */
interface VersionColumn {
  readonly id: string;
  readonly name: string;
  /** Where it comes from and how it stands, a line each. */
  readonly facts: readonly string[];
  readonly total: string;
}

interface VersionRow {
  readonly id: string;
  readonly name: string;
  /** One for each version, in their order. */
  readonly marks: readonly string[];
  /** The same; empty for none. */
  readonly notes: readonly string[];
  readonly agreement: 'same' | 'different';
}

interface VersionsTableProps {
  readonly words: {
    readonly caption: string;
    readonly criterion: string;
    readonly different: string;
    readonly overallNote: string;
    readonly total: string;
  };
  readonly versions: readonly VersionColumn[];
  readonly rows: readonly VersionRow[];
  /** About the entry as a whole, one for each version; empty for none. */
  readonly overallNotes: readonly string[];
}

/** The versions of one sheet side by side, mark by mark, what differs standing out; to be read only. */
export function VersionsTable({ words, versions, rows, overallNotes }: VersionsTableProps) {
  return (
    <div ref={focusWhenScrolled} className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.criterion}>
              {words.criterion}
            </th>
            {versions.map(({ id, name, facts }) => (
              <th key={id} scope="col" className={classNames(tableStyles.number, styles.version)}>
                <span className={styles.name}>{name}</span>
                {facts.map((fact) => (
                  <span key={fact} className={styles.fact}>
                    {fact}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, marks, notes, agreement }) => (
            <tr key={id} data-agreement={agreement} className={styles.row}>
              <th scope="row" className={styles.criterion}>
                <span className={layout.lineApart}>
                  {name}
                  {agreement === 'different' && (
                    <span className={styles.different} title={words.different}>
                      <Diff aria-hidden="true" />
                      <span className="visually-hidden">{words.different}</span>
                    </span>
                  )}
                </span>
              </th>
              {versions.map((version, index) => (
                <td key={version.id} className={tableStyles.number}>
                  <span className={styles.mark}>{marks[index]}</span>
                  {notes[index] && <span className={styles.note}>{notes[index]}</span>}
                </td>
              ))}
            </tr>
          ))}
          {overallNotes.some((note) => note !== '') && (
            <tr>
              <th scope="row">{words.overallNote}</th>
              {versions.map(({ id }, index) => (
                <td key={id}>
                  <span className={styles.note}>{overallNotes[index] || '–'}</span>
                </td>
              ))}
            </tr>
          )}
          <tr className={styles.total}>
            <th scope="row">{words.total}</th>
            {versions.map(({ id, total }) => (
              <td key={id} className={tableStyles.number}>
                {total}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
