import { useState } from 'react';
import { findPassphraseProblem, type PassphraseProblem } from '../../../application/backup/passphrase';
import type { Delivered } from '../../../application/ports/save-file';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { SavedNotice } from '../../../components/saved-notice';
import { useApp } from '../../../hooks/app-context';
import { useText } from '../../../hooks/use-text';
import { MakeFileDialog } from '../make-file-dialog';
import { PassphraseFields, type TypedPassphrase } from '../passphrase-fields';

interface AuditKeyDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly onClose: () => void;
}

/** A passphrase for the key; then the file. */
export function AuditKeyDialog({ workspace, onClose }: AuditKeyDialogProps) {
  const { backups: service } = useApp();
  const { backups } = useText();
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', second: '' });
  const [refused, setRefused] = useState<PassphraseProblem>();
  return (
    <MakeFileDialog
      title={backups.auditDialogTitle(workspace.competition.identity.name)}
      confirm={backups.auditConfirm}
      make={({ onPhase, signal }) => {
        const problem = findPassphraseProblem(typed.first, typed.second);
        setRefused(problem);
        if (problem) return undefined;
        onPhase('locking');
        return service.exportAuditKey(workspace.id, { passphrase: typed.first, signal });
      }}
      toNotice={(delivered) => <Saved delivered={delivered} />}
      onClose={onClose}
    >
      <PassphraseFields
        typed={typed}
        problem={refused}
        warning={backups.auditWarning}
        onChange={(next) => {
          setTyped(next);
          setRefused(undefined);
        }}
      />
    </MakeFileDialog>
  );
}

function Saved({ delivered }: { readonly delivered: Delivered }) {
  const { backups } = useText();
  const words = {
    cancelled: backups.madeCancelled,
    title: backups.auditSaved,
    downloads: backups.auditSavedDownloads,
    place: backups.auditSavedText,
  };
  return <SavedNotice saved={delivered} words={words} />;
}
