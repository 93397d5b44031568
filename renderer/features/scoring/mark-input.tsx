import type { KeyboardEvent, RefObject } from 'react';
import styles from './mark-input.module.css';

/** Where the person wants to go from a mark's field. */
export type Move = 'next' | 'previous' | 'on' | 'note';

interface MarkInputProps {
  readonly label: string;
  readonly text: string;
  readonly state: 'sound' | 'problem';
  readonly describedBy: string | undefined;
  readonly inputRef: RefObject<HTMLInputElement | null> | ((element: HTMLInputElement | null) => void);
  readonly onType: (text: string) => void;
  readonly onMove: (move: Move) => void;
  readonly onFocus: () => void;
  readonly onLeave: () => void;
}

/** A field for one mark: text, so that the wheel and the arrow keys never change a number. */
export function MarkInput(props: MarkInputProps) {
  const { label, text, state, describedBy, inputRef, onType, onFocus, onLeave, onMove } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = toMove(event);
    if (!move) return;
    event.preventDefault();
    onMove(move);
  };
  return (
    <input
      ref={inputRef}
      className={styles.input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={24}
      aria-label={label}
      aria-invalid={state === 'problem' || undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts="Alt+C"
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        // The first click chooses the whole number, as arriving by keyboard does; the next ones place the cursor.
        if (document.activeElement === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus();
      }}
      onBlur={onLeave}
    />
  );
}

function toMove(event: KeyboardEvent): Move | undefined {
  if (event.nativeEvent.isComposing) return undefined;
  if (event.altKey) return event.code === 'KeyC' ? 'note' : undefined;
  if (event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'Enter':
      // A key held down must not run through the sheet and sign it.
      return event.repeat ? undefined : event.shiftKey ? 'previous' : 'on';
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    default:
      return undefined;
  }
}
