import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { BackupPhase, MadeBackup, MakeBackupProblem } from '../../application/make-backup';
import { findPassphraseProblem, type PassphraseProblem } from '../../application/passphrase';
import type { Workspace } from '../../application/workspace';
import { Button } from '../../components/button';
import { ChoiceCards } from '../../components/choice-cards';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { useApp } from '../../stores/app-context';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './backups.module.css';
import { PassphraseFields, type TypedPassphrase } from './passphrase-fields';
import { Phase } from './phase';

type Protection = 'open' | 'locked';

type Step =
  | { readonly type: 'asking'; readonly problem?: MakeBackupProblem }
  | { readonly type: 'working'; readonly phase: BackupPhase }
  | { readonly type: 'done'; readonly made: MadeBackup };

interface MakeDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** With or without a passphrase, and what that means; then the file. */
export function MakeDialog({ workspace, onClose }: MakeDialogProps) {
  const { backups: service } = useApp();
  const { backups, common } = useText();
  const language = useLanguage();
  const form = useId();
  const [protection, setProtection] = useState<Protection>('open');
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', second: '' });
  const [refused, setRefused] = useState<PassphraseProblem>();
  const [step, setStep] = useState<Step>({ type: 'asking' });
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);

  async function make(): Promise<void> {
    const problem = protection === 'locked' ? findPassphraseProblem(typed.first, typed.second) : undefined;
    setRefused(problem);
    if (problem || step.type === 'working') return;
    const controller = new AbortController();
    job.current = controller;
    setStep({ type: 'working', phase: 'reading' });
    const made = await service.make(workspace.id, {
      ...(protection === 'locked' ? { passphrase: typed.first } : {}),
      onPhase: (phase) => setStep({ type: 'working', phase }),
      signal: controller.signal,
    });
    if (made.ok) setStep({ type: 'done', made: made.value });
    else if (made.error.type === 'backup-cancelled') setStep({ type: 'asking' });
    else setStep({ type: 'asking', problem: made.error });
  }

  const isDone = step.type === 'done';
  return (
    <Dialog
      title={backups.makeDialogTitle(workspace.competition.identity.name)}
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
              {backups.makeConfirm}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <Made made={step.made} />
      ) : (
        <form
          id={form}
          noValidate
          className={styles.fields}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void make();
          }}
        >
          <ProtectionChoice role={workspace.role} protection={protection} onChange={setProtection} />
          {protection === 'locked' && (
            <PassphraseFields
              typed={typed}
              problem={refused}
              onChange={(next) => {
                setTyped(next);
                setRefused(undefined);
              }}
            />
          )}
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

interface ProtectionChoiceProps {
  readonly role: Workspace['role'];
  readonly protection: Protection;
  readonly onChange: (protection: Protection) => void;
}

function ProtectionChoice({ role, protection, onChange }: ProtectionChoiceProps) {
  const { backups } = useText();
  return (
    <ChoiceCards
      legend={backups.protect}
      choices={[
        {
          value: 'open',
          name: backups.protectOpen,
          text: role === 'judge' ? backups.protectOpenJudge : backups.protectOpenSecretariat,
        },
        {
          value: 'locked',
          name: backups.protectLocked,
          text: role === 'judge' ? backups.protectLockedJudge : backups.protectLockedSecretariat,
        },
      ]}
      value={protection}
      onChange={onChange}
    />
  );
}

function Made({ made }: { readonly made: MadeBackup }) {
  const { backups } = useText();
  if (made.type === 'cancelled') {
    return (
      <Notice tone="info" announce="spoken">
        {backups.madeCancelled}
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={backups.madeTitle} announce="spoken">
      <p className={styles.fileName}>{made.name}</p>
      <p>{made.where === 'downloads' ? backups.madeDownloads : backups.madeText(made.where)}</p>
      {made.key === 'inside' && <p>{backups.madeKeyInside}</p>}
      {made.key === 'keyless' && <p>{backups.madeKeyless}</p>}
    </Notice>
  );
}
