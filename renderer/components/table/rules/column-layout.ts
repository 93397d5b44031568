import type { Column } from '../column';

/** Everything in rem. */
export interface ColumnLayout {
  /** A width for each column, or undefined for what is left. */
  readonly widths: readonly (number | undefined)[];
  /** How far from its side each column stays that stays in sight. */
  readonly places: readonly ({ readonly side: 'start' | 'end'; readonly distance: number } | undefined)[];
  /** Below it the table scrolls sideways. */
  readonly least: number;
  /** What is covered at each side by columns that stay in sight. */
  readonly covered: { readonly start: number; readonly end: number };
}

/** In rem, of a column that says nothing of it. */
const LEAST = 8;

/** Undefined where the columns leave their widths to what stands in them. */
export function toColumnLayout<T>(columns: readonly Column<T>[]): ColumnLayout | undefined {
  if (columns.every(({ width }) => width === undefined)) return undefined;
  const sizes = columns.map(({ width, minWidth = LEAST }) => width ?? minWidth);
  const sum = (of: readonly number[]): number => of.reduce((total, size) => total + size, 0);
  const sizeOf = (index: number): number => sizes[index] ?? 0;
  const at = (side: 'start' | 'end'): number[] =>
    columns.flatMap(({ stick }, index) => (stick === side ? [index] : []));
  const [starts, ends] = [at('start'), at('end')];
  const places = columns.map(({ stick }, index) => {
    if (stick === undefined) return undefined;
    const before =
      stick === 'start' ? starts.filter((one) => one < index) : ends.filter((one) => one > index);
    return { side: stick, distance: sum(before.map(sizeOf)) };
  });
  return {
    widths: columns.map(({ width }) => width),
    places,
    least: sum(sizes),
    covered: { start: sum(starts.map(sizeOf)), end: sum(ends.map(sizeOf)) },
  };
}

/** For the cells of a column. @param place of the column, from 0 */
export function toStickStyle(
  layout: ColumnLayout | undefined,
  place: number,
): { readonly left?: string; readonly right?: string } | undefined {
  const stuck = layout?.places[place];
  if (stuck === undefined) return undefined;
  const distance = `${stuck.distance}rem`;
  return stuck.side === 'start' ? { left: distance } : { right: distance };
}
