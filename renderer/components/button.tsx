import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary`: the one next step of a screen. `plain`: inside rows and toolbars. */
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger';
  readonly icon?: ReactNode;
}

export function Button({
  look = 'secondary',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(styles.button, styles[look], className)}>
      {icon}
      {children}
    </button>
  );
}
