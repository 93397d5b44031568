import tableStyles from './data-table.module.css';

/** Milliseconds without a scroll event after which scrolling is over. */
const SETTLED = 150;

/** What scrolls a part of a table: the frame around it that scrolls by itself, otherwise the page. */
export function findScroller(part: Element): Element {
  return (
    part.closest(`.${CSS.escape(tableStyles.tall ?? '')}`) ??
    document.scrollingElement ??
    document.documentElement
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Tells what is in sight of `scroller`, at once and whenever it changes. @returns how to stop */
export function observeSize(scroller: Element, tell: (size: Size) => void): () => void {
  // Of the page's own element this is the window's size, not the height of everything in it.
  const now = (): void => tell({ width: scroller.clientWidth, height: scroller.clientHeight });
  now();
  const observer = new ResizeObserver(now);
  observer.observe(scroller);
  window.addEventListener('resize', now);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', now);
  };
}

/**
 * Tells how far `scroller` is scrolled, at once and whenever it changes: whoever begins to listen takes it
 * as it stands instead of moving it. @returns how to stop
 */
export function observeScroll(
  scroller: Element,
  tell: (offset: number, isScrolling: boolean) => void,
): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  // The page's scrolling is told by the document.
  const source = scroller === document.scrollingElement ? document : scroller;
  const onScroll = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => tell(scroller.scrollTop, false), SETTLED);
    tell(scroller.scrollTop, true);
  };
  source.addEventListener('scroll', onScroll, { passive: true });
  tell(scroller.scrollTop, false);
  return () => {
    clearTimeout(settling);
    source.removeEventListener('scroll', onScroll);
  };
}
