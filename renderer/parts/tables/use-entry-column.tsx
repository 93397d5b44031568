import { useMemo } from 'react';
import { EntryName } from '../../components/entry-name';
import type { Column } from '../../components/table/column';
import { byText } from '../../components/table/rules/sort-rows';
import type { Entry } from '../../domain/competition';
import { useText } from '../../hooks/use-text';

type Named = Pick<Entry, 'number' | 'title' | 'institution'>;

/** The column that names each row's entry: it stays in sight, is sorted by title, and is three in a copy. */
export function useEntryColumn(head: string) {
  const { entry: words } = useText().tableTools;
  return useMemo(
    () =>
      <T,>(toEntry: (item: T) => Named) =>
        ({
          id: 'entry',
          head,
          headText: head,
          kind: 'name',
          minWidth: 15,
          stick: 'start',
          order: byText((item: T) => toEntry(item).title),
          copies: [
            { head: words.number, kind: 'number', toText: (item: T) => String(toEntry(item).number) },
            { head: words.title, toText: (item: T) => toEntry(item).title },
            { head: words.institution, toText: (item: T) => toEntry(item).institution.name },
          ],
          cell: (item: T) => <EntryName entry={toEntry(item)} />,
        }) satisfies Column<T>,
    [head, words],
  );
}
