import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { MarkLogo } from '../../components/mark-logo';
import { Tag } from '../../components/tag';
import type { Nature } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { DisplaySettings } from './display-settings';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly title?: string;
  /** Who sits here. */
  readonly role?: ReactNode;
  readonly nature?: Nature;
  /** What opens the menu where it is folded. */
  readonly menu?: ReactNode;
  readonly children?: ReactNode;
}

export function TopBar({ title, role, nature, menu, children }: TopBarProps) {
  const { frame } = useText();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.skip} onClick={skipToContent}>
        {frame.skipToContent}
      </button>
      {menu}
      <Link href={routes.start()} className={styles.home} aria-label={`Pleno · ${frame.home}`}>
        <MarkLogo size={30} />
        <span className={styles.brand}>Pleno</span>
      </Link>
      {title && (
        <div className={styles.names}>
          <span className={styles.title} title={title}>
            {title}
          </span>
          {role && <span className={styles.role}>{role}</span>}
        </div>
      )}
      {(nature === 'sample' || nature === 'rehearsal') && (
        <span className={styles.nature}>
          <Tag tone="warning">{frame.natures[nature]}</Tag>
        </span>
      )}
      <div className={styles.middle}>{children}</div>
      <DisplaySettings />
    </header>
  );
}

/** Addresses live behind the #, so the usual link to an anchor can't serve here. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
