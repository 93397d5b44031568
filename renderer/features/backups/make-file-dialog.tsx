import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { AuditKeyProblem } from '../../application/backup/export-audit-key';
import type { BackupPhase, MakeBackupProblem } from '../../application/backup/make-backup';
import type { ArchiveFolderProblem } from '../../application/backup/save-archive-folder';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Phase } from '../../components/phase';
import type { Result } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

interface Making {
  readonly onPhase: (phase: BackupPhase) => void;
  /** Of several files, one after another. */
  readonly onProgress: (progress: DoneSoFar) => void;
  readonly signal: AbortSignal;
}

type MakeProblem = ArchiveFolderProblem | AuditKeyProblem | MakeBackupProblem;

type Step<M> =
  | {
      readonly type: 'asking';
      readonly problem?: Exclude<MakeProblem, { readonly type: 'backup-cancelled' }>;
    }
  | { readonly type: 'working'; readonly label: string }
  | { readonly type: 'done'; readonly made: M };

interface MakeFileDialogProps<M> {
  readonly title: string;
  readonly confirm: string;
  /** Says its first phase at once. Undefined where something that was typed has to be put right first. */
  readonly make: (making: Making) => Promise<Result<M, MakeProblem>> | undefined;
  readonly toNotice: (made: M) => ReactNode;
  readonly onMade?: (made: M) => void;
  readonly onClose: () => void;
  /** What to do about what was written in part, where there is such. */
  readonly afterUnwritten?: string;
  /** What is asked before. */
  readonly children: ReactNode;
}

/** Asks, makes a file that may take its time and be broken off, and says what came of it. */
export function MakeFileDialog<M>(props: MakeFileDialogProps<M>) {
  const { title, confirm, make, toNotice, onMade, onClose, afterUnwritten, children } = props;
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
      onPhase: (phase) => setStep({ type: 'working', label: backups.phases[phase] }),
      onProgress: ({ done, total }) =>
        setStep({
          type: 'working',
          label: backups.fileOf(formatCount(done + 1, language), formatCount(total, language)),
        }),
      signal: controller.signal,
    });
    if (making === undefined) return;
    job.current = controller;
    const made = await making;
    if (made.ok) {
      setStep({ type: 'done', made: made.value });
      onMade?.(made.value);
    } else if (made.error.type === 'backup-cancelled') setStep({ type: 'asking' });
    else setStep({ type: 'asking', problem: made.error });
  }

  const isDone = step.type === 'done';
  return (
    <Dialog
      title={title}
      width={isDone ? 'narrow' : 'wide'}
      typed={isDone ? 'nothing' : undefined}
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
      {step.type === 'working' && <Phase label={step.label} />}
      {step.type === 'asking' && step.problem && (
        <Notice tone="problem" announce="spoken">
          <p>{describeProblem(step.problem, language)}</p>
          {step.problem.type === 'file-not-written' && afterUnwritten && <p>{afterUnwritten}</p>}
        </Notice>
      )}
    </Dialog>
  );
}
