import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Round } from '../../domain/competition';
import { rubricHash } from '../../domain/rule-book';
import { useApp } from '../../hooks/app-context';
import { toEditorId } from '../../hooks/use-left-unsaved';
import { useLanguage } from '../../hooks/use-text';
import { takeParkedDraft } from '../../stores/parked-draft';
import { createSheetEditor, type SheetDraft, type SheetEditor } from '../../stores/sheet-editor';
import { formatMark } from '../../strings/formats';
import { isEditable } from './sheet-action';

/** The editor of the sheet on the screen; what waits is written when the screen goes, for whatever reason. */
export function useSheetEditor(
  workspace: WorkspaceId,
  sheet: OwnSheet,
  round: Round,
): { readonly editor: SheetEditor; readonly draft: SheetDraft } {
  const { services, session, hash, platform } = useApp();
  const language = useLanguage();
  const { sheetEditors } = session.getState();
  const [id] = useState(() => toEditorId(workspace, sheet, rubricHash(round, hash)));
  const [editor] = useState(() =>
    sheetEditors.open(id, () =>
      createSheetEditor({
        rubric: round.rubric,
        reading: sheet,
        toText: (mark) => formatMark(mark, language),
        write: (content) => services.saveSheet(workspace, sheet.key, content),
      }),
    ),
  );
  useEffect(() => editor.adopt(sheet), [editor, sheet]);
  useEffect(() => sheetEditors.enter(id, editor), [sheetEditors, id, editor]);
  const open = isEditable(sheet);
  useEffect(() => {
    const parked = open ? takeParkedDraft(platform.openTexts(), id, editor.toParked().revisions) : undefined;
    if (parked) editor.restore(parked);
  }, [platform, editor, id, open]);
  useFlushOnLeave(editor);
  return { editor, draft: useStore(editor.store) };
}

function useFlushOnLeave(editor: SheetEditor): void {
  const { platform, reload } = useApp();
  useEffect(() => {
    const flush = () => void editor.flush();
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (editor.isOnDisk() || reload.isReloading()) return;
      flush();
      // A browser asks whether to stay; the desktop shell has no such question and would only refuse to close.
      if (platform.kind === 'browser') event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [editor, platform, reload]);
}
