import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react';
import styles from './whole-text.module.css';

interface WholeText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** What is cut off in a cell is shown whole: under the pointer, at the cursor of the keyboard, or when asked for. */
export function useWholeText() {
  const [whole, setWhole] = useState<WholeText>();
  const isShown = whole !== undefined;
  useEffect(() => {
    if (!isShown) return;
    const hide = (): void => setWhole(undefined);
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    window.addEventListener('wheel', hide, { passive: true });
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('wheel', hide);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [isShown]);

  const show = (cell: Element): void => {
    const { left, bottom } = cell.getBoundingClientRect();
    setWhole({ text: toWords(cell), left, top: bottom });
  };
  return {
    whole,
    show,
    onFocus: ({ target }: FocusEvent): void => {
      const cell = target.closest('th, td');
      if (cell && target.matches(':focus-visible') && isCut(cell)) show(cell);
      else setWhole(undefined);
    },
    onBlur: (): void => setWhole(undefined),
    onPointerOver: ({ target }: PointerEvent): void => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('tbody th, tbody td') : null;
      if (cell && cell.title === '' && isCut(cell)) cell.title = toWords(cell);
    },
  };
}

/** Above the rows below the cell; whoever is read to has heard it already. */
export function WholeTextBox({ whole }: { readonly whole: WholeText | undefined }) {
  if (whole === undefined) return null;
  return (
    <div className={styles.whole} style={{ left: whole.left, top: whole.top }} aria-hidden="true">
      {whole.text}
    </div>
  );
}

const isCut = (cell: Element): boolean =>
  [cell, ...cell.querySelectorAll('*')].some(
    (part) =>
      part.scrollWidth > part.clientWidth + 1 &&
      part.clientWidth > 0 &&
      getComputedStyle(part).textOverflow === 'ellipsis',
  );

const toWords = (cell: Element): string => (cell as HTMLElement).innerText.replace(/\s*\n\s*/g, ' · ').trim();
