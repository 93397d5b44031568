import { createStore, type StoreApi } from 'zustand';
import type { SheetContent } from '../application/sheets/save-sheet';
import type { SheetProblem, StorageProblem } from '../application/workspace/problem';
import type { CriterionId } from '../domain/ids';
import type { Mark } from '../domain/quantities';
import type { Result } from '../domain/result';
import type { Marks, Notes } from '../domain/revision';
import type { Rubric } from '../domain/rubric';
import { findMark } from '../domain/sheet';
import type { ParkedDraft } from './parked-draft';
import { createSaveQueue, type Saving } from './save-queue';
import { NOTHING_TYPED, readTypedMark, type TypedMark } from './typed-mark';

export type SaveFailure = SheetProblem | StorageProblem;

/** A field for each criterion of the rubric. */
type TypedMarks = { readonly [criterion: CriterionId]: TypedMark };

/** A sheet as it stands on the screen: marks as typed, whether or not they are any. */
export interface SheetDraft {
  readonly typed: TypedMarks;
  readonly notes: Notes;
  readonly saving: Saving<SaveFailure>;
}

/** What the database says about the sheet; `revisions` only grows. */
export interface SheetReading extends SheetContent {
  readonly revisions: number;
  readonly changedAt: string | undefined;
}

interface SheetEditorNeeds {
  readonly rubric: Rubric;
  readonly reading: SheetReading;
  /** How a mark on file is written into its field. */
  readonly toText: (mark: Mark) => string;
  readonly write: (content: SheetContent) => Promise<Result<{ readonly savedAt: string }, SaveFailure>>;
  readonly delay?: number;
}

/** One sheet being filled in: keeps what was typed, saves what can be saved. */
export interface SheetEditor {
  readonly store: StoreApi<SheetDraft>;
  readonly typeMark: (criterion: CriterionId, text: string) => void;
  readonly typeNote: (criterion: CriterionId | 'overall', text: string) => void;
  /** Writes at once what waits; also the way to try again after a failure. */
  readonly flush: () => Promise<void>;
  /** Takes over what another window wrote, where nothing else was typed here meanwhile. */
  readonly adopt: (reading: SheetReading) => void;
  /** What stands on the screen, for a window that is closing. */
  readonly toParked: () => ParkedDraft;
  /** Puts back what a closed window had on the screen, and saves it. */
  readonly restore: (parked: ParkedDraft) => void;
  /** Nothing on the screen is missing on the disk. */
  readonly isOnDisk: () => boolean;
}

export function createSheetEditor(needs: SheetEditorNeeds): SheetEditor {
  const { rubric, toText, write } = needs;
  let onFile: SheetContent = needs.reading;
  let newest = needs.reading.revisions;

  const read = (text: string): TypedMark => readTypedMark(text, rubric.scale);
  const toFields = (toField: (criterion: CriterionId) => TypedMark): TypedMarks =>
    Object.fromEntries(rubric.criteria.map(({ id }) => [id, toField(id)]));
  const toTyped = (marks: Marks): TypedMarks =>
    toFields((id) => {
      const mark = findMark(marks, id);
      return mark === undefined ? NOTHING_TYPED : read(toText(mark));
    });

  const store = createStore<SheetDraft>()(() => ({
    typed: toTyped(needs.reading.marks),
    notes: needs.reading.notes,
    saving: toSaving(needs.reading),
  }));

  const queue = createSaveQueue<SheetContent, SaveFailure>({
    write,
    onChange: (saving) => store.setState({ saving }),
    onWritten: (content) => {
      if (!sameContent(content, onFile)) newest += 1;
      onFile = content;
    },
    describeThrow: (error) => ({ type: 'storage-failed', detail: String(error) }),
    ...(needs.delay === undefined ? {} : { delay: needs.delay }),
  });

  const save = (): void => queue.put(toContent(store.getState()));

  return {
    store,
    typeMark: (criterion, text) => {
      store.setState(({ typed }) => ({ typed: { ...typed, [criterion]: read(text) } }));
      save();
    },
    typeNote: (criterion, text) => {
      store.setState(({ notes }) => ({
        notes:
          criterion === 'overall'
            ? { ...notes, overall: text }
            : { ...notes, criteria: { ...notes.criteria, [criterion]: text } },
      }));
      save();
    },
    flush: queue.flush,
    adopt: (reading) => {
      // Our own write is on its way, or this was read before it arrived.
      if (!queue.isSettled() || reading.revisions <= newest) return;
      newest = reading.revisions;
      const before = onFile;
      onFile = reading;
      const incoming = toTyped(reading.marks);
      store.setState(({ typed, notes, saving }) => ({
        typed: toFields((id) => {
          const field = typed[id] ?? NOTHING_TYPED;
          return isOnFile(field, findMark(before.marks, id)) ? (incoming[id] ?? NOTHING_TYPED) : field;
        }),
        notes: sameNotes(notes, before.notes) ? reading.notes : notes,
        saving: saving.type === 'failed' ? saving : toSaving(reading),
      }));
    },
    toParked: () => {
      const { typed, notes } = store.getState();
      const texts = Object.entries<TypedMark>(typed).map(([id, { text }]) => [id, text] as const);
      return { revisions: newest, typed: Object.fromEntries(texts), notes };
    },
    restore: ({ typed, notes }) => {
      store.setState((draft) => ({
        // Criteria that are no longer in the rubric have no field.
        typed: toFields((id) =>
          Object.hasOwn(typed, id) ? read(typed[id] ?? '') : (draft.typed[id] ?? NOTHING_TYPED),
        ),
        notes,
      }));
      save();
    },
    isOnDisk: () => queue.isSettled() && findUnsavable(store.getState()).length === 0,
  };
}

const toSaving = ({ changedAt }: SheetReading): Saving<SaveFailure> =>
  changedAt === undefined ? { type: 'idle' } : { type: 'saved', at: changedAt };

/** What can be saved of a draft: every mark that is one, every note that says something. */
export function toContent({ typed, notes }: Pick<SheetDraft, 'typed' | 'notes'>): SheetContent {
  const marks: { [criterion: CriterionId]: Mark } = {};
  for (const [id, { reading }] of fieldsOf(typed)) if (reading.type === 'mark') marks[id] = reading.mark;
  return { marks, notes: dropBlank(notes) };
}

const fieldsOf = (typed: TypedMarks): readonly (readonly [CriterionId, TypedMark])[] =>
  Object.entries<TypedMark>(typed).map(([id, field]) => [id as CriterionId, field]);

/** Criteria in which something stands that is no mark, so that it can't be on the disk. */
export const findUnsavable = ({ typed }: Pick<SheetDraft, 'typed'>): readonly CriterionId[] =>
  fieldsOf(typed).flatMap(([id, { reading }]) => (reading.type === 'problem' ? [id] : []));

/** The field says just what the file says. */
function isOnFile({ reading }: TypedMark, onFile: Mark | undefined): boolean {
  if (reading.type === 'problem') return false;
  return reading.type === 'mark' ? reading.mark === onFile : onFile === undefined;
}

/** Without notes in which nothing is written. */
function dropBlank({ overall, criteria }: Notes): Notes {
  const kept = Object.entries<string>(criteria).filter(([, text]) => text.trim() !== '');
  return { overall: overall.trim() === '' ? '' : overall, criteria: Object.fromEntries(kept) };
}

const sameContent = (a: SheetContent, b: SheetContent): boolean =>
  sameRecord(a.marks, b.marks) && sameNotes(a.notes, b.notes);

function sameNotes(left: Notes, right: Notes): boolean {
  const [a, b] = [dropBlank(left), dropBlank(right)];
  return a.overall === b.overall && sameRecord(a.criteria, b.criteria);
}

function sameRecord<T>(a: { readonly [key: string]: T }, b: { readonly [key: string]: T }): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
