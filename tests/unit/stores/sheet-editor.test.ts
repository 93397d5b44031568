import { describe, expect, test } from 'vitest';
import type { SheetContent } from '../../../renderer/application/sheets/save-sheet';
import { err, ok, type Result } from '../../../renderer/domain/result';
import type { SaveFailure, SheetReading } from '../../../renderer/stores/sheet-editor';
import { createSheetEditor, findUnsavable } from '../../../renderer/stores/sheet-editor';
import { createSheetEditors } from '../../../renderer/stores/sheet-editors';
import { aRubric, criterionId, someMarks } from '../../builders/a-rubric';

const [a, b] = [criterionId('a'), criterionId('b')];
const rubric = aRubric();

const aReading = (facts: Partial<SheetReading> = {}): SheetReading => ({
  marks: {},
  notes: { overall: '', criteria: {} },
  revisions: 0,
  changedAt: undefined,
  ...facts,
});

function anEditor(reading: Partial<SheetReading> = {}) {
  const written: SheetContent[] = [];
  let answer: Result<{ readonly savedAt: string }, SaveFailure> = ok({ savedAt: '10.42' });
  const editor = createSheetEditor({
    rubric,
    reading: aReading(reading),
    toText: (mark) => String(mark / 100).replace('.', ','),
    write: (content) => {
      written.push(content);
      return Promise.resolve(answer);
    },
    delay: 0,
  });
  return {
    editor,
    written,
    setAnswer: (next: typeof answer) => {
      answer = next;
    },
  };
}

describe('a sheet editor', () => {
  test('starts with what is on file', () => {
    const { editor } = anEditor({ marks: someMarks({ a: 87.5 }), revisions: 1, changedAt: '09.00' });
    expect(editor.toParked().typed).toEqual({ a: '87,5', b: '' });
    expect(editor.store.getState().saving).toEqual({ type: 'saved', at: '09.00' });
  });

  test('writes the marks among what was typed', async () => {
    const { editor, written } = anEditor();
    editor.typeMark(a, '87,5');
    editor.typeMark(b, '870');
    await editor.flush();
    expect(written).toEqual([{ marks: someMarks({ a: 87.5 }), notes: { overall: '', criteria: {} } }]);
  });

  test('keeps what is no mark as typed, and owns that it is not on the disk', async () => {
    const { editor } = anEditor();
    editor.typeMark(a, '870');
    await editor.flush();
    expect(editor.store.getState().typed[a]?.text).toBe('870');
    expect(findUnsavable(editor.store.getState())).toEqual([a]);
    expect(editor.isOnDisk()).toBe(false);
  });

  test('a mark typed over by something that is none is no longer on the sheet', async () => {
    const { editor, written } = anEditor({ marks: someMarks({ a: 87 }), revisions: 1 });
    editor.typeMark(a, '870');
    await editor.flush();
    expect(written.at(-1)?.marks).toEqual({});
  });

  test('writes notes, leaving out empty ones', async () => {
    const { editor, written } = anEditor();
    editor.typeNote(a, 'data kuat');
    editor.typeNote(b, '  ');
    editor.typeNote('overall', 'bagus');
    await editor.flush();
    expect(written.at(-1)?.notes).toEqual({ overall: 'bagus', criteria: { a: 'data kuat' } });
  });

  test('a failed write is not on the disk until another try succeeds', async () => {
    const { editor, setAnswer } = anEditor();
    setAnswer(err({ type: 'storage-full' }));
    editor.typeMark(a, '80');
    await editor.flush();
    expect(editor.store.getState().saving).toEqual({ type: 'failed', problem: { type: 'storage-full' } });
    expect(editor.isOnDisk()).toBe(false);
    setAnswer(ok({ savedAt: '10.43' }));
    await editor.flush();
    expect(editor.store.getState().saving).toEqual({ type: 'saved', at: '10.43' });
    expect(editor.isOnDisk()).toBe(true);
  });
});

describe('a sheet written by another window', () => {
  test('is taken over where nothing was typed here', () => {
    const { editor } = anEditor({ marks: someMarks({ a: 80 }), revisions: 1 });
    editor.adopt(aReading({ marks: someMarks({ a: 81, b: 70 }), revisions: 2, changedAt: '10.50' }));
    expect(editor.toParked().typed).toEqual({ a: '81', b: '70' });
    expect(editor.store.getState().saving).toEqual({ type: 'saved', at: '10.50' });
  });

  test('leaves alone what is typed here and is not on file', async () => {
    const { editor } = anEditor();
    editor.typeMark(a, '870');
    await editor.flush();
    editor.adopt(aReading({ marks: someMarks({ a: 60, b: 70 }), revisions: 2 }));
    expect(editor.toParked().typed).toEqual({ a: '870', b: '70' });
  });

  test('does not bring back an older reading of our own writes', async () => {
    const { editor } = anEditor();
    editor.typeMark(a, '8');
    await editor.flush();
    editor.typeMark(a, '87');
    await editor.flush();
    editor.adopt(aReading({ marks: someMarks({ a: 8 }), revisions: 1 }));
    expect(editor.store.getState().typed[a]?.text).toBe('87');
  });

  test('waits while something typed here is on its way', () => {
    const { editor } = anEditor();
    editor.typeMark(a, '87');
    editor.adopt(aReading({ marks: someMarks({ a: 50 }), revisions: 5 }));
    expect(editor.store.getState().typed[a]?.text).toBe('87');
  });
});

describe('the editors of a session', () => {
  test('what is no mark is still there when the judge comes back', async () => {
    const editors = createSheetEditors();
    const { editor } = anEditor();
    editors.open('sheet', () => editor);
    editor.typeMark(a, '870');
    editors.enter('sheet', editor)();
    await editor.flush();
    expect(editors.open('sheet', () => anEditor().editor)).toBe(editor);
  });

  test('a sheet that is all on the disk is read from there again', async () => {
    const editors = createSheetEditors();
    const { editor, written } = anEditor();
    editors.open('sheet', () => editor);
    editor.typeMark(a, '87');
    editors.enter('sheet', editor)();
    await editor.flush();
    await Promise.resolve();
    await Promise.resolve();
    expect(written).toHaveLength(1);
    const fresh = anEditor().editor;
    expect(editors.open('sheet', () => fresh)).toBe(fresh);
  });
});

test('a draft parked by a closed window is put back and saved', async () => {
  const before = anEditor().editor;
  before.typeMark(a, '91,5');
  before.typeMark(b, '870');
  before.typeNote('overall', 'bagus');
  const { editor, written } = anEditor();
  editor.restore(before.toParked());
  await editor.flush();
  expect(editor.toParked().typed).toEqual({ a: '91,5', b: '870' });
  expect(written.at(-1)).toEqual({
    marks: someMarks({ a: 91.5 }),
    notes: { overall: 'bagus', criteria: {} },
  });
});
