import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { focusWhenScrolled } from './focus-when-scrolled';
import { IconButton } from './icon-button';
import layout from './layout.module.css';
import styles from './stage-dialog.module.css';
import { useModal } from './use-modal';

interface StageDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What is to be as large as the window allows: a picture to show or to look at. */
  readonly stage: ReactNode;
  /** Words and controls beside it. */
  readonly children: ReactNode;
  /** Buttons at the end, the next step last. */
  readonly actions?: ReactNode;
}

/** A dialog that takes the whole window for one picture. */
export function StageDialog({ title, closeLabel, onClose, stage, children, actions }: StageDialogProps) {
  const modal = useModal(onClose);
  const titleId = useId();
  return (
    <dialog {...modal} className={styles.dialog} aria-labelledby={titleId}>
      <div className={styles.stage}>{stage}</div>
      <div className={styles.aside}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div ref={focusWhenScrolled} className={styles.body}>
          {children}
        </div>
        {actions && <div className={classNames(layout.rowAtEnd, styles.actions)}>{actions}</div>}
        {/* Last, so that the cursor doesn't begin on it: a stray Enter would close what is being shown. */}
        <div className={styles.close}>
          <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={onClose} />
        </div>
      </div>
    </dialog>
  );
}
