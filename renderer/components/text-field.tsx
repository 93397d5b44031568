import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Field } from './field';
import fieldStyles from './field.module.css';

interface Labelled {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
  readonly labelLayout?: 'stacked' | 'hidden';
}

/** A control of the platform whose content is typed by a person. */
type Typed<Control extends 'input' | 'textarea'> = Labelled &
  Omit<ComponentPropsWithRef<Control>, 'onChange' | 'value' | 'id'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

export function TextField({ label, hint, problem, labelLayout, onChange, ...input }: Typed<'input'>) {
  return (
    <Field label={label} hint={hint} problem={problem} layout={labelLayout ?? 'stacked'}>
      {(control) => (
        <input
          autoComplete="off"
          {...input}
          {...control}
          className={fieldStyles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({ label, hint, problem, labelLayout, onChange, ...input }: Typed<'textarea'>) {
  return (
    <Field label={label} hint={hint} problem={problem} layout={labelLayout ?? 'stacked'}>
      {(control) => (
        <textarea
          {...input}
          {...control}
          className={fieldStyles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

type SelectFieldProps<T extends string> = Labelled & {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
};

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, problem, labelLayout, value, choices, onChange, disabled } = props;
  return (
    <Field label={label} hint={hint} problem={problem} layout={labelLayout ?? 'stacked'}>
      {(control) => (
        <select
          {...control}
          className={fieldStyles.control}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
