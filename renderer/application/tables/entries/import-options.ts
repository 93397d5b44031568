import type { Option } from '../../../domain/competition';
import type { OptionId } from '../../../domain/ids';
import { foldCase, saysSomething } from '../fold-text';

export interface GrowingOptions {
  /** The id of the option with this name, made anew when there is none; null for a name that says nothing. */
  readonly find: (name: string) => OptionId | null;
  /** What `find` had to make, in order. */
  readonly added: () => readonly Option[];
}

/** Looks names up in an editable list, capitals aside, and collects the ones that are new. */
export function createOptionList(options: readonly Option[], newId: () => string): GrowingOptions {
  const known = new Map(options.map(({ id, name }) => [foldCase(name), id] as const));
  const added: Option[] = [];
  return {
    find: (name) => {
      if (!saysSomething(name)) return null;
      const existing = known.get(foldCase(name));
      if (existing !== undefined) return existing;
      const option: Option = { id: newId() as OptionId, name };
      known.set(foldCase(name), option.id);
      added.push(option);
      return option.id;
    },
    added: () => added,
  };
}
