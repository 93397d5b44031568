import { useState } from 'react';
import { CheckField } from '../../components/check-field';
import { EntryName } from '../../components/entry-name';
import layout from '../../components/layout.module.css';
import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import type { Judge } from '../../domain/competition';
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
  const toColumn = (judge: Judge): Column<Progress['entries'][number]> => ({
    id: judge.id,
    head: <abbr title={judge.name}>{judge.code}</abbr>,
    headClassName: styles.judge,
    cell: ({ entry, cells }) => {
      const state = sheetProgress({ cells }, judge.id);
      return (
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
      );
    },
  });
  return (
    <section className={layout.stack} aria-labelledby="matrix-title">
      <div className={styles.head}>
        <h2 id="matrix-title">{collect.matrixTitle}</h2>
        <CheckField
          className={styles.filter}
          label={collect.onlyMissing}
          value={shown}
          ticked="missing"
          unticked="all"
          onChange={setShown}
        />
      </div>
      <DataTable
        caption={collect.matrixCaption}
        empty={<p>{collect.noneMissing}</p>}
        look="tall"
        className={styles.table}
        columns={[
          {
            head: collect.entry,
            kind: 'name',
            className: styles.entry,
            cell: ({ entry }) => <EntryName entry={entry} />,
          },
          ...progress.judges.map(({ judge }) => toColumn(judge)),
        ]}
        items={entries}
        toKey={({ entry }) => entry.id}
        rowHeight={56}
      />
    </section>
  );
}
