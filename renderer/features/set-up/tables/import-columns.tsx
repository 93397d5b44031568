import { useMemo } from 'react';
import type { Table } from '../../../application/ports/spreadsheet';
import type { GuessedColumns } from '../../../application/tables/columns/column-mapping';
import { Notice } from '../../../components/notice';
import { DataTable } from '../../../components/table/data-table';
import { SelectField } from '../../../components/text-field';
import typography from '../../../components/typography.module.css';
import { useComputation } from '../../../hooks/use-computation';
import { useText } from '../../../hooks/use-text';
import { createComputation } from '../../../stores/computation';
import styles from './import-dialog.module.css';
import { missingFields, repeatedColumns, samplesInSteps, sayColumn } from './import-flow';
import type { ImportKind } from './import-kind';
import { useColumnNames } from './use-column-names';

interface ImportColumnsProps<Field extends string> {
  readonly kind: ImportKind<Field>;
  readonly table: Table;
  readonly columns: GuessedColumns<Field>;
  readonly onChange: (columns: GuessedColumns<Field>) => void;
}

/** A field that waits for an answer, which may be that it is left out. */
const UNSAID = '?';

/** Field by field: from which column, and what is in it. */
export function ImportColumns<Field extends string>(props: ImportColumnsProps<Field>) {
  const { kind, table, columns, onChange } = props;
  const { mapping, open } = columns;
  const { setUp, tables } = useText();
  const { importing: text } = setUp;
  const columnName = useColumnNames(table);
  const sampling = useMemo(() => createComputation(samplesInSteps(table)), [table]);
  const samples = useComputation(sampling, table)?.value;
  const choices = [
    { value: '', label: text.noColumn },
    ...table.header.map((_, column) => ({ value: String(column), label: columnName(column) })),
  ];
  const openColumns = (field: Field): readonly number[] | undefined =>
    open.find((one) => one.field === field)?.columns;
  const missing = missingFields(mapping, kind.required).filter((field) => !openColumns(field));
  const repeated = repeatedColumns(mapping);
  return (
    <>
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
      <DataTable
        className={styles.columns}
        columns={[
          {
            head: text.target,
            kind: 'name',
            cell: ({ field, name }) => (
              <>
                {name}
                {kind.required.includes(field) && <span className={styles.required}> {text.required}</span>}
              </>
            ),
          },
          {
            head: text.source,
            cell: ({ field, name }) => {
              const column = mapping[field];
              const asked = openColumns(field);
              return (
                <SelectField
                  label={`${text.source}: ${name}`}
                  labelLayout="hidden"
                  value={asked ? UNSAID : column === null ? '' : String(column)}
                  problem={asked && tables.columnOpen(name, asked.map(columnName))}
                  choices={asked ? [{ value: UNSAID, label: tables.chooseColumn }, ...choices] : choices}
                  onChange={(value) =>
                    value !== UNSAID &&
                    onChange(sayColumn(columns, field, value === '' ? null : Number(value)))
                  }
                />
              );
            },
          },
          {
            head: text.samples,
            className: typography.aside,
            cell: ({ field }) => {
              const column = mapping[field];
              const shown = column === null ? [] : samples?.[column];
              return (
                <>
                  {openColumns(field)?.map((one) => (
                    <span key={one} className={styles.sample}>
                      <strong>{columnName(one)}</strong>: {samples?.[one]?.slice(0, 2).join(' · ')}
                    </span>
                  ))}
                  {shown?.length === 0 && column !== null && <em>{text.noSamples}</em>}
                  {shown?.map((sample) => (
                    <span key={sample} className={styles.sample}>
                      {sample}
                    </span>
                  ))}
                </>
              );
            },
          },
        ]}
        items={kind.fields}
        toKey={({ field }) => field}
      />
    </>
  );
}
