import { useEffect, useRef } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { ActionDialog } from '../../components/action-dialog';
import type { AccessCode } from '../../domain/access-code';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';

interface GiveKeyDialogProps {
  readonly workspace: WorkspaceId;
  readonly onClose: () => void;
  readonly onGiven: (code: AccessCode) => void;
}

/** Asks before the competition's key goes to another laptop. */
export function GiveKeyDialog({ workspace, onClose, onGiven }: GiveKeyDialogProps) {
  const { joining } = useApp();
  const { common, laptops: words } = useText();
  const language = useLanguage();
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);
  const give = async (): Promise<string | undefined> => {
    job.current = new AbortController();
    const given = await joining.giveKey(workspace, {
      ...{ here: '', onPhase: () => {}, signal: job.current.signal },
    });
    if (!given.ok) return describeProblem(given.error, language);
    if (given.value.type === 'cancelled') return words.cancelled;
    onGiven(given.value.code);
    onClose();
    return undefined;
  };
  return (
    <ActionDialog
      title={words.giveTitle}
      cancel={common.cancel}
      confirm={words.giveConfirm}
      onClose={onClose}
      onConfirm={give}
    >
      <p>{words.giveText}</p>
      <p>{words.codeRead}</p>
    </ActionDialog>
  );
}
