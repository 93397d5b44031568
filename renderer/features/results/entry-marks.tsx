import { classNames } from '../../components/class-names';
import type { Column } from '../../components/table/column';
import { DataTable } from '../../components/table/data-table';
import tableStyles from '../../components/table/data-table.module.css';
import typography from '../../components/typography.module.css';
import type { CriterionId } from '../../domain/ids';
import type { Marks } from '../../domain/revision';
import type { Criterion } from '../../domain/rubric';
import { markScore, meanScore } from '../../domain/score';
import { headsOf } from '../../domain/sheet';
import type { Cell, Row, Tabulation } from '../../domain/tabulate';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatMark, formatPoints, formatWeight } from '../../strings/formats';
import styles from './entry-marks.module.css';

interface EntryMarksProps {
  readonly row: Row;
  readonly tabulation: Tabulation;
}

/** Every judge's marks for one entry, criterion by criterion; sheets that don't count are greyed and named. */
export function EntryMarks({ row, tabulation }: EntryMarksProps) {
  const { collect, results } = useText();
  const language = useLanguage();
  const { rubric } = tabulation.round;
  const judges = tabulation.judges.filter(({ id }) => row.cells.has(id));
  return (
    <DataTable
      caption={results.marksTitle}
      columns={[
        { head: results.criterion, kind: 'name', className: styles.criterion, cell: ({ name }) => name },
        {
          head: results.weight,
          kind: 'number',
          cell: ({ weight }) => formatWeight(weight, rubric, language),
        },
        ...judges.map(
          ({ id, code, name }): Column<Criterion> => ({
            id,
            head: (
              <>
                {code}
                <span className={styles.name}>{name}</span>
              </>
            ),
            headClassName: styles.judge,
            kind: 'number',
            data: () => ({ 'data-cell': row.cells.get(id)?.type }),
            cell: (criterion) => <MarkText cell={row.cells.get(id)} criterion={criterion.id} />,
          }),
        ),
        {
          head: results.mean,
          kind: 'number',
          className: typography.soft,
          cell: ({ id }) => <MeanText row={row} criterion={id} />,
        },
      ]}
      items={rubric.criteria}
      toKey={({ id }) => id}
      foot={
        <tfoot className={styles.foot}>
          <tr>
            <th scope="row" colSpan={2}>
              {results.total}
            </th>
            {judges.map(({ id }) => (
              <td key={id} className={tableStyles.number}>
                <TotalText cell={row.cells.get(id)} />
              </td>
            ))}
            <td className={tableStyles.number}>{row.score ? formatPoints(row.score, language) : '–'}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {results.state}
            </th>
            {judges.map(({ id }) => {
              const cell = row.cells.get(id);
              return (
                <td key={id} className={classNames(tableStyles.number, styles.state)}>
                  {cell && collect.states[cell.type === 'missing' ? stateOf(cell) : cell.type]}
                </td>
              );
            })}
            <td />
          </tr>
        </tfoot>
      }
    />
  );
}

function stateOf({ state }: Extract<Cell, { readonly type: 'missing' }>) {
  if (state.type === 'submitted') return 'unfinished';
  return state.type === 'recused' ? 'excused' : state.type;
}

/** Marks to show for a sheet: those that count, or the draft the judge sent. */
function marksOf(cell: Cell | undefined): Marks {
  if (cell?.type === 'counted') return cell.marks;
  if (cell?.type !== 'missing' || cell.state.type === 'conflict') return {};
  return headsOf(cell.state)[0]?.revision.marks ?? {};
}

function MarkText({ cell, criterion }: { readonly cell: Cell | undefined; readonly criterion: CriterionId }) {
  const language = useLanguage();
  const mark = marksOf(cell)[criterion];
  return mark === undefined ? '–' : formatMark(mark, language);
}

/** Mean of a criterion over the counted sheets, in points. */
function MeanText({ row, criterion }: { readonly row: Row; readonly criterion: CriterionId }) {
  const language = useLanguage();
  const marks = [...row.cells.values()].flatMap((cell) => {
    const mark = cell.type === 'counted' ? cell.marks[criterion] : undefined;
    return mark === undefined ? [] : [markScore(mark)];
  });
  const mean = meanScore(marks);
  return mean ? formatPoints(mean, language) : '–';
}

function TotalText({ cell }: { readonly cell: Cell | undefined }) {
  const language = useLanguage();
  return cell?.type === 'counted' ? formatPoints(cell.score, language) : '–';
}
