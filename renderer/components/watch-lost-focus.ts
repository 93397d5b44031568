import { keepFocus } from './keep-focus';

/**
 * Whatever had the cursor goes away (a button once it was pressed, a notice, a form in its first step) and nothing else
 * takes it: it goes to the screen's content.
 * @returns ends it
 */
export function watchLostFocus(): () => void {
  let last: EventTarget | null = null;
  const note = ({ target }: FocusEvent): void => {
    last = target;
  };
  const changes = new MutationObserver(() => {
    if (document.activeElement !== document.body || !isGone(last)) return;
    last = null;
    keepFocus();
  });
  changes.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    changes.disconnect();
    document.removeEventListener('focusin', note);
  };
}

const isGone = (place: EventTarget | null): boolean => place instanceof Node && !place.isConnected;
