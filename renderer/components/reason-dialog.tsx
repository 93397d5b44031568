import { type ReactNode, useId, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { TextArea } from './text-field';

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen, above the reason. */
  readonly children: ReactNode;
  /** Below the reason. */
  readonly more?: ReactNode;
  readonly reasonLabel: string;
  /** Said when the reason is still empty. */
  readonly reasonMissing: string;
  readonly maxLength: number;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly look?: 'primary' | 'danger';
  readonly onClose: () => void;
  /** @returns what went wrong, in words; nothing when it worked. */
  readonly onConfirm: (reason: string) => Promise<string | undefined>;
}

/** Asks for a written reason before it goes on. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, more, reasonLabel, reasonMissing, maxLength, onClose, onConfirm } = props;
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'asking' | 'insisting' | 'working'>('asking');
  const [failure, setFailure] = useState<string>();
  const form = useId();
  const confirm = async () => {
    if (reason.trim() === '') {
      setStep('insisting');
      return;
    }
    setStep('working');
    const problem = await onConfirm(reason.trim());
    if (problem === undefined) return;
    setFailure(problem);
    setStep('asking');
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{props.cancelLabel}</Button>
          <Button look={props.look ?? 'primary'} type="submit" form={form} disabled={step === 'working'}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <TextArea
          label={reasonLabel}
          value={reason}
          onChange={setReason}
          maxLength={maxLength}
          aria-required
          problem={step === 'insisting' && reason.trim() === '' ? reasonMissing : undefined}
          // Enter confirms, as in a field of one line: a reason is a sentence.
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void confirm();
          }}
        />
      </form>
      {more}
      {failure && (
        <Notice tone="problem" announce="spoken">
          {failure}
        </Notice>
      )}
    </Dialog>
  );
}
