import { equalJson } from '../../domain/equal-json';

/** Plain data, by name. */
type Members = { readonly [name: string]: unknown };

export interface Named {
  readonly id: string;
}

/** A list whose members have ids: what came or changed, and the order where it is another. */
interface ListPatch {
  readonly put: readonly Named[];
  /** Ids in their order; absent when members only changed in place or came at the end. */
  readonly order?: readonly string[];
}

/** How one plain object becomes another: whole values by name, long lists member by member. */
export interface ObjectPatch {
  readonly values?: { readonly [name: string]: unknown };
  readonly lists?: { readonly [name: string]: ListPatch };
  readonly removed?: readonly string[];
}

/**
 * What turns `before` into `after`; empty where they say the same.
 * @param listNames lists of members with ids that are written member by member; everything else that
 *   changed is written whole.
 */
export function toObjectPatch(before: object, after: object, listNames: readonly string[] = []): ObjectPatch {
  const [from, to] = [before as Members, after as Members];
  const values: { [name: string]: unknown } = {};
  const lists: { [name: string]: ListPatch } = {};
  for (const name of Object.keys(to)) {
    if (to[name] === undefined || equalJson(from[name], to[name])) continue;
    if (listNames.includes(name)) lists[name] = toListPatch(from[name], to[name] as readonly Named[]);
    else values[name] = to[name];
  }
  const removed = Object.keys(from).filter((name) => from[name] !== undefined && to[name] === undefined);
  return {
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(Object.keys(lists).length > 0 ? { lists } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  };
}

/** The object the patch was made towards. */
export function applyObjectPatch<T extends object>(before: T, patch: ObjectPatch): T {
  const after: { [name: string]: unknown } = { ...before, ...patch.values };
  for (const [name, list] of Object.entries(patch.lists ?? {})) {
    after[name] = applyListPatch(after[name], list);
  }
  for (const name of patch.removed ?? []) delete after[name];
  return after as T;
}

/** Members without an id are none: a trail that was tampered with may have any. */
export const toMembers = (list: unknown): readonly Named[] =>
  Array.isArray(list) ? list.filter(isNamed) : [];

const isNamed = (member: unknown): member is Named =>
  typeof member === 'object' && member !== null && 'id' in member && typeof member.id === 'string';

function toListPatch(before: unknown, to: readonly Named[]): ListPatch {
  const from = toMembers(before);
  const known = new Map(from.map((member) => [member.id, member]));
  const wanted = new Set(to.map(({ id }) => id));
  const put = to.filter((member) => !equalJson(known.get(member.id), member));
  const kept = from.filter(({ id }) => wanted.has(id));
  const plain = [...kept, ...to.filter(({ id }) => !known.has(id))];
  const isPlain = kept.length === from.length && plain.every(({ id }, index) => to[index]?.id === id);
  return isPlain ? { put } : { put, order: to.map(({ id }) => id) };
}

function applyListPatch(before: unknown, { put, order }: ListPatch): readonly Named[] {
  const members = new Map(toMembers(before).map((member) => [member.id, member]));
  for (const member of put) members.set(member.id, member);
  if (order === undefined) return [...members.values()];
  return order.flatMap((id) => members.get(id) ?? []);
}
