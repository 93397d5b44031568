import { useMemo } from 'react';
import type { Table } from '../../../application/ports/spreadsheet';
import { columnsNotTakenInSteps } from '../../../application/tables/columns/choose-columns';
import type { GuessedColumns } from '../../../application/tables/columns/column-mapping';
import { useComputation } from '../../../hooks/use-computation';
import { useLanguage, useText } from '../../../hooks/use-text';
import { createComputation } from '../../../stores/computation';
import { formatCount } from '../../../strings/formats';
import { useColumnNames } from './use-column-names';

interface ImportSummaryProps {
  readonly table: Table;
  readonly columns: GuessedColumns<string>;
}

/** How many rows there are, and which columns nothing is taken from. */
export function ImportSummary({ table, columns: { mapping, open } }: ImportSummaryProps) {
  const { setUp, tables } = useText();
  const language = useLanguage();
  const columnName = useColumnNames(table);
  const inQuestion = open.flatMap(({ columns }) => columns);
  const looking = useMemo(() => createComputation(columnsNotTakenInSteps(table, mapping)), [table, mapping]);
  const notTaken = useComputation(looking, table)?.value ?? [];
  const left = notTaken.filter((column) => !inQuestion.includes(column));
  return (
    <>
      <p>{setUp.importing.columnsText(formatCount(table.rows.length, language))}</p>
      {left.length > 0 && <p>{tables.notTaken(left.map(columnName))}</p>}
    </>
  );
}
