import { type Column, type CopiedColumn, toColumnKey } from '../column';

/** A number as people read it here: "87,50", "-3", "1.234.567,5". */
const NUMBER = /^-?\d[\d.,]*$/;

/**
 * Rows as a spreadsheet program takes them from the clipboard, under their heads.
 * @param guard makes harmless what such a program could take for a formula
 */
export function toTsv<T>(
  columns: readonly Column<T>[],
  items: readonly T[],
  guard: (text: string) => string,
): string {
  const copied = columns.flatMap(toCopied);
  // A tab or a line break within would begin another cell.
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const toCell = (text: string, kind: CopiedColumn<T>['kind']): string =>
    kind === 'number' && NUMBER.test(text) ? text : guard(clean(text));
  const lines = [
    copied.map(({ head }) => guard(clean(head))),
    ...items.map((item) => copied.map(({ toText, kind }) => toCell(toText(item), kind))),
  ];
  return lines.map((cells) => `${cells.join('\t')}\r\n`).join('');
}

/** What a column is in a copy: nothing, itself, or several. */
export function toCopied<T>(column: Column<T>): readonly CopiedColumn<T>[] {
  const { copies, toText, kind, head, headText } = column;
  if (copies !== undefined) return copies;
  if (toText === undefined) return [];
  return [{ head: headText ?? (typeof head === 'string' ? head : toColumnKey(column)), kind, toText }];
}
