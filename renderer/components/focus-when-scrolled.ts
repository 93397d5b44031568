const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * For `ref`: a part that scrolls and holds nothing to go to becomes a stop of the Tab key, so that the
 * keyboard can scroll it; one that fits is none.
 */
export function focusWhenScrolled(part: HTMLElement | null): (() => void) | undefined {
  if (!part) return undefined;
  const update = (): void => {
    const scrolls = part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth;
    if (scrolls && !part.querySelector(FOCUSABLE)) part.tabIndex = 0;
    else part.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver(update);
  const watch = (): void => {
    sizes.observe(part);
    // What is inside may grow, or lose its last button, while the part stays as large as it is.
    for (const child of part.children) sizes.observe(child);
    update();
  };
  const content = new MutationObserver(watch);
  content.observe(part, { childList: true, subtree: true });
  watch();
  return () => {
    content.disconnect();
    sizes.disconnect();
  };
}
