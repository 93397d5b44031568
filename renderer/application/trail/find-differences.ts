import { isPlainObject, type PlainObject, textIn } from '../workspace/plain-data';

/** Where two values differ. */
export interface PlainDifference {
  /** Names from the outside in; a list's member with an id is named by what people call it, or its place. */
  readonly path: readonly string[];
  /** Undefined where there was, or is, nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Every place where two values differ, as deep as both have something there. */
export function findDifferences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly PlainDifference[] {
  if (before === after) return [];
  if (isPlainObject(before) && isPlainObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => findDifferences(before[name], after[name], [...path, name]));
  }
  if (areNamed(before) && areNamed(after)) {
    const [from, to] = [byId(before), byId(after)];
    const ids = [...new Set([...from.keys(), ...to.keys()])];
    const inside = ids.flatMap((id) =>
      findDifferences(from.get(id), to.get(id), [...path, nameOf(to.get(id) ?? from.get(id), id)]),
    );
    if (inside.length > 0 || sameOrder(before, after)) return inside;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && isBeginningOf(before, after)) {
    return [{ path, before: undefined, after: after.slice(before.length) }];
  }
  return [{ path, before, after }];
}

/** A history that only got longer is told by what came to it. */
const isBeginningOf = (list: readonly unknown[], longer: readonly unknown[]): boolean =>
  list.length > 0 && JSON.stringify(list) === JSON.stringify(longer.slice(0, list.length));

type Named = PlainObject & { readonly id: string };

const areNamed = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.every((one) => isPlainObject(one) && typeof one.id === 'string');

const byId = (list: readonly Named[]): ReadonlyMap<string, Named> =>
  new Map(list.map((one) => [one.id, one]));

const sameOrder = (a: readonly Named[], b: readonly Named[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => b[index]?.id === id);

/** Number or code, and title or name: what people call it. */
export function nameOf(value: unknown, fallback = ''): string {
  const parts = [
    textIn(value, 'number') || textIn(value, 'code'),
    textIn(value, 'title') || textIn(value, 'name'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? fallback : parts.join(' · ');
}
