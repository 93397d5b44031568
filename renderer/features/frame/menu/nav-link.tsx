import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useIsAt } from '../../../hooks/use-address-round';
import styles from './nav-link.module.css';

interface NavLinkProps {
  readonly href: string;
  /** Whether the link is the current one at addresses below its own as well. */
  readonly below?: 'too' | 'not';
  readonly place: 'side' | 'top';
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function NavLink({ href, below = 'not', place, onClick, children }: NavLinkProps) {
  const current = useIsAt(below === 'too' ? `${href}/*?` : href);
  return (
    <Link
      href={href}
      className={styles.link}
      data-place={place}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
