import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import styles from './nav-link.module.css';

interface NavLinkProps {
  readonly href: string;
  /** Pattern under which this link is the current page; the address itself by default. */
  readonly pattern?: string;
  readonly place: 'side' | 'top';
  readonly children: ReactNode;
}

export function NavLink({ href, pattern, place, children }: NavLinkProps) {
  const [current] = useRoute(pattern ?? href);
  return (
    <Link href={href} className={styles.link} data-place={place} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}
