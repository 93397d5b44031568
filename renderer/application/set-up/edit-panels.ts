import type { Entry, Panel } from '../../domain/competition';
import type { EntryId, JudgeId, PanelId } from '../../domain/ids';

/*
 * Edits of the panels of one round. A round of one panel has every entry on it; of several each has its list, in the
 * order of the competition's entries.
 */

type Panels = readonly Panel[];
type Listed = readonly Pick<Entry, 'id'>[];

/** The first of several panels keeps the entries there are; the new one begins without any. */
export const addPanel = (
  panels: Panels,
  panel: Pick<Panel, 'id' | 'name'>,
  entries: Listed,
): readonly Panel[] => [...withLists(panels, entries), { ...panel, judges: [], entries: [] }];

/** Entries that only this panel has go to the first of the others. */
export function removePanel(panels: Panels, id: PanelId, entries: Listed): readonly Panel[] {
  const others = panels.filter((panel) => panel.id !== id);
  const [first, ...later] = withLists(others, entries);
  if (first === undefined) return panels;
  if (later.length === 0) return [{ ...first, entries: 'all' }];
  const kept = new Set(others.flatMap((panel) => (panel.entries === 'all' ? [] : panel.entries)));
  const orphans = toList(panels.find((panel) => panel.id === id)?.entries ?? [], entries).filter(
    (entry) => !kept.has(entry),
  );
  return moveEntries([first, ...later], new Set(orphans), first.id, entries);
}

export const renamePanel = (panels: Panels, id: PanelId, name: string): readonly Panel[] =>
  panels.map((panel) => (panel.id === id ? { ...panel, name } : panel));

/** Puts the judge on the panel, or takes the judge off it; others' places stay. */
export const seatJudge = (
  panels: Panels,
  {
    panel: id,
    judge,
    seat,
  }: { readonly panel: PanelId; readonly judge: JudgeId; readonly seat: 'on' | 'off' },
): readonly Panel[] =>
  panels.map((panel) => {
    if (panel.id !== id) return panel;
    const others = panel.judges.filter((one) => one !== judge);
    return { ...panel, judges: seat === 'on' ? [...others, judge] : others };
  });

/** Entries onto one panel, and off every other. */
export const moveEntries = (
  panels: Panels,
  moving: ReadonlySet<EntryId>,
  to: PanelId,
  entries: Listed,
): readonly Panel[] =>
  withLists(panels, entries).map((panel) => {
    const own = new Set(toList(panel.entries, entries).filter((entry) => !moving.has(entry)));
    if (panel.id === to) for (const entry of moving) own.add(entry);
    return { ...panel, entries: entries.flatMap(({ id }) => (own.has(id) ? [id] : [])) };
  });

/** The panels of each entry that has one, in their order. */
export function panelsByEntry(panels: Panels, entries: Listed): ReadonlyMap<EntryId, readonly Panel[]> {
  const found = new Map<EntryId, Panel[]>();
  for (const panel of panels) {
    for (const entry of toList(panel.entries, entries)) {
      const own = found.get(entry);
      if (own) own.push(panel);
      else found.set(entry, [panel]);
    }
  }
  return found;
}

/** "A", "B" …: the first letter no panel is called by, and then by numbers. */
export function nextPanelName(panels: Panels): string {
  const taken = new Set(panels.map(({ name }) => name.trim().toUpperCase()));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const numbers = Array.from({ length: panels.length + 1 }, (_, index) => String(index + 1));
  return [...letters, ...numbers].find((name) => !taken.has(name)) ?? '';
}

const withLists = (panels: Panels, entries: Listed): readonly Panel[] =>
  panels.map((panel) => ({ ...panel, entries: toList(panel.entries, entries) }));

const toList = (own: Panel['entries'], entries: Listed): readonly EntryId[] =>
  own === 'all' ? entries.map(({ id }) => id) : own;
