import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import type { SecretariatWorkspace, Workspace } from '../../../application/workspace/workspace';
import { Section } from '../../../components/page';
import typography from '../../../components/typography.module.css';
import { useApp } from '../../../hooks/app-context';
import { useText } from '../../../hooks/use-text';
import { ArchiveDialog } from './archive-dialog';
import { CompetitionButtons } from './competition-buttons';

/** For whoever keeps the city's record, or counts again: all that the result rests on, in one folder. */
export function ArchiveSection({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const { backups } = useText();
  const { folders } = useApp().platform;
  const [saving, setSaving] = useState<SecretariatWorkspace>();
  const own = workspaces.filter(
    (workspace): workspace is SecretariatWorkspace => workspace.role === 'secretariat',
  );
  if (own.length === 0) return null;
  const begun = own.filter(({ competition }) => competition.ruleBook.type === 'frozen');
  return (
    <Section title={backups.archiveTitle}>
      <p className={typography.prose}>{backups.archiveText}</p>
      {begun.length === 0 && <p className={typography.softProse}>{backups.archiveNone}</p>}
      {folders === undefined ? (
        <p className={typography.softProse}>{backups.archiveBrowser}</p>
      ) : (
        <CompetitionButtons
          workspaces={begun}
          icon={<FolderDown aria-hidden="true" />}
          label={backups.archiveSave}
          labelFor={backups.archiveSaveFor}
          onPress={setSaving}
        />
      )}
      {saving && folders && (
        <ArchiveDialog workspace={saving} folders={folders} onClose={() => setSaving(undefined)} />
      )}
    </Section>
  );
}
