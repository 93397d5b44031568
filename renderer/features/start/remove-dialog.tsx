import { useCallback, useId, useState } from 'react';
import type { ReadAccess } from '../../application/create-services';
import { countUndelivered, toDelivery } from '../../application/send/to-delivery';
import { foldCase } from '../../application/tables/fold-text';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';
import { useLatestSnapshot } from './use-latest-snapshot';

interface RemoveDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** How many sheets would be nowhere any more. */
async function countLost(facts: ReadAccess, workspace: Workspace): Promise<number> {
  if (workspace.role !== 'judge') return 0;
  const [revisions, exports] = await Promise.all([
    facts.loadRevisions(workspace.id),
    facts.listExports(workspace.id),
  ]);
  return countUndelivered(toDelivery(workspace, revisions, exports));
}

/** Says what goes, and whether it can come back; a real event goes only once its name was typed. */
export function RemoveDialog({ workspace, onClose }: RemoveDialogProps) {
  const { services, lastUse } = useApp();
  const { common, start } = useText();
  const language = useLanguage();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<'asking' | 'insisting'>('asking');
  const [problem, setProblem] = useState<string>();
  const snapshot = useLatestSnapshot(workspace.id);
  const lost = useLive(useCallback((facts: ReadAccess) => countLost(facts, workspace), [workspace]));
  // The question isn't asked before it is known what is at stake.
  if (lost.type === 'loading' || snapshot === 'looking') return null;
  const { identity, nature } = workspace.competition;
  const isNamed = nature !== 'event' || foldCase(typed) === foldCase(identity.name);
  async function remove(): Promise<void> {
    if (!isNamed) {
      setStep('insisting');
      return;
    }
    const removed = await services.removeWorkspace(workspace.id);
    if (!removed.ok) {
      setProblem(describeProblem(removed.error, language));
      return;
    }
    lastUse.forget(workspace.id);
    onClose();
  }
  return (
    <Dialog
      title={start.removeTitle(identity.name)}
      typed="nothing"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" type="submit" form={form}>
            {start.removeConfirm}
          </Button>
        </>
      }
    >
      {lost.value > 0 && (
        <Notice tone="warning" title={start.removeLost(formatCount(lost.value, language))}>
          {start.removeLostText}
        </Notice>
      )}
      <p>{workspace.role === 'judge' ? start.removeTextJudge : start.removeTextSecretariat}</p>
      <p>{snapshot === 'none' ? start.removeForEver : start.removeKept(formatInstant(snapshot, language))}</p>
      <form
        id={form}
        noValidate
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        {nature === 'event' && (
          <TextField
            label={start.removeName}
            hint={identity.name}
            value={typed}
            onChange={setTyped}
            aria-required
            problem={step === 'insisting' && !isNamed ? start.removeNameWrong : undefined}
          />
        )}
      </form>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
