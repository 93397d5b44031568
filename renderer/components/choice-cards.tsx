import { type ReactNode, useId } from 'react';
import styles from './choice-cards.module.css';
import choosable from './choosable.module.css';
import { classNames } from './class-names';
import layout from './layout.module.css';
import typography from './typography.module.css';

interface ChoiceCardsProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly text: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** What has to be said about the choice. */
  readonly children?: ReactNode;
}

/** One of a few ways to go on, each with a sentence about what it means. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, name, text }) => (
        <label key={value} className={classNames(choosable.choosable, styles.choice)}>
          <input
            type="radio"
            name={group}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span className={layout.stackTight}>
            <span className={typography.strong}>{name}</span>
            <span className={typography.aside}>{text}</span>
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}
