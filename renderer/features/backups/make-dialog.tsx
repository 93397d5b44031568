import { useState } from 'react';
import type { MadeBackup } from '../../application/backup/make-backup';
import { findPassphraseProblem, type PassphraseProblem } from '../../application/backup/passphrase';
import type { Workspace } from '../../application/workspace/workspace';
import { ChoiceCards } from '../../components/choice-cards';
import { SavedNotice } from '../../components/saved-notice';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';
import { MakeFileDialog } from './make-file-dialog';
import { PassphraseFields, type TypedPassphrase } from './passphrase-fields';

type Protection = 'open' | 'locked';

interface MakeDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** With or without a passphrase, and what that means; then the file. */
export function MakeDialog({ workspace, onClose }: MakeDialogProps) {
  const { backups: service } = useApp();
  const { backups } = useText();
  const [protection, setProtection] = useState<Protection>('open');
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', second: '' });
  const [refused, setRefused] = useState<PassphraseProblem>();
  return (
    <MakeFileDialog
      title={backups.makeDialogTitle(workspace.competition.identity.name)}
      confirm={backups.makeConfirm}
      make={({ onPhase, signal }) => {
        const isLocked = protection === 'locked';
        const problem = isLocked ? findPassphraseProblem(typed.first, typed.second) : undefined;
        setRefused(problem);
        if (problem) return undefined;
        onPhase('reading');
        const passphrase = isLocked ? { passphrase: typed.first } : {};
        return service.make(workspace.id, { ...passphrase, onPhase, signal });
      }}
      toNotice={(made) => <Made made={made} />}
      onClose={onClose}
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
    </MakeFileDialog>
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
  const words = {
    cancelled: backups.madeCancelled,
    title: backups.madeTitle,
    downloads: backups.madeDownloads,
    place: backups.madeText,
  };
  return (
    <SavedNotice saved={made} words={words}>
      {made.key === 'inside' && <p>{backups.madeKeyInside}</p>}
      {made.key === 'keyless' && <p>{backups.madeKeyless}</p>}
    </SavedNotice>
  );
}
