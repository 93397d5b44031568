import type { Table } from '../../application/ports/spreadsheet';
import { columnsNotTaken } from '../../application/tables/choose-columns';
import type { GuessedColumns } from '../../application/tables/column-mapping';
import { useLanguage, useText } from '../../stores/use-text';
import { formatCount } from '../../strings/formats';
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
  const left = columnsNotTaken(table, mapping).filter((column) => !inQuestion.includes(column));
  return (
    <>
      <p>{setUp.importing.columnsText(formatCount(table.rows.length, language))}</p>
      {left.length > 0 && <p>{tables.notTaken(left.map(columnName))}</p>}
    </>
  );
}
