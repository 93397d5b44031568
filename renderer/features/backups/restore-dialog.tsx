import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { InspectProblem, OpenedBackup } from '../../application/backup/inspect-backup';
import type { OldLaptop } from '../../application/backup/restore-backup';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Phase } from '../../components/phase';
import { TextField } from '../../components/text-field';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import styles from './backups.module.css';
import { CompareSides } from './compare-sides';
import { KeyQuestion } from './key-question';
import { NamedFiles } from './named-files';
import { comesFromAnotherLaptop, countGivenUp } from './restore-words';
import { RestoredNotice } from './restored-notice';
import { SightField } from './sight-field';
import { type RestoreFlow, type RestoreSource, useRestore } from './use-restore';

export type { RestoreSource };

interface RestoreDialogProps {
  readonly source: RestoreSource;
  readonly onClose: () => void;
}

/** Shows what is in a backup next to what is here, and asks. Nothing happens before that. */
export function RestoreDialog({ source, onClose }: RestoreDialogProps) {
  const { backups, common } = useText();
  const language = useLanguage();
  const flow = useRestore(source);
  const { step } = flow;
  switch (step.type) {
    case 'working': {
      const canCancel = step.phase === 'reading' || step.phase === 'opening';
      const stop = (): void => {
        if (flow.cancel() === 'over') onClose();
      };
      return (
        <Dialog
          title={backups.dialogTitle}
          onClose={() => canCancel && stop()}
          actions={
            <Button disabled={!canCancel} onClick={stop}>
              {common.cancel}
            </Button>
          }
        >
          <Phase label={backups.phases[step.phase]} />
        </Dialog>
      );
    }
    case 'locked':
      return <Locked problem={step.problem} flow={flow} onClose={onClose} />;
    case 'refused':
      return (
        <LastWord title={backups.refusedTitle} onClose={onClose}>
          <Notice tone="problem" announce="spoken">
            {describeProblem(step.problem, language)}
          </Notice>
        </LastWord>
      );
    case 'broken':
      return (
        <LastWord title={backups.brokenTitle} onClose={onClose}>
          <Notice tone="problem" announce="spoken">
            {step.stage === 'opening'
              ? backups.brokenOpening(step.detail)
              : backups.brokenRestoring(step.detail)}
          </Notice>
        </LastWord>
      );
    case 'comparing':
      return <Comparing step={step} flow={flow} onClose={onClose} />;
    case 'key-taken':
      return (
        <LastWord title={backups.dialogTitle} onClose={onClose}>
          <Notice tone="success" announce="spoken">
            {backups.keyTaken}
          </Notice>
        </LastWord>
      );
    case 'restored':
      return <Done step={step} onClose={onClose} />;
  }
}

interface LastWordProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** How it ended; there is nothing left but to close it. */
function LastWord({ title, onClose, children }: LastWordProps) {
  const { common } = useText();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {common.close}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}

interface LockedProps {
  readonly problem: InspectProblem | undefined;
  readonly flow: RestoreFlow;
  readonly onClose: () => void;
}

function Locked({ problem, flow, onClose }: LockedProps) {
  const { backups, common } = useText();
  const language = useLanguage();
  const form = useId();
  const [passphrase, setPassphrase] = useState('');
  const [sight, setSight] = useState<'hidden' | 'shown'>('hidden');
  return (
    <Dialog
      title={backups.lockedTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={passphrase === ''}>
            {backups.unlock}
          </Button>
        </>
      }
    >
      <p>{backups.lockedText}</p>
      <form
        id={form}
        noValidate
        className={layout.stackWide}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          flow.unlock(passphrase);
        }}
      >
        <div className={styles.passphrase}>
          <TextField
            type={sight === 'shown' ? 'text' : 'password'}
            name="passphrase"
            label={backups.passphrase}
            autoComplete="current-password"
            spellCheck={false}
            maxLength={200}
            value={passphrase}
            onChange={setPassphrase}
            problem={problem && describeProblem(problem, language)}
          />
        </div>
        <SightField sight={sight} onChange={setSight} />
      </form>
    </Dialog>
  );
}

interface ComparingProps {
  readonly step: Extract<RestoreFlow['step'], { readonly type: 'comparing' }>;
  readonly flow: RestoreFlow;
  readonly onClose: () => void;
}

function Comparing({ step: { opened, problem }, flow, onClose }: ComparingProps) {
  const { backups, common } = useText();
  const language = useLanguage();
  const [oldLaptop, setOldLaptop] = useState<OldLaptop>();
  const [insists, setInsists] = useState<'no' | 'yes'>('no');
  const replaces = opened.here.type !== 'absent';
  const isSame = opened.here.type === 'present' && opened.here.relation === 'same';
  const lost = opened.log.contents.lost.length;
  const isPlain =
    lost === 0 && (!replaces || (opened.here.type === 'present' && opened.here.relation === 'there-newer'));
  const givesUp = countGivenUp(opened);
  const restore = (): void => {
    if (opened.keyPlan === 'asked' && oldLaptop === undefined) setInsists('yes');
    else flow.restore(opened, oldLaptop);
  };
  return (
    <Dialog
      title={backups.dialogTitle}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isSame ? common.close : common.cancel}</Button>
          {opened.offersKey && (
            <Button
              look={isSame ? 'primary' : 'secondary'}
              clicks="first"
              onClick={() => flow.takeKey(opened)}
            >
              {backups.takeKey}
            </Button>
          )}
          {problem?.type === 'backup-here-changed' ? (
            <Button look="primary" onClick={flow.compareAgain}>
              {backups.compareAgain}
            </Button>
          ) : (
            !isSame && (
              <>
                {givesUp > 0 && (
                  <span className={styles.givesUp}>{backups.givesUp(formatCount(givesUp, language))}</span>
                )}
                <Button look={isPlain ? 'primary' : 'danger'} clicks="first" onClick={restore}>
                  {replaces ? backups.replace : backups.restore}
                </Button>
              </>
            )
          )}
        </>
      }
    >
      {!isSame && <NamedFiles lost={lost} flow={flow} />}
      <CompareSides opened={opened} />
      {opened.offersKey && <Notice tone="info">{backups.takeKeyText}</Notice>}
      {!isSame && (
        <KeyQuestion opened={opened} oldLaptop={oldLaptop} onChange={setOldLaptop} insists={insists} />
      )}
      {problem && (
        <Notice tone="problem" announce="spoken">
          {describeProblem(problem, language)}
        </Notice>
      )}
    </Dialog>
  );
}

interface DoneProps {
  readonly step: Extract<RestoreFlow['step'], { readonly type: 'restored' }>;
  readonly onClose: () => void;
}

function Done({ step: { opened, restored }, onClose }: DoneProps) {
  const { backups, common } = useText();
  const [, navigate] = useLocation();
  const toSign = typeof restored.key === 'string' ? 0 : restored.key.toSign;
  const go = (): void => {
    onClose();
    navigate(toAddress(opened, restored.role, toSign));
  };
  return (
    <Dialog
      title={backups.dialogTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          <Button look="primary" onClick={go}>
            {toSign > 0 ? backups.toReview : backups.open}
          </Button>
        </>
      }
    >
      <RestoredNotice
        name={opened.header.competitionName}
        toSign={toSign}
        elsewhere={restored.role === 'judge' && comesFromAnotherLaptop(opened) ? 'old-laptop' : 'none'}
      />
    </Dialog>
  );
}

function toAddress({ log }: OpenedBackup, role: 'secretariat' | 'judge', toSign: number): string {
  const { id, competition } = log.contents.workspace;
  if (role === 'judge') return toSign > 0 ? routes.review(id) : routes.desk(id);
  return routes.secretariat(id, competition.ruleBook.type === 'open' ? 'identity' : 'progress');
}
