import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary`: the one next step of a screen. `plain`: inside rows and toolbars. */
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger';
  readonly icon?: ReactNode;
  /** `first`: a double click counts as one, for buttons that make something. */
  readonly clicks?: 'each' | 'first';
}

export function Button({
  look = 'secondary',
  icon,
  clicks = 'each',
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const onFirstClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // `detail` numbers the clicks of a double click; the keyboard gives 0.
    if (event.detail < 2) onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[look], className)}
      onClick={clicks === 'first' ? onFirstClick : onClick}
    >
      {icon}
      {children}
    </button>
  );
}
