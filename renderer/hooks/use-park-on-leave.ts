import { useEffect } from 'react';
import { useApp } from './app-context';

/**
 * The window goes, and no write can be waited for: what stands on a score sheet and isn't on the disk is
 * left for the next window. The same before the program reloads by itself, after one more try to save.
 */
export function useParkOnLeave(): void {
  const { platform, session, reload } = useApp();
  const { sheetEditors } = session.getState();
  useEffect(() => {
    const onGone = (): void => {
      sheetEditors.park(platform.openTexts());
      void sheetEditors.flush();
    };
    const stop = reload.onReload(async () => {
      // Whatever comes of the writes, what they leave on the screen is parked.
      await Promise.allSettled([sheetEditors.flush()]);
      return sheetEditors.park(platform.openTexts()) === 'parked' ? 'safe' : 'unsafe';
    });
    window.addEventListener('pagehide', onGone);
    return () => {
      window.removeEventListener('pagehide', onGone);
      stop();
    };
  }, [platform, sheetEditors, reload]);
}
