import { useStore } from 'zustand';
import type { SafetyView } from '../stores/safety-store';
import { useApp } from './app-context';

export const useSafety = (): SafetyView => useStore(useApp().safety);

/** Tries again with everything: the sheets that could not be written, then what one of the two places lacks. */
export function useRetrySafety(): () => Promise<void> {
  const { session, safety } = useApp();
  return async () => {
    await session.getState().sheetEditors.flush();
    await safety.getState().retry();
  };
}
