import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { Children, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { LineOpener } from './line-opener';
import styles from './notice.module.css';
import { useOneLine } from './use-one-line';

type Tone = 'info' | 'success' | 'warning' | 'problem';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, problem: CircleAlert };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons and links: the ways out. */
  readonly actions?: ReactNode;
  /** `below` where there are many of them, or the text is long. */
  readonly actionsPlace?: 'beside' | 'below';
  /** `spoken` when it appears in answer to something the person did. */
  readonly announce?: 'silent' | 'spoken';
  /** `one` for what stands there for hours: it takes one line, and opens. */
  readonly lines?: 'all' | 'one';
}

/** What happened, and what to do. */
export function Notice({
  tone,
  title,
  children,
  actions,
  actionsPlace = 'beside',
  announce = 'silent',
  lines = 'all',
}: NoticeProps) {
  const Icon = icons[tone];
  const { ref, state, length, toggle } = useOneLine();
  const id = useId();
  // What is no text can't be cut off in the middle: it comes with the opening.
  const isText = Children.toArray(children).every((child) => typeof child === 'string');
  const opens = lines === 'one' && (length === 'cut' || !isText);
  const role = announce === 'silent' ? undefined : tone === 'problem' ? 'alert' : 'status';
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      role={role}
      data-lines={lines === 'one' && state === 'closed' ? 'one' : 'all'}
    >
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.content} data-actions={actionsPlace}>
        <div ref={ref} id={id} className={styles.text}>
          {title && <strong>{title}</strong>}{' '}
          {children && <div data-kind={isText ? 'text' : 'parts'}>{children}</div>}
        </div>
        {opens && <LineOpener opens={id} state={state} onToggle={toggle} />}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
