import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './notice.module.css';

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
}

/** What happened, and what to do. */
export function Notice({
  tone,
  title,
  children,
  actions,
  actionsPlace = 'beside',
  announce = 'silent',
}: NoticeProps) {
  const Icon = icons[tone];
  const role = announce === 'silent' ? undefined : tone === 'problem' ? 'alert' : 'status';
  return (
    <div className={classNames(styles.notice, styles[tone])} role={role}>
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.content} data-actions={actionsPlace}>
        <div className={styles.text}>
          {title && <strong>{title}</strong>}
          {children && <div>{children}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
