import { useMemo } from 'react';
import type { Table } from '../../../application/ports/spreadsheet';
import { useText } from '../../../hooks/use-text';

/** What a column is called; two with one heading are told apart by where they stand. */
export function useColumnNames({ header }: Table): (column: number) => string {
  const { setUp, tables } = useText();
  return useMemo(() => {
    const nameOf = (heading: string | undefined, column: number): string =>
      heading?.trim() || setUp.importing.unnamedColumn(String(column + 1));
    const counts = new Map<string, number>();
    for (const [column, heading] of header.entries()) {
      const name = nameOf(heading, column);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return (column) => {
      const name = nameOf(header[column], column);
      return (counts.get(name) ?? 0) <= 1 ? name : tables.columnAt(name, String(column + 1));
    };
  }, [header, setUp, tables]);
}
