import { elementScroll, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { findScroller, observeScroll, observeSize } from './scroller';

/** Up to here every row is simply there, for finding in the page, printing, and screen readers. */
const DRAWN_WHOLE = 300;

export interface RowWindow {
  /** First and last row to draw, from 0. */
  readonly first: number;
  readonly last: number;
  /** Pixels to leave free for the rows that are not drawn. */
  readonly above: number;
  readonly below: number;
  /** The table's body. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** For each row drawn; the row needs its number as `data-index`. */
  readonly rowRef: ((row: HTMLTableRowElement | null) => void) | undefined;
  /**
   * Puts the cursor on the first link or button of a row, or of one of its cells, or on that cell itself; scrolls
   * there if need be.
   */
  readonly focusRow: (index: number, column?: number) => void;
}

interface Place {
  readonly index: number;
  readonly column: number | undefined;
}

const CONTROL = ':is(a, button, input)';

/**
 * Which rows of a long table to draw while it scrolls: in a frame of its own, or with the page. What scrolls
 * is found from the table's body, which is there as soon as the component that draws it is; a frame around
 * that component is known to its own component a moment later, too late for the first drawing.
 *
 * @param estimate usual height of a row, in pixels; undefined draws every row, however many
 */
export function useRowWindow(count: number, estimate: number | undefined): RowWindow {
  const whole = estimate === undefined || count <= DRAWN_WHOLE;
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef<Place>(undefined);
  const [margin, setMargin] = useState(0);
  const virtualizer: Virtualizer<Element, HTMLTableRowElement> = useVirtualizer({
    count: whole ? 0 : count,
    enabled: !whole,
    getScrollElement: () => body.current && findScroller(body.current),
    estimateSize: () => estimate ?? 0,
    overscan: 12,
    scrollMargin: margin,
    // The bar of the frame and the head of the table stay in front.
    scrollPaddingStart: 96,
    // As much as may be in sight is drawn before anything has been measured.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: ({ scrollElement }, tell) =>
      scrollElement ? observeSize(scrollElement, tell) : undefined,
    observeElementOffset: ({ scrollElement }, tell) =>
      scrollElement ? observeScroll(scrollElement, tell) : undefined,
    scrollToFn: elementScroll,
  });
  // What stands above the table comes and goes with what the screen has to say.
  useLayoutEffect(() => {
    if (whole || !body.current) return;
    const scroller = findScroller(body.current);
    const top = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
    setMargin(Math.round(body.current.getBoundingClientRect().top - top + scroller.scrollTop));
  });
  const find = ({ index, column }: Place): HTMLElement | null => {
    const row = body.current?.querySelector(`[data-index="${index}"]`);
    if (column === undefined) return row?.querySelector<HTMLElement>(':is(a, button)') ?? null;
    const cell = row?.children[column];
    return cell?.querySelector<HTMLElement>(CONTROL) ?? (cell instanceof HTMLElement ? cell : null);
  };
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
    focusRow: (index, column) => {
      if (!whole) virtualizer.scrollToIndex(index);
      const target = find({ index, column });
      if (target) target.focus({ preventScroll: !whole });
      else wanted.current = { index, column };
    },
  };
}
