import { ENTRY_LIMITS } from '../../../application/tables/entries/entry-rows';
import { cleanCell } from '../../../application/tables/fold-text';
import { cleanLines } from '../../../domain/clean-text';
import type { Entry, NoteFor } from '../../../domain/competition';
import type { EntryId, OptionId } from '../../../domain/ids';
import { parseWhole } from '../../../domain/typed-number';
import type { FieldProblem } from '../../../parts/editing/field-problem';

/** An entry as it is being typed; an empty text stands for no choice. */
export interface EntryDraft {
  readonly number: string;
  readonly title: string;
  readonly institution: string;
  readonly kind: string;
  readonly category: string;
  readonly group: string;
  readonly note: string;
  readonly noteFor: NoteFor;
}

export type EntryDraftField = keyof EntryDraft;
export type EntryDraftProblems = { readonly [field in EntryDraftField]?: FieldProblem };

/** @param like the entry typed before: what it chose is likely to be chosen again */
export const emptyEntryDraft = (number: number, like?: EntryDraft): EntryDraft => ({
  number: String(number),
  title: '',
  institution: '',
  kind: like?.kind ?? '',
  category: like?.category ?? '',
  group: like?.group ?? '',
  note: '',
  noteFor: 'everybody',
});

export const toEntryDraft = (entry: Entry): EntryDraft => ({
  number: String(entry.number),
  title: entry.title,
  institution: entry.institution.name,
  kind: entry.institution.kind ?? '',
  category: entry.category ?? '',
  group: entry.group ?? '',
  note: entry.note,
  noteFor: entry.noteFor ?? 'everybody',
});

/** @param own the entry being edited */
export function findEntryDraftProblems(
  draft: EntryDraft,
  entries: readonly Entry[],
  own?: EntryId,
): EntryDraftProblems {
  const problems: { [field in EntryDraftField]?: FieldProblem } = {};
  const number = toNumber(draft.number);
  if (number === 0) problems.number = { type: 'not-a-number' };
  else if (entries.some((entry) => entry.id !== own && entry.number === number)) {
    problems.number = { type: 'number-taken' };
  }
  for (const field of ['title', 'institution'] as const) {
    const text = cleanCell(draft[field]);
    if (text === '') problems[field] = { type: 'missing' };
    else if (text.length > ENTRY_LIMITS[field]) {
      problems[field] = { type: 'too-long', limit: ENTRY_LIMITS[field] };
    }
  }
  if (draft.note.length > ENTRY_LIMITS.note) problems.note = { type: 'too-long', limit: ENTRY_LIMITS.note };
  return problems;
}

/** The content of a draft without problems. */
export const toEntryContent = (draft: EntryDraft): Omit<Entry, 'id' | 'status'> => ({
  number: toNumber(draft.number),
  title: cleanCell(draft.title),
  institution: { name: cleanCell(draft.institution), kind: toOption(draft.kind) },
  category: toOption(draft.category),
  group: toOption(draft.group),
  note: cleanLines(draft.note).trim(),
  noteFor: draft.noteFor,
});

/** 0 for what is no number of an entry. */
const toNumber = (text: string): number => parseWhole(text) ?? 0;

const toOption = (value: string): OptionId | null => (value === '' ? null : (value as OptionId));
