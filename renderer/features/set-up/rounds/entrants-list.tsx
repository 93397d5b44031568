import { useMemo, useState } from 'react';
import { Button } from '../../../components/button';
import { classNames } from '../../../components/class-names';
import { EntryName } from '../../../components/entry-name';
import layout from '../../../components/layout.module.css';
import { SearchField } from '../../../components/search-field';
import { DataTable } from '../../../components/table/data-table';
import typography from '../../../components/typography.module.css';
import type { Entry } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import { useLanguage, useText } from '../../../hooks/use-text';
import { searchEntries } from '../../../parts/editing/search-entries';
import { formatCount } from '../../../strings/formats';
import styles from './entrants-list.module.css';

interface EntrantsListProps {
  /** Those that can be chosen, by number. */
  readonly entries: readonly Entry[];
  readonly chosen: ReadonlySet<EntryId>;
  readonly onChange: (chosen: ReadonlySet<EntryId>) => void;
}

/** Entries with a tick each; a search narrows what is shown, and what is shown can be ticked together. */
export function EntrantsList({ entries, chosen, onChange }: EntrantsListProps) {
  const { entries: words, rounds } = useText().setUp;
  const { chosen: text } = rounds;
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const shown = useMemo(() => searchEntries(entries, search), [entries, search]);
  const ticked = entries.filter(({ id }) => chosen.has(id)).length;
  const set = (ids: readonly EntryId[], to: 'on' | 'off'): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (to === 'on') next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const shownIds = shown.map(({ id }) => id);
  return (
    <div className={layout.stack}>
      <div className={layout.rowCentred}>
        <search className={styles.search}>
          <SearchField label={words.search} value={search} onChange={setSearch} />
        </search>
        <Button onClick={() => set(shownIds, 'on')}>{text.tickShown}</Button>
        <Button onClick={() => set(shownIds, 'off')}>{text.clearShown}</Button>
      </div>
      <p role="status" className={typography.aside}>
        {text.count(formatCount(ticked, language), formatCount(entries.length, language))}
      </p>
      <DataTable
        caption={words.entry}
        look="tall"
        frameClassName={styles.frame}
        empty={<p className={typography.soft}>{words.nothingFound}</p>}
        columns={[
          {
            head: words.entry,
            className: styles.cell,
            cell: (entry) => (
              <label className={classNames(layout.lineLoose, styles.entry)}>
                <input
                  type="checkbox"
                  checked={chosen.has(entry.id)}
                  onChange={(event) => set([entry.id], event.target.checked ? 'on' : 'off')}
                />
                <EntryName entry={entry} />
              </label>
            ),
          },
        ]}
        items={shown}
        toKey={({ id }) => id}
        rowHeight={62}
      />
    </div>
  );
}
