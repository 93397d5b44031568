import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> {
  /** What the button does, for screen readers and as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only a picture, for rows where the words would be the same every time. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" className={styles.button} aria-label={label} title={label}>
      {icon}
    </button>
  );
}
