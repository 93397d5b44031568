import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Pencil } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import tableStyles from '../../components/data-table.module.css';
import { EntryName } from '../../components/entry-name';
import { Tag } from '../../components/tag';
import type { Competition, Entry } from '../../domain/competition';
import { useText } from '../../stores/use-text';
import styles from './entries-table.module.css';

interface EntriesTableProps {
  readonly competition: Competition;
  readonly entries: readonly Entry[];
  readonly onEdit: (entry: Entry) => void;
}

/** Below this, drawing all rows costs nothing and finding in page works. */
const DRAWN_WHOLE = 150;

/** Entries with their choices; long lists draw only what is in sight. */
export function EntriesTable({ competition, entries, onEdit }: EntriesTableProps) {
  const { setUp } = useText();
  const { entries: text } = setUp;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (frame.current) setTop(frame.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const long = entries.length > DRAWN_WHOLE;
  const virtualizer = useWindowVirtualizer({
    count: long ? entries.length : 0,
    estimateSize: () => 66,
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => entries[index]?.id ?? index,
  });
  const drawn = virtualizer.getVirtualItems();
  const before = (drawn[0]?.start ?? top) - top;
  const after = virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  const names = new Map<string, string>(
    [...competition.categories, ...competition.groups].map(({ id, name }) => [id, name]),
  );
  const row = (entry: Entry, index: number, ref?: (element: Element | null) => void) => (
    <EntryRow key={entry.id} entry={entry} index={index} names={names} onEdit={onEdit} measure={ref} />
  );
  return (
    <div ref={frame} className={tableStyles.frame}>
      <table className={classNames(tableStyles.table, styles.table)} aria-rowcount={entries.length + 1}>
        <thead>
          <tr>
            <th scope="col">{text.entry}</th>
            <th scope="col" className={styles.category}>
              {text.category}
            </th>
            <th scope="col" className={styles.group}>
              {text.group}
            </th>
            <th scope="col" className={styles.actions}>
              <span className="visually-hidden">{text.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {long ? (
            <>
              <Spacer height={before} />
              {drawn.map(({ index }) => {
                const entry = entries[index];
                return entry && row(entry, index, virtualizer.measureElement);
              })}
              <Spacer height={after} />
            </>
          ) : (
            entries.map((entry, index) => row(entry, index))
          )}
        </tbody>
      </table>
    </div>
  );
}

const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr>
      <td colSpan={4} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

interface EntryRowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly names: ReadonlyMap<string, string>;
  readonly onEdit: (entry: Entry) => void;
  readonly measure: ((element: Element | null) => void) | undefined;
}

function EntryRow({ entry, index, names, onEdit, measure }: EntryRowProps) {
  const { setUp } = useText();
  const { entries: text } = setUp;
  const { status } = entry;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-status={status.type}>
      <td>
        <EntryName entry={entry} />
        {status.type === 'withdrawn' && (
          <span className={styles.withdrawn}>
            <Tag tone="warning">{text.withdrawn}</Tag> {status.reason}
          </span>
        )}
      </td>
      <td className={styles.choice}>{entry.category && names.get(entry.category)}</td>
      <td className={styles.choice}>{entry.group && names.get(entry.group)}</td>
      <td className={styles.actions}>
        <Button
          look="plain"
          icon={<Pencil aria-hidden="true" />}
          aria-label={text.editOf(String(entry.number), entry.title)}
          onClick={() => onEdit(entry)}
        >
          {text.edit}
        </Button>
      </td>
    </tr>
  );
}
