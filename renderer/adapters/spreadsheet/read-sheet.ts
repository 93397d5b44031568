import type { CellFault } from '../../application/ports/spreadsheet';
import type { GridRow, MergedArea } from '../../application/tables/shape/grid';
import type { Beat } from '../heartbeat';
import { parseAddress } from './cell-address';
import { type CellContext, type CellFaultType, type ReadCell, readCell } from './cell-text';
import { countElements } from './count-elements';
import { readOfficeXml } from './open-package';
import { isTrue } from './read-workbook';
import type { XmlAttributes } from './read-xml';
import { createTextCollector } from './rich-text';
import { addHiddenColumns, addMerge, clipMerges } from './sheet-areas';
import { createSheetRows, type SheetExtent } from './sheet-rows';

export interface WorksheetReading {
  readonly rows: readonly GridRow[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedArea[];
  /** The lowest line and how many columns hold something, kept or not. */
  readonly extent: SheetExtent;
}

export interface SheetSettings {
  /** Cells beyond these are counted, and left out. */
  readonly kept: SheetExtent;
  /** Most characters of all cells together, texts that cells share counted for each. */
  readonly characters: number;
  /** Stop when so many rows are found that hold something. */
  readonly rows?: number;
  /** Told at every row. */
  readonly beat?: Beat;
}

const toFault = (type: CellFaultType, column: number, text: string): CellFault =>
  type === 'cell-uncalculated' ? { type, column } : { type, column, text };

type SheetProblem = 'damaged' | 'unpacked-too-large';

/** Where the reader stands; what is inside an element that doesn't matter is passed over. */
type Place = 'outside' | 'worksheet' | 'rows' | 'row' | 'cell' | 'value' | 'formula' | 'inline';

/** Where an element leads to; undefined where it says nothing about cells. */
function enter(place: Place, name: string): Place | undefined {
  switch (place) {
    case 'outside':
      return name === 'worksheet' ? 'worksheet' : undefined;
    case 'worksheet':
      return name === 'sheetData' ? 'rows' : 'worksheet';
    case 'rows':
      return name === 'row' ? 'row' : undefined;
    case 'row':
      return name === 'c' ? 'cell' : undefined;
    case 'cell':
      return CELL_PARTS.get(name);
    default:
      return undefined;
  }
}

const CELL_PARTS: ReadonlyMap<string, Place> = new Map([
  ['v', 'value'],
  ['f', 'formula'],
  ['is', 'inline'],
]);

const COUNTED = ['c', 'v', 'is'] as const;

/** Reads a worksheet. Cells that hold nothing but a look cost nothing and count for nothing. */
export function readSheet(
  xml: string,
  context: CellContext,
  settings: SheetSettings,
): WorksheetReading | SheetProblem {
  const rows = createSheetRows(settings.kept);
  const places: Place[] = ['outside'];
  const hiddenColumns: number[] = [];
  const merges: MergedArea[] = [];
  const inline = createTextCollector();
  let passing = 0;
  let counted = 0;
  let characters = 0;
  let problem: SheetProblem | undefined;

  let line = 0;
  let isLineGiven = false;
  let isRowHidden = false;
  let column = -1;
  let type = 'n';
  let style = 0;
  let hasFormula = false;
  let value: string | undefined;
  let inlineText: string | undefined;

  const startRow = (attributes: XmlAttributes): void => {
    settings.beat?.();
    const { r, hidden, ht } = attributes();
    isLineGiven = r !== undefined;
    const given = r === undefined ? line + 1 : Number(r);
    if (!Number.isSafeInteger(given) || given < 1) problem = 'damaged';
    line = given;
    column = -1;
    isRowHidden = isTrue(hidden) || (ht !== undefined && Number(ht) === 0);
    if (isRowHidden && isLineGiven) rows.setHidden(line);
  };

  const startCell = (attributes: XmlAttributes): void => {
    const { r, t, s } = attributes();
    type = t ?? 'n';
    style = s === undefined ? 0 : Number(s);
    hasFormula = false;
    value = undefined;
    inlineText = undefined;
    if (r === undefined) {
      column += 1;
      return;
    }
    const address = parseAddress(r);
    // A row without a number has that of its cells.
    if (address && !isLineGiven && column === -1) line = address.line;
    if (address?.line !== line) problem = 'damaged';
    column = address?.column ?? column;
  };

  const finishCell = (): void => {
    if (value === undefined && inlineText === undefined && !hasFormula) return;
    const read: ReadCell = readCell({ type, style, hasFormula, value, inline: inlineText }, context);
    if (read === 'damaged') {
      problem = 'damaged';
      return;
    }
    const { text, fault } = read;
    if (fault === undefined && text.trim() === '') return;
    characters += text.length;
    if (characters > settings.characters) problem ??= 'unpacked-too-large';
    if (isRowHidden && !isLineGiven) rows.setHidden(line);
    if (!rows.set(line, column, text, fault && toFault(fault, column, text))) problem = 'damaged';
  };

  const open = (name: string, attributes: XmlAttributes): 'stop' | undefined => {
    if (passing > 0) {
      passing += 1;
      return undefined;
    }
    const place = places.at(-1) as Place;
    if (place === 'inline') {
      inline.open(name);
      return undefined;
    }
    const next = enter(place, name);
    if (next === undefined) {
      passing = 1;
      // A word that spreadsheets know, in the wrong place: something was lost.
      if ((place === 'rows' || place === 'row') && !name.includes(':')) problem = 'damaged';
      return problem && 'stop';
    }
    places.push(next);
    if (name === 'col') addHiddenColumns(attributes, settings.kept.columns, hiddenColumns);
    if (name === 'mergeCell') addMerge(attributes, merges);
    if (next === 'row') startRow(attributes);
    if (next === 'cell') startCell(attributes);
    if (next === 'cell' || next === 'value' || next === 'inline') counted += 1;
    if (next === 'formula') hasFormula = true;
    if (next === 'value') {
      if (value !== undefined) problem = 'damaged';
      value = '';
    }
    return problem && 'stop';
  };

  const close = (name: string): void => {
    if (passing > 0) {
      passing -= 1;
      return;
    }
    const place = places.at(-1) as Place;
    if (place === 'inline' && !inline.close(name)) return;
    if (place === 'inline') inlineText = (inlineText ?? '') + inline.take();
    if (place === 'cell') finishCell();
    places.pop();
  };

  const isEnough = (): boolean => settings.rows !== undefined && rows.count() >= settings.rows;

  const done = readOfficeXml(xml, {
    open: (name, attributes) => open(name, attributes) ?? (isEnough() ? 'stop' : undefined),
    close,
    text: (text) => {
      if (passing > 0) return;
      const place = places.at(-1);
      if (place === 'value') value += text;
      else if (place === 'inline') inline.text(text);
      else if ((place === 'rows' || place === 'row') && text.trim() !== '') problem = 'damaged';
    },
  });
  if (problem) return problem;
  if (!done.ok) return 'damaged';
  if (!isEnough() && countElements(xml, 'sheetData', COUNTED) !== counted) return 'damaged';
  const extent = rows.extent();
  return {
    rows: rows.take(),
    hiddenColumns: hiddenColumns.filter((hidden) => hidden < extent.columns).toSorted((a, b) => a - b),
    merges: clipMerges(merges, extent),
    extent,
  };
}
