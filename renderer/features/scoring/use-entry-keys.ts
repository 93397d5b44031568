import { useEffectEvent, useLayoutEffect } from 'react';

interface EntryKeys {
  readonly previous: () => void;
  readonly next: () => void;
}

/** Alt+← and Alt+→, or Page Up and Page Down, go from entry to entry; not while a question is open. */
export function useEntryKeys({ previous, next }: EntryKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('dialog[open]')) return;
    if (event.target instanceof HTMLTextAreaElement && movesCursor(event)) return;
    const key = event.altKey ? `Alt+${event.key}` : event.key;
    if (key === 'Alt+ArrowLeft' || key === 'PageUp') previous();
    else if (key === 'Alt+ArrowRight' || key === 'PageDown') next();
    else return;
    event.preventDefault();
  });
  // With the drawing, not after it: an Alt+← in between would be the browser's own Back.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** In a note, Page Up and Page Down belong to the cursor; Alt with an arrow only on a Mac, elsewhere it is history. */
const movesCursor = ({ altKey }: KeyboardEvent): boolean => !altKey || /^Mac/.test(navigator.platform);
