import { useEffect } from 'react';
import { useApp } from '../../../hooks/app-context';

/**
 * Lets the browser ask before its window closes. The program's own window has nothing to ask with: there
 * a held close would only look like one that doesn't work.
 */
export function useWarnOnClose(warns: 'yes' | 'no'): void {
  const { platform, reload } = useApp();
  useEffect(() => {
    if (warns === 'no' || platform.kind !== 'browser') return undefined;
    const onUnload = (event: BeforeUnloadEvent): void => {
      // A reload that brings the database back must not be held up.
      if (!reload.isReloading()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [warns, platform, reload]);
}
