import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { AuditKeyProblem } from '../../application/backup/export-audit-key';
import type { BackupPhase, MakeBackupProblem } from '../../application/backup/make-backup';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Phase } from '../../components/phase';
import type { Result } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

interface Making {
  readonly onPhase: (phase: BackupPhase) => void;
  readonly signal: AbortSignal;
}

type MakeProblem = AuditKeyProblem | MakeBackupProblem;

type Step<M> =
  | {
      readonly type: 'asking';
      readonly problem?: Exclude<MakeProblem, { readonly type: 'backup-cancelled' }>;
    }
  | { readonly type: 'working'; readonly phase: BackupPhase }
  | { readonly type: 'done'; readonly made: M };

interface MakeFileDialogProps<M> {
  readonly title: string;
  readonly confirm: string;
  /** Says its first phase at once. Undefined where something that was typed has to be put right first. */
  readonly make: (making: Making) => Promise<Result<M, MakeProblem>> | undefined;
  readonly toNotice: (made: M) => ReactNode;
  readonly onClose: () => void;
  /** What is asked before. */
  readonly children: ReactNode;
}

/** Asks, makes a file that may take its time and be broken off, and says what came of it. */
export function MakeFileDialog<M>(props: MakeFileDialogProps<M>) {
  const { title, confirm, make, toNotice, onClose, children } = props;
  const { backups, common } = useText();
  const language = useLanguage();
  const form = useId();
  const [step, setStep] = useState<Step<M>>({ type: 'asking' });
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);

  async function start(): Promise<void> {
    if (step.type === 'working') return;
    const controller = new AbortController();
    const making = make({
      onPhase: (phase) => setStep({ type: 'working', phase }),
      signal: controller.signal,
    });
    if (making === undefined) return;
    job.current = controller;
    const made = await making;
    if (made.ok) setStep({ type: 'done', made: made.value });
    else if (made.error.type === 'backup-cancelled') setStep({ type: 'asking' });
    else setStep({ type: 'asking', problem: made.error });
  }

  const isDone = step.type === 'done';
  return (
    <Dialog
      title={title}
      width={isDone ? 'narrow' : 'wide'}
      onClose={() => {
        job.current?.abort();
        onClose();
      }}
      actions={
        isDone ? (
          <Button look="primary" onClick={onClose}>
            {common.close}
          </Button>
        ) : (
          <>
            <Button onClick={() => (step.type === 'working' ? job.current?.abort() : onClose())}>
              {common.cancel}
            </Button>
            <Button look="primary" type="submit" form={form} disabled={step.type === 'working'}>
              {confirm}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        toNotice(step.made)
      ) : (
        <form
          id={form}
          noValidate
          className={layout.stackWide}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void start();
          }}
        >
          {children}
        </form>
      )}
      {step.type === 'working' && <Phase label={backups.phases[step.phase]} />}
      {step.type === 'asking' && step.problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(step.problem, language)}
        </Notice>
      )}
    </Dialog>
  );
}
