import { type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { focusWhenScrolled } from './focus-when-scrolled';
import layout from './layout.module.css';
import { useTypedHold } from './typed-hold';
import { useModal } from './use-modal';

interface DialogProps {
  readonly title: string;
  /** Escape, the backdrop's place on the page excepted: a stray click must not lose what was typed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the next step last. */
  readonly actions: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Whether closing would lose something; by itself, once anything was typed or chosen in here. */
  readonly typed?: 'nothing' | 'something' | undefined;
}

/** A modal question. The platform's own dialog traps focus, makes the rest inert and gives focus back. */
export function Dialog({ title, onClose, children, actions, width = 'narrow', typed }: DialogProps) {
  const modal = useModal(onClose);
  const titleId = useId();
  const [touched, setTouched] = useState<'nothing' | 'something'>('nothing');
  useTypedHold(typed ?? touched);
  return (
    <dialog
      {...modal}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onInput={() => setTouched('something')}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div ref={focusWhenScrolled} className={styles.body}>
        {children}
      </div>
      <div className={classNames(layout.rowAtEnd, styles.actions)}>{actions}</div>
    </dialog>
  );
}
