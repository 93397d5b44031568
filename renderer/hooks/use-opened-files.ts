import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { IncomingFile } from '../application/receive/import-outcome';
import { useApp } from './app-context';

/** Hands files opened from outside to the screen that takes them, each once. */
export function useOpenedFiles(take: (files: readonly IncomingFile[]) => Promise<void>): void {
  const { session } = useApp();
  const opened = useStore(session, (state) => state.openedFiles);
  const setOpened = useStore(session, (state) => state.setOpenedFiles);
  const onOpened = useEffectEvent(() => {
    if (opened.length === 0) return;
    setOpened([]);
    void take(opened);
  });
  useEffect(() => {
    if (opened.length > 0) onOpened();
  }, [opened]);
}
