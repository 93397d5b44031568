import { useRef, useState } from 'react';
import { CheckField } from '../../components/check-field';
import layout from '../../components/layout.module.css';
import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import { FilterLine } from '../../components/table/filter-line';
import { byNumber } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import { useTableSetting } from '../../components/table/table-setting';
import { TableTools } from '../../components/table/table-tools';
import type { Judge } from '../../domain/competition';
import type { EntryId, JudgeId } from '../../domain/ids';
import { type Progress, type SheetProgress, sheetProgress } from '../../domain/progress';
import { useText } from '../../hooks/use-text';
import { useEntryColumn } from '../../parts/tables/use-entry-column';
import styles from './progress-matrix.module.css';
import { SheetProgressIcon } from './sheet-progress-icon';

type EntryRow = Progress['entries'][number];

/** What is to be looked at comes first. */
const STATES: readonly SheetProgress[] = [
  'conflict',
  'outdated',
  'withdrawn',
  'unfinished',
  'draft',
  'empty',
  'excused',
  'counted',
  'not-assigned',
];

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
  const toEntryColumn = useEntryColumn(collect.entry);
  const density = useTableSetting()?.density ?? 'roomy';
  const table = useRef<TableHandle>(null);
  const toColumn = (judge: Judge): Column<EntryRow> => ({
    id: judge.id,
    head: <abbr title={judge.name}>{judge.code}</abbr>,
    headText: `${judge.code} ${judge.name}`,
    headClassName: styles.judge,
    width: density === 'dense' ? 3 : 9.5,
    order: byNumber((row) => STATES.indexOf(sheetProgress(row, judge.id))),
    toText: (row) => collect.states[sheetProgress(row, judge.id)],
    cell: (row) => {
      const state = sheetProgress(row, judge.id);
      return (
        <>
          <SheetProgressIcon progress={state} />
          <span className={styles.word}>{collect.states[state]}</span>
        </>
      );
    },
    data: (row) => ({ 'data-progress': sheetProgress(row, judge.id) }),
    button: (row) => {
      const state = sheetProgress(row, judge.id);
      return {
        label: collect.cellLabel(judge.code, row.entry.number, collect.states[state]),
        title: collect.states[state],
        className: styles.cell,
        onClick: () => onOpen({ judge: judge.id, entry: row.entry.id }),
      };
    },
  });
  return (
    <section className={layout.stackClose} aria-labelledby="matrix-title">
      <FilterLine tools={<TableTools table={table} />}>
        <h2 id="matrix-title" className={styles.title}>
          {collect.matrixTitle}
        </h2>
        <CheckField
          className={styles.filter}
          label={collect.onlyMissing}
          value={shown}
          ticked="missing"
          unticked="all"
          onChange={setShown}
        />
      </FilterLine>
      <DataTable
        ref={table}
        caption={collect.matrixCaption}
        empty={<p>{collect.noneMissing}</p>}
        look="tall"
        rows="switched"
        keys="cells"
        className={styles.table}
        columns={[
          { ...toEntryColumn(({ entry }: EntryRow) => entry), className: styles.entry },
          ...progress.judges.map(({ judge }) => toColumn(judge)),
        ]}
        items={entries}
        toKey={toEntryId}
        rowHeight={56}
      />
      {density === 'dense' && <Legend progress={progress} />}
    </section>
  );
}

/** What the signs in the cells mean, of those that are there. */
function Legend({ progress }: Pick<ProgressMatrixProps, 'progress'>) {
  const { collect } = useText();
  const there = new Set(
    progress.entries.flatMap((row) => progress.judges.map(({ judge }) => sheetProgress(row, judge.id))),
  );
  return (
    <p className={styles.legend} aria-hidden="true">
      {STATES.filter((state) => there.has(state)).map((state) => (
        <span key={state} data-progress={state} className={styles.sign}>
          <SheetProgressIcon progress={state} />
          {collect.states[state]}
        </span>
      ))}
    </p>
  );
}

const toEntryId = ({ entry }: EntryRow): EntryId => entry.id;
