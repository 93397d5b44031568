/**
 * Where the cursor was is gone (a screen or a dialog closed, a button went away): it goes to the screen's
 * content, so that the keyboard doesn't start again at the top of the window.
 */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.getElementById('content')?.focus({ preventScroll: true });
  });
}
