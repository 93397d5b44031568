import type { ReactNode } from 'react';
import { ArrangedField } from '../../components/arranged-field';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import styles from './card-code-form.module.css';

interface CardCodeFormProps {
  /** For the button that stands elsewhere in the dialog. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly arrange: (typed: string, caret: number) => { readonly text: string; readonly caret: number };
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  /** About what was typed, before it is tried. */
  readonly remark: string | undefined;
  /** Why the last code didn't open. */
  readonly refusal: string | undefined;
  /** Said while the code is being tried. */
  readonly working: string | undefined;
  /** Another way in: a camera. */
  readonly children?: ReactNode;
}

/** Asks for the code of an access card. */
export function CardCodeForm(props: CardCodeFormProps) {
  const { id, label, hint, value, arrange, onChange, onSubmit, remark, refusal, working, children } = props;
  return (
    <div className={layout.stack}>
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <ArrangedField
          label={label}
          hint={hint}
          problem={remark}
          value={value}
          readOnly={working !== undefined}
          arrange={arrange}
          onChange={onChange}
        />
      </form>
      {children}
      <p role="status" className={styles.working}>
        {working}
      </p>
      {refusal && (
        <Notice tone="problem" announce="spoken">
          {refusal}
        </Notice>
      )}
    </div>
  );
}
