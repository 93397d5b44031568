import type { WorkspaceId } from '../application/workspace/workspace';
import type { SheetKey } from '../domain/revision';
import { useApp } from './app-context';
import { toEditorId } from './use-left-unsaved';

/**
 * Writes what still waits on these sheets, signatures included, before something is done with what is on the disk: leaving a sheet waits
 * for no disk, and the next step must not overtake it.
 * @returns the asked call; it says for how many of them something stays that can't be written
 */
export function useSettleSheets(
  workspace: WorkspaceId,
): (sheets: readonly { readonly key: SheetKey }[]) => Promise<number> {
  const { session, signatures } = useApp();
  const { sheetEditors } = session.getState();
  return async (sheets) => {
    await signatures.writeNow();
    const outcomes = await Promise.all(
      sheets.map((sheet) => sheetEditors.settle(toEditorId(workspace, sheet, ''))),
    );
    return outcomes.filter((outcome) => outcome === 'unsaved').length;
  };
}
