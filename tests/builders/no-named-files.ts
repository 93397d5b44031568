import type { ReadNamedNeeds } from '../../renderer/adapters/journal/read-named';

/** For a history that is looked at alone: the files it names are nowhere. */
export const NO_NAMED_FILES: ReadNamedNeeds = {
  find: () => Promise.resolve(undefined),
  read: () => Promise.resolve(undefined),
};
