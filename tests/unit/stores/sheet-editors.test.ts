import { describe, expect, test } from 'vitest';
import { ok } from '../../../renderer/domain/result';
import { takeParkedDraft } from '../../../renderer/stores/parked-draft';
import { createSheetEditor, type SheetEditor } from '../../../renderer/stores/sheet-editor';
import { createSheetEditors } from '../../../renderer/stores/sheet-editors';
import { aRubric } from '../../builders/a-rubric';
import { aTextStore } from '../../builders/a-text-store';

const rubric = aRubric();
const [first] = rubric.criteria;

function anEditor(write: 'works' | 'fails' = 'works'): SheetEditor {
  return createSheetEditor({
    rubric,
    reading: { marks: {}, notes: { overall: '', criteria: {} }, revisions: 0, changedAt: undefined },
    toText: (mark) => String(mark / 100),
    write: async () =>
      write === 'works'
        ? ok({ savedAt: '2026-03-16T02:42:03.000Z' })
        : { ok: false, error: { type: 'storage-full' } },
    delay: 100_000,
  });
}

const type = (editor: SheetEditor, text: string): void => {
  if (first) editor.typeMark(first.id, text);
};

describe('the sheets being filled in, before the page is reloaded', () => {
  test('are all written at once', async () => {
    const editors = createSheetEditors();
    const [a, b] = [anEditor(), anEditor()];
    editors.open('a', () => a);
    editors.open('b', () => b);
    type(a, '80');
    type(b, '90');
    await editors.flush();
    expect([a.isOnDisk(), b.isOnDisk()]).toEqual([true, true]);
  });

  test('those that could not be written are parked, also one that was left', async () => {
    const editors = createSheetEditors();
    const [saved, open, left] = [anEditor(), anEditor('fails'), anEditor('fails')];
    editors.open('saved', () => saved);
    editors.open('open', () => open);
    editors.open('left', () => left);
    for (const editor of [saved, open, left]) type(editor, '80');
    editors.enter('left', left)();
    await editors.flush();
    const store = aTextStore();
    expect(editors.park(store)).toBe('parked');
    expect(store.texts.size).toBe(2);
    expect(Object.values(takeParkedDraft(store, 'open', 0)?.typed ?? {})).toContain('80');
    expect(Object.values(takeParkedDraft(store, 'left', 0)?.typed ?? {})).toContain('80');
  });

  test('a store that takes nothing is said', () => {
    const editors = createSheetEditors();
    const editor = anEditor();
    editors.open('a', () => editor);
    expect(editors.park(aTextStore('nothing'))).toBe('parked');
    type(editor, '80');
    expect(editors.park(aTextStore('nothing'))).toBe('refused');
  });
});

describe('before a sheet is signed or handed over', () => {
  test('what was just typed and left is written first', async () => {
    const editors = createSheetEditors();
    const editor = anEditor();
    editors.open('workspace sheet rubric', () => editor);
    type(editor, '80');
    editors.enter('workspace sheet rubric', editor)();
    expect(await editors.settle('workspace sheet ')).toBe('settled');
    expect(editor.isOnDisk()).toBe(true);
  });

  test('what can not be written is said, of the sheets that are asked for', async () => {
    const editors = createSheetEditors();
    const [full, noMark] = [anEditor('fails'), anEditor()];
    editors.open('workspace full rubric', () => full);
    editors.open('workspace typed rubric', () => noMark);
    type(full, '80');
    type(noMark, '8o');
    expect(await editors.settle('workspace full ')).toBe('unsaved');
    expect(await editors.settle('workspace typed ')).toBe('unsaved');
    expect(await editors.settle('workspace other ')).toBe('settled');
  });
});

describe('an editor that two screens have shown', () => {
  test('stays the one of its sheet when the first has left: nobody begins another beside it', async () => {
    const editors = createSheetEditors();
    const editor = anEditor();
    editors.open('a', () => editor);
    const leaveFirst = editors.enter('a', editor);
    const leaveSecond = editors.enter('a', editor);
    leaveFirst();
    await editors.flush();
    await Promise.resolve();
    type(editor, '70');
    expect(editors.open('a', anEditor)).toBe(editor);
    leaveSecond();
    await editors.flush();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(editors.open('a', anEditor)).not.toBe(editor);
  });

  test('is entered again where it had been forgotten between being made and being shown', async () => {
    const editors = createSheetEditors();
    const editor = anEditor();
    const leave = editors.enter('a', editor);
    const shownNext = editors.open('a', anEditor);
    leave();
    await new Promise((resolve) => setTimeout(resolve, 0));
    editors.enter('a', shownNext);
    expect(editors.open('a', anEditor)).toBe(editor);
  });
});
