import { useEffect } from 'react';
import { useApp } from './app-context';

/**
 * The window goes, or the program reloads by itself: what waits to be signed is written at once. The program's own
 * window waits for that; a browser asks whether to stay, and writes meanwhile.
 */
export function useSignOnLeave(): void {
  const { platform, reload, signatures } = useApp();
  useEffect(() => {
    const stops = [
      platform.onClosing(signatures.writeNow),
      // What could not be written is unsigned, and the next page says so of each sheet.
      reload.onReload(async () => {
        await signatures.writeNow();
        return 'safe';
      }),
    ];
    const onUnload = (event: BeforeUnloadEvent): void => {
      const { waiting, writing } = signatures.store.getState();
      if (waiting === undefined && writing.length === 0) return;
      void signatures.writeNow();
      if (platform.kind === 'browser' && !reload.isReloading()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [platform, reload, signatures]);
}
