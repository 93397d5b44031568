import { type ReactNode, useContext, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { DiscardQuestion, DiscardWords } from './discard-question';
import { focusWhenScrolled } from './focus-when-scrolled';
import layout from './layout.module.css';
import { useTypedHold } from './typed-hold';
import { useModal } from './use-modal';

interface DialogProps {
  readonly title: string;
  /** Its button that leaves it, or Escape; not the backdrop: a stray click must not lose what was typed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the least harmful first, the next step last. */
  readonly actions: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Whether closing would lose something; by itself, once anything was typed or chosen in here. */
  readonly typed?: 'nothing' | 'something' | undefined;
}

/**
 * A modal question. The platform's own dialog traps focus, makes the rest inert and gives focus back. Escape with
 * something typed asks first; another one keeps it.
 */
export function Dialog({ title, onClose, children, actions, width = 'narrow', typed }: DialogProps) {
  const words = useContext(DiscardWords);
  const titleId = useId();
  const [touched, setTouched] = useState<'nothing' | 'something'>('nothing');
  const [asking, setAsking] = useState<'no' | 'yes'>('no');
  const typing = useRef<Element>(null);
  const held = typed ?? touched;
  useTypedHold(held);
  const keep = (): void => {
    setAsking('no');
    if (typing.current instanceof HTMLElement) typing.current.focus();
  };
  const modal = useModal(() => {
    if (asking === 'yes') keep();
    else if (held === 'nothing' || words === undefined) onClose();
    else {
      typing.current = document.activeElement;
      setAsking('yes');
    }
  });
  return (
    <dialog
      {...modal}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onInput={({ target }) => {
        // A file that was chosen is still where it was.
        if (target instanceof HTMLInputElement && target.type === 'file') return;
        setTouched('something');
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div ref={focusWhenScrolled} className={styles.body}>
        {children}
      </div>
      {asking === 'yes' && words !== undefined && (
        <DiscardQuestion words={words} onKeep={keep} onDiscard={onClose} />
      )}
      <div
        className={classNames(layout.rowAtEnd, styles.actions)}
        data-dialog="actions"
        hidden={asking === 'yes'}
      >
        {actions}
      </div>
    </dialog>
  );
}
