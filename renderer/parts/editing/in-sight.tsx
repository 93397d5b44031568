import { type ReactNode, useEffect, useRef } from 'react';
import styles from './in-sight.module.css';

/** Scrolls what has just appeared into sight: a warning below the fold warns nobody. */
export function InSight({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={element} className={styles.inSight}>
      {children}
    </div>
  );
}
