import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { findStage } from '../../stores/pending-signatures';
import type { SheetEditor } from '../../stores/sheet-editor';
import { isEditable, type SigningStage } from './sheet-action';

/** Signing the sheet on the screen. Whoever leaves it has signed. */
export function useSheetSigning(
  workspace: WorkspaceId,
  sheet: OwnSheet,
  editor: SheetEditor,
): { readonly stage: SigningStage; readonly sign: () => Promise<void> } {
  const { signatures } = useApp();
  const held = useStore(signatures.store, (state) => findStage(state, workspace, sheet.key));
  const [isStarting, setStarting] = useState(false);
  /** Revisions the sheet had, as far as was known, when its signature was on the disk. */
  const [before, setBefore] = useState<number>();
  const newest = useRef(sheet.revisions);
  useEffect(() => {
    newest.current = sheet.revisions;
  }, [sheet.revisions]);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      void signatures.writeNow();
    };
  }, [signatures]);

  const sign = async (): Promise<void> => {
    setStarting(true);
    await editor.flush();
    setStarting(false);
    // A failed write is already said at the bottom; nothing is signed that is not on the disk.
    if (!editor.isOnDisk()) return;
    const waited = signatures.sign({ workspace, keys: [sheet.key] });
    // Left while what was typed last was being written.
    if (isLeft.current) void signatures.writeNow();
    const outcome = await waited;
    if (outcome === 'written') setBefore(newest.current);
  };
  // Written, and not read again yet: the fields stay closed in between.
  const isBeingRead = isEditable(sheet) && before === sheet.revisions;
  return { stage: isStarting ? 'starting' : isBeingRead ? 'writing' : held, sign };
}
