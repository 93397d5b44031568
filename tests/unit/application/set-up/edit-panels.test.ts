import { describe, expect, test } from 'vitest';
import {
  addPanel,
  moveEntries,
  nextPanelName,
  panelsByEntry,
  removePanel,
  renamePanel,
  seatJudge,
} from '../../../../renderer/application/set-up/edit-panels';
import type { Panel } from '../../../../renderer/domain/competition';
import type { PanelId } from '../../../../renderer/domain/ids';
import { judgeId } from '../../../builders/a-judge';
import { aPanel } from '../../../builders/a-round';
import { entryId, someEntries } from '../../../builders/an-entry';

const entries = someEntries(4);
const panel = (name: string, ...numbers: number[]): Panel =>
  aPanel({ id: name as PanelId, name, entries: numbers.map(entryId) });
const listsOf = (panels: readonly Panel[]) =>
  panels.map(({ name, entries: own }) => [
    name,
    own === 'all' ? own : own.map((id) => entries.findIndex((entry) => entry.id === id) + 1),
  ]);

describe('panels', () => {
  test('the first of several keeps the entries, the new one begins empty', () => {
    const panels = addPanel([aPanel({ name: 'A' })], { id: 'B' as PanelId, name: 'B' }, entries);
    expect(listsOf(panels)).toEqual([
      ['A', [1, 2, 3, 4]],
      ['B', []],
    ]);
    expect(panels[1]?.judges).toEqual([]);
  });

  test('entries move to one, off every other, and stand in the order of the competition', () => {
    const moved = moveEntries(
      [panel('A', 4, 2, 1), panel('B', 3, 4)],
      new Set([entryId(1), entryId(4)]),
      'B' as PanelId,
      entries,
    );
    expect(listsOf(moved)).toEqual([
      ['A', [2]],
      ['B', [1, 3, 4]],
    ]);
  });

  test('entries on none come onto one', () => {
    const moved = moveEntries([panel('A'), panel('B', 2)], new Set([entryId(1)]), 'A' as PanelId, entries);
    expect(listsOf(moved)).toEqual([
      ['A', [1]],
      ['B', [2]],
    ]);
  });

  test('one for all among several gets its list when something moves', () => {
    const moved = moveEntries(
      [aPanel({ name: 'A' }), panel('B', 1)],
      new Set([entryId(1)]),
      'B' as PanelId,
      entries,
    );
    expect(listsOf(moved)).toEqual([
      ['A', [2, 3, 4]],
      ['B', [1]],
    ]);
  });

  test('what only the removed one had goes to the first; what another has as well stays there', () => {
    const panels = [panel('A', 1), panel('B', 2, 3), panel('C', 3, 4)];
    expect(listsOf(removePanel(panels, 'B' as PanelId, entries))).toEqual([
      ['A', [1, 2]],
      ['C', [3, 4]],
    ]);
  });

  test('the one that is left has everybody, and the last one stays', () => {
    const left = removePanel([panel('A', 1), panel('B', 2)], 'A' as PanelId, entries);
    expect(listsOf(left)).toEqual([['B', 'all']]);
    expect(removePanel(left, 'B' as PanelId, entries)).toEqual(left);
  });

  test('a judge is put on one and taken off it, whatever the others', () => {
    const [a, b] = [panel('A'), panel('B')];
    const change = { panel: b.id, judge: judgeId('J3') };
    const on = seatJudge([a, b], { ...change, seat: 'on' });
    expect(on.map(({ judges }) => judges)).toEqual([a.judges, [...b.judges, judgeId('J3')]]);
    expect(seatJudge(on, { ...change, seat: 'on' })).toEqual(on);
    expect(seatJudge(on, { ...change, seat: 'off' })).toEqual([a, b]);
  });

  test('are renamed and named by the first letter that is free', () => {
    expect(renamePanel([panel('A'), panel('B')], 'B' as PanelId, 'Utama').map(({ name }) => name)).toEqual([
      'A',
      'Utama',
    ]);
    expect(nextPanelName([panel('b'), panel('A')])).toBe('C');
    const letters = Array.from({ length: 26 }, (_, index) => panel(String.fromCharCode(65 + index)));
    expect(nextPanelName(letters)).toBe('1');
  });

  test('are found by entry: none, one, or several', () => {
    const found = panelsByEntry([panel('A', 1, 2), panel('B', 2)], entries);
    expect(entries.map(({ id }) => found.get(id)?.map(({ name }) => name))).toEqual([
      ['A'],
      ['A', 'B'],
      undefined,
      undefined,
    ]);
  });
});
