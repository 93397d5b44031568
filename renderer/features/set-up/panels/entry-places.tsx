import { useMemo, useState } from 'react';
import { panelsByEntry } from '../../../application/set-up/edit-panels';
import { EntryName } from '../../../components/entry-name';
import { Section } from '../../../components/page';
import { SearchField } from '../../../components/search-field';
import { DataTable } from '../../../components/table/data-table';
import { Tag } from '../../../components/tag';
import typography from '../../../components/typography.module.css';
import type { Entry, Panel } from '../../../domain/competition';
import type { EntryId, PanelId } from '../../../domain/ids';
import { useLanguage, useText } from '../../../hooks/use-text';
import { searchEntries } from '../../../parts/editing/search-entries';
import { formatList } from '../../../strings/format-list';
import { MoveByNumbers } from './move-by-numbers';
import styles from './panels.module.css';

interface EntryPlacesProps {
  /** Of the round, by number. */
  readonly entries: readonly Entry[];
  readonly panels: readonly Panel[];
  readonly onMove: (moving: ReadonlySet<EntryId>, to: PanelId) => void;
}

/** Entries × panels, each on one: the arrow keys take an entry from panel to panel. */
export function EntryPlaces({ entries, panels, onMove }: EntryPlacesProps) {
  const { entries: words, rounds } = useText().setUp;
  const { panels: text } = rounds;
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const shown = useMemo(() => searchEntries(entries, search), [entries, search]);
  const places = useMemo(() => panelsByEntry(panels, entries), [panels, entries]);
  const placesOf = ({ id }: Entry): readonly Panel[] => places.get(id) ?? [];
  return (
    <Section title={words.title}>
      <p className={typography.soft}>{text.entriesText}</p>
      <MoveByNumbers entries={entries} panels={panels} onMove={onMove} />
      <search>
        <SearchField label={words.search} value={search} onChange={setSearch} />
      </search>
      <DataTable
        caption={words.title}
        className={styles.table}
        look="tall"
        empty={<p className={typography.soft}>{words.nothingFound}</p>}
        columns={[
          {
            head: words.entry,
            kind: 'name',
            headClassName: styles.name,
            cell: (entry: Entry) => {
              const own = placesOf(entry);
              return (
                <>
                  <EntryName entry={entry} />
                  {own.length === 0 && <Tag tone="warning">{text.noPanel}</Tag>}
                  {own.length > 1 && (
                    <Tag tone="neutral">
                      {text.severalPanels(
                        formatList(
                          own.map(({ name }) => name),
                          language,
                        ),
                      )}
                    </Tag>
                  )}
                </>
              );
            },
          },
          ...panels.map((panel) => ({
            id: panel.id,
            head: text.panel(panel.name),
            headClassName: styles.panel,
            className: styles.choice,
            cell: (entry: Entry) => {
              const [place, ...more] = placesOf(entry);
              return (
                <label className={styles.target}>
                  <input
                    type="radio"
                    name={`panel-of-${entry.id}`}
                    aria-label={text.placeOf(String(entry.number), panel.name)}
                    checked={place?.id === panel.id && more.length === 0}
                    onChange={() => onMove(new Set([entry.id]), panel.id)}
                  />
                </label>
              );
            },
          })),
        ]}
        items={shown}
        toKey={({ id }) => id}
        rowHeight={62}
      />
    </Section>
  );
}
