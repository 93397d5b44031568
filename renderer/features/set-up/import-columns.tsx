import type { Table } from '../../application/ports/spreadsheet';
import type { ColumnMapping } from '../../application/tables/column-mapping';
import tableStyles from '../../components/data-table.module.css';
import { Notice } from '../../components/notice';
import { SelectField } from '../../components/text-field';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
import type { ImportKind } from './import-dialog';
import styles from './import-dialog.module.css';
import { missingFields, repeatedColumns, samplesOf } from './import-flow';

interface ImportColumnsProps<Field extends string> {
  readonly kind: ImportKind<Field>;
  readonly table: Table;
  readonly mapping: ColumnMapping<Field>;
  readonly onChange: (mapping: ColumnMapping<Field>) => void;
}

/** Field by field: from which column, and what is in it. */
export function ImportColumns<Field extends string>(props: ImportColumnsProps<Field>) {
  const { kind, table, mapping, onChange } = props;
  const { setUp } = useText();
  const { importing: text } = setUp;
  const language = useLanguage();
  const columnName = (column: number): string =>
    table.header[column]?.trim() || text.unnamedColumn(String(column + 1));
  const choices = [
    { value: '', label: text.noColumn },
    ...table.header.map((_, column) => ({ value: String(column), label: columnName(column) })),
  ];
  const missing = missingFields(mapping, kind.required);
  const repeated = repeatedColumns(mapping);
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
            <p key={column}>{text.columnTwice(columnName(column))}</p>
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
                      value={column === null ? '' : String(column)}
                      choices={choices}
                      onChange={(value) =>
                        onChange({ ...mapping, [field]: value === '' ? null : Number(value) })
                      }
                    />
                  </td>
                  <td className={styles.samples}>
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
    </>
  );
}
