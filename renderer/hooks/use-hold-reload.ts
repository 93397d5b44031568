import { useCallback } from 'react';
import { useApp } from './app-context';

/** Keeps the page from reloading by itself; the person is asked first. What it returns lets it go again. */
export function useHoldReload(): () => () => void {
  const { reload } = useApp();
  return useCallback(() => reload.onReload(async () => 'unsafe'), [reload]);
}
