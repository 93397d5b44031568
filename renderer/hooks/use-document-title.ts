import { useEffect } from 'react';

/** What the window and its entry in the list of windows say: the screen, and the competition where there is one. */
export function useDocumentTitle(screen?: string, competition?: string): void {
  useEffect(() => {
    document.title = [screen, competition, 'Pleno'].filter(Boolean).join(' · ');
  }, [screen, competition]);
}
