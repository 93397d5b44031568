import { useStore } from 'zustand';
import type { OwnSheet } from '../application/sheets/own-sheets';
import type { WorkspaceId } from '../application/workspace/workspace';
import { sheetId } from '../domain/revision';
import { useApp } from './app-context';

/** Where {@link useLeftUnsaved} finds a sheet again, whatever rubric it is marked by. */
export const toEditorId = (workspace: WorkspaceId, { key }: Pick<OwnSheet, 'key'>, rubric: string): string =>
  `${workspace} ${sheetId(key)} ${rubric}`;

/** The sheets that were left with something that is not on the disk. */
export function useLeftUnsaved(workspace: WorkspaceId, sheets: readonly OwnSheet[]): readonly OwnSheet[] {
  const { session } = useApp();
  const ids = [...useStore(session.getState().sheetEditors.leftUnsaved)];
  if (ids.length === 0) return [];
  return sheets.filter((sheet) => ids.some((id) => id.startsWith(toEditorId(workspace, sheet, ''))));
}
