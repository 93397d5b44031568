import type { Table } from '../../application/ports/spreadsheet';
import { columnsNotTaken } from '../../application/tables/choose-columns';
import type { GuessedColumns } from '../../application/tables/column-mapping';
import tableStyles from '../../components/data-table.module.css';
import { Notice } from '../../components/notice';
import { SelectField } from '../../components/text-field';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import type { ImportKind } from './import-dialog';
import styles from './import-dialog.module.css';
import { missingFields, repeatedColumns, samplesOf, sayColumn } from './import-flow';

interface ImportColumnsProps<Field extends string> {
  readonly kind: ImportKind<Field>;
  readonly table: Table;
  readonly columns: GuessedColumns<Field>;
  readonly onChange: (columns: GuessedColumns<Field>) => void;
}

/** A field that waits for an answer, which may be that it is left out. */
const UNSAID = '?';

/** Field by field: from which column, and what is in it; then what is left. */
export function ImportColumns<Field extends string>(props: ImportColumnsProps<Field>) {
  const { kind, table, columns, onChange } = props;
  const { mapping, open } = columns;
  const { setUp, tables } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const columnName = (column: number): string =>
    table.header[column]?.trim() || text.unnamedColumn(String(column + 1));
  const names = table.header.map((_, column) => columnName(column));
  // Two columns with one heading are told apart by where they stand.
  const choiceName = (column: number): string => {
    const name = columnName(column);
    const isAlone = names.filter((one) => one === name).length === 1;
    return isAlone ? name : tables.columnAt(name, String(column + 1));
  };
  const choices = [
    { value: '', label: text.noColumn },
    ...table.header.map((_, column) => ({ value: String(column), label: choiceName(column) })),
  ];
  const openColumns = (field: Field): readonly number[] | undefined =>
    open.find((one) => one.field === field)?.columns;
  const missing = missingFields(mapping, kind.required).filter((field) => !openColumns(field));
  const repeated = repeatedColumns(mapping);
  const inQuestion = open.flatMap((one) => one.columns);
  const left = columnsNotTaken(table, mapping).filter((column) => !inQuestion.includes(column));
  return (
    <>
      <p>{text.columnsText(formatCount(table.rows.length, language))}</p>
      {(missing.length > 0 || repeated.length > 0) && (
        <Notice tone="warning" announce="spoken">
          {missing.length > 0 && (
            <p>
              {text.requiredMissing(
                kind.fields
                  .filter(({ field }) => missing.includes(field))
                  .map(({ name }) => name)
                  .join(', '),
              )}
            </p>
          )}
          {repeated.map((column) => (
            <p key={column}>{text.columnTwice(choiceName(column))}</p>
          ))}
        </Notice>
      )}
      <div className={tableStyles.frame}>
        <table className={`${tableStyles.table} ${styles.columns}`}>
          <thead>
            <tr>
              <th scope="col">{text.target}</th>
              <th scope="col">{text.source}</th>
              <th scope="col">{text.samples}</th>
            </tr>
          </thead>
          <tbody>
            {kind.fields.map(({ field, name }) => {
              const column = mapping[field];
              const asked = openColumns(field);
              const samples = column === null ? [] : samplesOf(table, column);
              return (
                <tr key={field}>
                  <th scope="row">
                    {name}
                    {kind.required.includes(field) && (
                      <span className={styles.required}> {text.required}</span>
                    )}
                  </th>
                  <td>
                    <SelectField
                      label={`${text.source}: ${name}`}
                      labelLayout="hidden"
                      value={asked ? UNSAID : column === null ? '' : String(column)}
                      problem={asked && tables.columnOpen(name, asked.map(choiceName))}
                      choices={asked ? [{ value: UNSAID, label: tables.chooseColumn }, ...choices] : choices}
                      onChange={(value) =>
                        value !== UNSAID &&
                        onChange(sayColumn(columns, field, value === '' ? null : Number(value)))
                      }
                    />
                  </td>
                  <td className={styles.samples}>
                    {asked?.map((one) => (
                      <span key={one} className={styles.sample}>
                        <strong>{choiceName(one)}</strong>: {samplesOf(table, one, 2).join(' · ')}
                      </span>
                    ))}
                    {column !== null && samples.length === 0 && <em>{text.noSamples}</em>}
                    {samples.map((sample) => (
                      <span key={sample} className={styles.sample}>
                        {sample}
                      </span>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {left.length > 0 && <p>{tables.notTaken(left.map(choiceName))}</p>}
    </>
  );
}
