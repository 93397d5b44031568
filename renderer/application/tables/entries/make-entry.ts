import type { Competition, Entry } from '../../../domain/competition';
import type { EntryId, OptionId } from '../../../domain/ids';
import type { NewOptions } from './entry-import';
import type { EntryTexts } from './entry-rows';
import { createOptionList } from './import-options';

export interface EntryMaker {
  /** `base` with what the row says. A chosen column is the truth, also where it is empty; others change nothing. */
  readonly make: (texts: EntryTexts, base: Entry) => Entry;
  /** What the entries made so far need that the competition's lists don't have. */
  readonly newOptions: () => NewOptions;
}

export function createEntryMaker(competition: Competition, newId: () => string): EntryMaker {
  const categories = createOptionList(competition.categories, newId);
  const groups = createOptionList(competition.groups, newId);
  const institutionKinds = createOptionList(competition.institutionKinds, newId);
  return {
    make: (texts, base) => ({
      ...base,
      title: texts.title ?? base.title,
      institution: {
        name: texts.institution ?? base.institution.name,
        kind: pick(texts.institutionKind, base.institution.kind, institutionKinds.find),
      },
      category: pick(texts.category, base.category, categories.find),
      group: pick(texts.group, base.group, groups.find),
      note: texts.note ?? base.note,
    }),
    newOptions: () => ({
      categories: categories.added(),
      groups: groups.added(),
      institutionKinds: institutionKinds.added(),
    }),
  };
}

const pick = (
  text: string | undefined,
  otherwise: OptionId | null,
  find: (name: string) => OptionId | null,
): OptionId | null => (text === undefined ? otherwise : find(text));

export const blankEntry = (id: EntryId, number: number): Entry => ({
  id,
  number,
  title: '',
  institution: { name: '', kind: null },
  category: null,
  group: null,
  note: '',
  status: { type: 'active' },
});

/** Whether nothing an import can change differs. */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  a.number === b.number &&
  a.title === b.title &&
  a.institution.name === b.institution.name &&
  a.institution.kind === b.institution.kind &&
  a.category === b.category &&
  a.group === b.group &&
  a.note === b.note;
