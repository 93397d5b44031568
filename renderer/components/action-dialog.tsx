import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';

interface ActionDialogProps {
  readonly title: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly onClose: () => void;
  /** @returns what went wrong, in words; nothing when it worked. */
  readonly onConfirm: () => Promise<string | undefined>;
  readonly children: ReactNode;
}

/** Asks before something is done that may fail; if it does, it says so and can be tried again. */
export function ActionDialog({ title, cancel, confirm, onClose, onConfirm, children }: ActionDialogProps) {
  const [step, setStep] = useState<'asking' | 'working'>('asking');
  const [failure, setFailure] = useState<string>();
  const act = async (): Promise<void> => {
    setStep('working');
    const problem = await onConfirm();
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
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" disabled={step === 'working'} onClick={() => void act()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {failure !== undefined && (
        <Notice tone="problem" announce="spoken">
          {failure}
        </Notice>
      )}
    </Dialog>
  );
}
