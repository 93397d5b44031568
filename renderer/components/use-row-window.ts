import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Longer tables draw only the rows in sight. */
const DRAWN_WHOLE = 300;

export interface RowWindow {
  /** First and last row to draw, from 0. */
  readonly first: number;
  readonly last: number;
  /** Pixels to leave free for the rows that are not drawn. */
  readonly above: number;
  readonly below: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** For each row drawn; the row needs its number as `data-index`. */
  readonly rowRef: ((row: HTMLTableRowElement | null) => void) | undefined;
  /** Puts the cursor on the first link or button of a row, scrolling there if need be. */
  readonly focusRow: (index: number) => void;
}

/** Which rows of a long table to draw while the page scrolls. */
export function useRowWindow(count: number, estimate: number): RowWindow {
  const whole = count <= DRAWN_WHOLE;
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef<number>(undefined);
  const [margin, setMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: !whole,
    estimateSize: () => estimate,
    overscan: 12,
    scrollMargin: margin,
    // The bar of the frame and the head of the table stay in front.
    scrollPaddingStart: 96,
  });
  useLayoutEffect(() => {
    setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const find = (index: number) =>
    body.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button)`) ?? null;
  // A row that had to be scrolled to gets the cursor as soon as it is drawn.
  useLayoutEffect(() => {
    const target = wanted.current === undefined ? null : find(wanted.current);
    if (!target) return;
    wanted.current = undefined;
    target.focus({ preventScroll: true });
  });

  const drawn = virtualizer.getVirtualItems();
  const [start, end] = [drawn[0], drawn.at(-1)];
  return {
    first: whole ? 0 : (start?.index ?? 0),
    last: whole ? count - 1 : (end?.index ?? -1),
    above: whole || !start ? 0 : start.start - margin,
    below: whole || !end ? 0 : virtualizer.getTotalSize() - (end.end - margin),
    body,
    rowRef: whole ? undefined : virtualizer.measureElement,
    focusRow: (index) => {
      if (!whole) virtualizer.scrollToIndex(index);
      const target = find(index);
      if (target) target.focus({ preventScroll: !whole });
      else wanted.current = index;
    },
  };
}
