import type { ReactNode } from 'react';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import { ReasonDialog } from '../../components/reason-dialog';
import type { Result } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import type { AnyProblem } from '../../strings/any-problem';
import { describeProblem } from '../../strings/describe-problem';

interface ActDialogProps {
  readonly title: string;
  readonly reasonLabel: string;
  readonly confirm: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** Writes it with the reason; what went wrong is said, and the dialog stays with what was typed. */
  readonly act: (reason: string) => Promise<Result<unknown, AnyProblem>>;
  readonly onClose: () => void;
}

/** Asks for the reason of what the secretariat is about to decide. */
export function ActDialog({ title, reasonLabel, confirm, children, act, onClose }: ActDialogProps) {
  const { common } = useText();
  const language = useLanguage();
  return (
    <ReasonDialog
      title={title}
      reasonLabel={reasonLabel}
      reasonMissing={describeProblem({ type: 'reason-missing' }, language)}
      maxLength={NOTE_LIMIT}
      confirmLabel={confirm}
      cancelLabel={common.cancel}
      onClose={onClose}
      onConfirm={async (reason) => {
        const done = await act(reason);
        if (!done.ok) return describeProblem(done.error, language);
        onClose();
        return undefined;
      }}
    >
      {children}
    </ReasonDialog>
  );
}
