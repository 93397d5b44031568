import { useState } from 'react';
import type { MadeBackup } from '../../application/backup/make-backup';
import { findPassphraseProblem, type PassphraseProblem } from '../../application/backup/passphrase';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { ChoiceCards } from '../../components/choice-cards';
import layout from '../../components/layout.module.css';
import { SavedNotice } from '../../components/saved-notice';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';
import { MakeFileDialog } from './make-file-dialog';
import { PassphraseFields, type TypedPassphrase } from './passphrase-fields';
import { SlipButton } from './slip-button';

type Protection = 'open' | 'locked';

/** `kept`: the one of the backup before, since the program started. */
type Passphrase = { readonly type: 'kept' } | ({ readonly type: 'typed' } & TypedPassphrase);

interface MakeDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** Whole under a passphrase, or for reading only, and what that means; then the file. */
export function MakeDialog({ workspace, onClose }: MakeDialogProps) {
  const { backups: service, session } = useApp();
  const { backups } = useText();
  const [kept] = useState(() => session.getState().backupPassphrases.get(workspace.id));
  const [protection, setProtection] = useState<Protection>('locked');
  const [passphrase, setPassphrase] = useState<Passphrase>(
    kept === undefined ? NOTHING_TYPED : { type: 'kept' },
  );
  const [refused, setRefused] = useState<PassphraseProblem>();
  const chosen = passphrase.type === 'kept' ? (kept ?? '') : passphrase.first;

  return (
    <MakeFileDialog
      title={backups.makeDialogTitle(workspace.competition.identity.name)}
      confirm={backups.makeConfirm}
      make={({ onPhase, signal }) => {
        const isLocked = protection === 'locked';
        const isTyped = isLocked && passphrase.type === 'typed';
        const problem = isTyped ? findPassphraseProblem(passphrase.first, passphrase.second) : undefined;
        setRefused(problem);
        if (problem) return undefined;
        onPhase('reading');
        return service.make(workspace.id, { ...(isLocked && { passphrase: chosen }), onPhase, signal });
      }}
      toNotice={(made) => {
        if (protection === 'open' || made.type === 'cancelled') return <Made made={made} />;
        return (
          <>
            <Made made={made} />
            <SlipButton competition={workspace.competition} passphrase={chosen} file={made.name} />
          </>
        );
      }}
      onMade={(made) => {
        if (protection === 'locked' && made.type === 'saved') {
          session.getState().keepBackupPassphrase(workspace.id, chosen);
        }
      }}
      onClose={onClose}
    >
      <ProtectionChoice role={workspace.role} protection={protection} onChange={setProtection} />
      {protection === 'locked' && passphrase.type === 'kept' && (
        <div className={layout.rowCentred}>
          <p>{backups.passphraseKept}</p>
          <Button look="plain" onClick={() => setPassphrase(NOTHING_TYPED)}>
            {backups.passphraseChange}
          </Button>
        </div>
      )}
      {protection === 'locked' && passphrase.type === 'typed' && (
        <PassphraseFields
          typed={passphrase}
          problem={refused}
          onChange={(next) => {
            setPassphrase({ type: 'typed', ...next });
            setRefused(undefined);
          }}
        />
      )}
    </MakeFileDialog>
  );
}

const NOTHING_TYPED: Passphrase = { type: 'typed', first: '', second: '' };

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
          value: 'locked',
          name: backups.protectLocked,
          text: role === 'judge' ? backups.protectLockedJudge : backups.protectLockedSecretariat,
        },
        {
          value: 'open',
          name: backups.protectOpen,
          text: role === 'judge' ? backups.protectOpenJudge : backups.protectOpenSecretariat,
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
