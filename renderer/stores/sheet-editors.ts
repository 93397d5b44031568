import { createStore, type StoreApi } from 'zustand';
import type { TextStore } from '../application/ports/text-store';
import { parkDraft } from './parked-draft';
import type { SheetEditor } from './sheet-editor';

/**
 * The sheets being filled in, so that what was typed and is no mark yet is still there when the judge
 * comes back to the entry, and a write under way survives the change of screens.
 */
export interface SheetEditors {
  /** The editor of this sheet, made when there is none. */
  readonly open: (id: string, create: () => SheetEditor) => SheetEditor;
  /**
   * A screen shows the editor from now on.
   * @returns what to call when it does no more: writes what waits, and forgets the editor, unless something in it is only
   * on the screen, or another screen shows it meanwhile: that one goes on with it, and nobody must begin another beside it
   */
  readonly enter: (id: string, editor: SheetEditor) => () => void;
  /** Writes what waits on every sheet. */
  readonly flush: () => Promise<void>;
  /**
   * Writes what waits on the sheet whose editors' names begin so.
   * @returns `unsaved` if something stays on the screen alone
   */
  readonly settle: (start: string) => Promise<'settled' | 'unsaved'>;
  /** Leaves what is only on the screen where the next window finds it; `refused` if one had to stay behind. */
  readonly park: (texts: TextStore) => 'parked' | 'refused';
  /** Sheets left behind with something that is only on the screen. */
  readonly leftUnsaved: StoreApi<ReadonlySet<string>>;
}

export function createSheetEditors(): SheetEditors {
  const editors = new Map<string, SheetEditor>();
  const shown = new Map<SheetEditor, number>();
  const leftUnsaved = createStore<ReadonlySet<string>>()(() => new Set());
  const note = (id: string, where: 'saved' | 'unsaved'): void => {
    const next = new Set(leftUnsaved.getState());
    if (where === 'unsaved') next.add(id);
    else next.delete(id);
    leftUnsaved.setState(next, true);
  };
  return {
    open: (id, create) => {
      const known = editors.get(id);
      if (known) return known;
      const created = create();
      editors.set(id, created);
      return created;
    },
    enter: (id, editor) => {
      editors.set(id, editor);
      shown.set(editor, (shown.get(editor) ?? 0) + 1);
      return () => {
        shown.set(editor, (shown.get(editor) ?? 1) - 1);
        void editor.flush().finally(() => {
          const saved = editor.isOnDisk();
          note(id, saved ? 'saved' : 'unsaved');
          if (!saved || shown.get(editor) !== 0) return;
          shown.delete(editor);
          if (editors.get(id) === editor) editors.delete(id);
        });
      };
    },
    flush: async () => {
      await Promise.all([...editors.values()].map((editor) => editor.flush()));
    },
    settle: async (start) => {
      const asked = [...editors].flatMap(([id, editor]) => (id.startsWith(start) ? [editor] : []));
      await Promise.allSettled(asked.map((editor) => editor.flush()));
      return asked.every((editor) => editor.isOnDisk()) ? 'settled' : 'unsaved';
    },
    park: (texts) => {
      const unsaved = [...editors].filter(([, editor]) => !editor.isOnDisk());
      const outcomes = unsaved.map(([id, editor]) => parkDraft(texts, id, editor.toParked()));
      return outcomes.includes('refused') ? 'refused' : 'parked';
    },
    leftUnsaved,
  };
}
