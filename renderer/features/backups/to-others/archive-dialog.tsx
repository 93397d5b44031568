import { useState } from 'react';
import { findPassphraseProblem, type PassphraseProblem } from '../../../application/backup/passphrase';
import type { ArchiveFolder } from '../../../application/backup/save-archive-folder';
import type { FolderSaver } from '../../../application/ports/file-saver';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { ChoiceCards } from '../../../components/choice-cards';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { toArchiveReadme } from '../../../strings/archive-readme';
import { formatCount } from '../../../strings/formats';
import { MakeFileDialog } from '../make-file-dialog';
import { PassphraseFields, type TypedPassphrase } from '../passphrase-fields';

type Form = 'sealed' | 'open';

interface ArchiveDialogProps {
  readonly workspace: SecretariatWorkspace;
  readonly folders: FolderSaver;
  readonly onClose: () => void;
}

/** Who may read it, then where it goes. */
export function ArchiveDialog({ workspace, folders, onClose }: ArchiveDialogProps) {
  const { backups: service } = useApp();
  const { backups } = useText();
  const canSeal = workspace.competition.access !== undefined;
  const [form, setForm] = useState<Form>(canSeal ? 'sealed' : 'open');
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', second: '' });
  const [refused, setRefused] = useState<PassphraseProblem>();
  return (
    <MakeFileDialog
      title={backups.archiveDialogTitle(workspace.competition.identity.name)}
      confirm={backups.archiveConfirm}
      make={({ onPhase, onProgress, signal }) => {
        const problem = form === 'sealed' ? findPassphraseProblem(typed.first, typed.second) : undefined;
        setRefused(problem);
        if (problem) return undefined;
        onPhase(form === 'sealed' ? 'locking' : 'reading');
        return service.saveArchiveFolder(workspace.id, {
          ...(form === 'sealed' && { passphrase: typed.first }),
          ...{ folders, toReadme: toArchiveReadme, onProgress, signal },
        });
      }}
      toNotice={(saved) => <Saved saved={saved} />}
      onClose={onClose}
      afterUnwritten={backups.archiveUnfinished}
    >
      {canSeal && (
        <ChoiceCards
          legend={backups.archiveForm}
          choices={[
            { value: 'sealed', name: backups.archiveSealed, text: backups.archiveSealedText },
            { value: 'open', name: backups.archiveOpen, text: backups.archiveOpenText },
          ]}
          value={form}
          onChange={setForm}
        />
      )}
      {form === 'sealed' ? (
        <PassphraseFields
          typed={typed}
          problem={refused}
          warning={backups.archiveWarning}
          onChange={(next) => {
            setTyped(next);
            setRefused(undefined);
          }}
        />
      ) : (
        !canSeal && <Notice tone="warning">{backups.archiveOpenText}</Notice>
      )}
    </MakeFileDialog>
  );
}

function Saved({ saved }: { readonly saved: ArchiveFolder }) {
  const { backups } = useText();
  const language = useLanguage();
  if (saved.type === 'cancelled') {
    return (
      <Notice tone="info" announce="spoken">
        <p>{backups.archiveCancelled}</p>
        {saved.unfinished !== undefined && (
          <p>
            {saved.unfinished}: {backups.archiveUnfinished}
          </p>
        )}
      </Notice>
    );
  }
  const { received, lost, notKept } = saved.contents;
  return (
    <Notice tone="success" title={backups.archiveSaved} announce="spoken">
      <p>{backups.archiveSavedText(saved.where, formatCount(received.length, language))}</p>
      {notKept > 0 && <p>{backups.archiveNotKept(formatCount(notKept, language))}</p>}
      {lost.length > 0 && <p>{backups.archiveLost(lost.join(', '))}</p>}
    </Notice>
  );
}
