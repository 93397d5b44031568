import { useState } from 'react';
import { classNames } from '../../components/class-names';
import tableStyles from '../../components/data-table.module.css';
import { EntryName } from '../../components/entry-name';
import { TableRows } from '../../components/table-rows';
import type { EntryId, JudgeId } from '../../domain/ids';
import { type Progress, sheetProgress } from '../../domain/progress';
import { useText } from '../../hooks/use-text';
import styles from './progress-matrix.module.css';
import { SheetProgressIcon } from './sheet-progress-icon';

interface ProgressMatrixProps {
  readonly progress: Progress;
  readonly onOpen: (sheet: { readonly judge: JudgeId; readonly entry: EntryId }) => void;
}

/** Entries × judges, each cell a button that says what the sheet is and what can be done. */
export function ProgressMatrix({ progress, onOpen }: ProgressMatrixProps) {
  const { collect } = useText();
  const [shown, setShown] = useState<'all' | 'missing'>('all');
  const entries =
    shown === 'all' ? progress.entries : progress.entries.filter(({ count }) => count.missing > 0);
  return (
    <section className={styles.matrix} aria-labelledby="matrix-title">
      <div className={styles.head}>
        <h2 id="matrix-title">{collect.matrixTitle}</h2>
        <label className={styles.filter}>
          <input
            type="checkbox"
            checked={shown === 'missing'}
            onChange={(event) => setShown(event.target.checked ? 'missing' : 'all')}
          />
          {collect.onlyMissing}
        </label>
      </div>
      {entries.length === 0 ? (
        <p>{collect.noneMissing}</p>
      ) : (
        <div className={classNames(tableStyles.frame, tableStyles.tall)}>
          <table className={classNames(tableStyles.table, styles.table)}>
            <caption className="visually-hidden">{collect.matrixCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{collect.entry}</th>
                {progress.judges.map(({ judge }) => (
                  <th key={judge.id} scope="col" className={styles.judge}>
                    <abbr title={judge.name}>{judge.code}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <TableRows
              items={entries}
              toKey={({ entry }) => entry.id}
              rowHeight={56}
              columns={progress.judges.length + 1}
            >
              {({ entry, cells }, row) => (
                <tr {...row}>
                  <th scope="row" className={styles.entry}>
                    <EntryName entry={entry} />
                  </th>
                  {progress.judges.map(({ judge }) => {
                    const state = sheetProgress({ cells }, judge.id);
                    return (
                      <td key={judge.id}>
                        <button
                          type="button"
                          className={styles.cell}
                          data-progress={state}
                          aria-label={collect.cellLabel(judge.code, entry.number, collect.states[state])}
                          title={collect.states[state]}
                          onClick={() => onOpen({ judge: judge.id, entry: entry.id })}
                        >
                          <SheetProgressIcon progress={state} />
                          <span>{collect.states[state]}</span>
                        </button>
                      </td>
                    );
                  })}
                </tr>
              )}
            </TableRows>
          </table>
        </div>
      )}
    </section>
  );
}
