import type { ReactNode } from 'react';

interface CheckFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  /** What it stands for with the tick and without. */
  readonly ticked: Value;
  readonly unticked: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One thing or the other, chosen by a tick. */
export const CheckField = <Value extends string>(props: CheckFieldProps<Value>) => (
  <label className={props.className}>
    <input
      type="checkbox"
      checked={props.value === props.ticked}
      onChange={(event) => props.onChange(event.target.checked ? props.ticked : props.unticked)}
    />
    {props.label}
  </label>
);
