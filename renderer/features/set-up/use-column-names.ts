import type { Table } from '../../application/ports/spreadsheet';
import { useText } from '../../stores/use-text';

/** What a column is called; two with one heading are told apart by where they stand. */
export function useColumnNames({ header }: Table): (column: number) => string {
  const { setUp, tables } = useText();
  const nameOf = (heading: string | undefined, column: number): string =>
    heading?.trim() || setUp.importing.unnamedColumn(String(column + 1));
  const names = header.map(nameOf);
  return (column) => {
    const name = nameOf(header[column], column);
    const isAlone = names.filter((one) => one === name).length <= 1;
    return isAlone ? name : tables.columnAt(name, String(column + 1));
  };
}
