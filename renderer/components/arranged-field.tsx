import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import styles from './arranged-field.module.css';
import { classNames } from './class-names';
import { Field } from './field';
import fieldStyles from './field.module.css';

/** What a form may ask of the field. */
export interface ArrangedFieldHandle {
  /** All of it, so that typing replaces it. */
  readonly select: () => void;
}

interface ArrangedFieldProps {
  readonly ref?: Ref<ArrangedFieldHandle>;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
  readonly value: string;
  readonly readOnly?: boolean;
  /** Puts what was typed into its groups. */
  readonly arrange: (typed: string, caret: number) => { readonly text: string; readonly caret: number };
  readonly onChange: (text: string) => void;
}

/** A field for a code in groups: large, set for reading, the cursor staying where the person is. */
export function ArrangedField(props: ArrangedFieldProps) {
  const { ref, label, hint, problem, value, readOnly = false, arrange, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  useImperativeHandle(ref, () => ({ select: () => input.current?.select() }), []);
  useLayoutEffect(() => {
    const place = caret.current;
    if (place === undefined || document.activeElement !== input.current) return;
    input.current?.setSelectionRange(place, place);
    caret.current = undefined;
  });
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className={classNames(fieldStyles.control, styles.code)}
          value={value}
          readOnly={readOnly}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          onChange={({ target }) => {
            const arranged = arrange(target.value, target.selectionStart ?? target.value.length);
            caret.current = arranged.caret;
            onChange(arranged.text);
          }}
        />
      )}
    </Field>
  );
}
