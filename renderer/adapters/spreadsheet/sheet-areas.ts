import type { MergedArea } from '../../application/tables/shape/grid';
import { parseAddress } from './cell-address';
import { isTrue } from './read-workbook';
import type { XmlAttributes } from './read-xml';
import type { SheetExtent } from './sheet-rows';

/** Columns of a `col` that can't be seen: hidden, or without width. */
export function addHiddenColumns(attributes: XmlAttributes, columns: number, hidden: number[]): void {
  const { min, max, hidden: isHidden, width } = attributes();
  if (!isTrue(isHidden) && !(width !== undefined && Number(width) === 0)) return;
  const last = Math.min(Number(max), columns);
  for (let column = Number(min); column <= last; column += 1) if (column >= 1) hidden.push(column - 1);
}

/** `D2:D3`, from whichever corner. */
export function addMerge(attributes: XmlAttributes, merges: MergedArea[]): void {
  const [from, to] = (attributes().ref ?? '').split(':').map(parseAddress);
  if (!from || !to) return;
  merges.push({
    firstLine: Math.min(from.line, to.line),
    lastLine: Math.max(from.line, to.line),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  });
}

/** Leaves out what lies where nothing is: whole columns can be merged, down to the end of the sheet. */
export const clipMerges = (merges: readonly MergedArea[], { lines, columns }: SheetExtent): MergedArea[] =>
  merges
    .map((area) => ({
      ...area,
      lastLine: Math.min(area.lastLine, lines),
      lastColumn: Math.min(area.lastColumn, columns - 1),
    }))
    .filter(
      ({ firstLine, lastLine, firstColumn, lastColumn }) =>
        firstLine <= lastLine &&
        firstColumn <= lastColumn &&
        (firstLine < lastLine || firstColumn < lastColumn),
    );
