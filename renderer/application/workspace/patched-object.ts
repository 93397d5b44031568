import { type Named, type ObjectPatch, toMembers } from './object-patch';

/** A plain object to which many patches are applied, one after the other. */
export interface PatchedObject<T extends object> {
  readonly apply: (patch: ObjectPatch) => void;
  /** As it is after all of them: what `applyObjectPatch` comes to, patch by patch. */
  readonly get: () => T;
}

/** Each patch costs as much as it says, however long the lists are that it says something about. */
export function createPatchedObject<T extends object>(before: T): PatchedObject<T> {
  const members: { [name: string]: unknown } = { ...(before as { readonly [name: string]: unknown }) };
  /** Lists that were last told member by member. */
  const lists = new Map<string, Map<string, Named>>();

  const openList = (name: string): Map<string, Named> =>
    lists.get(name) ?? new Map(toMembers(members[name]).map((member) => [member.id, member]));

  return {
    apply: ({ values = {}, lists: patches = {}, removed = [] }) => {
      for (const [name, value] of Object.entries(values)) {
        members[name] = value;
        lists.delete(name);
      }
      for (const [name, { put, order }] of Object.entries(patches)) {
        const list = openList(name);
        for (const member of put) list.set(member.id, member);
        if (order === undefined) lists.set(name, list);
        else {
          members[name] = order.flatMap((id) => list.get(id) ?? []);
          lists.delete(name);
        }
      }
      for (const name of removed) {
        delete members[name];
        lists.delete(name);
      }
    },
    get: () => {
      const open = [...lists].map(([name, list]) => [name, [...list.values()]] as const);
      return { ...members, ...Object.fromEntries(open) } as T;
    },
  };
}
