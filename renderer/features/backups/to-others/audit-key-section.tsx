import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { SecretariatWorkspace, Workspace } from '../../../application/workspace/workspace';
import { FoldedNote } from '../../../components/folded-note';
import { Section } from '../../../components/page';
import typography from '../../../components/typography.module.css';
import { useText } from '../../../hooks/use-text';
import { AuditKeyDialog } from './audit-key-dialog';
import { CompetitionButtons } from './competition-buttons';

/** For whoever is to check the results without this laptop: what opens the sealed files. */
export function AuditKeySection({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const { backups, common } = useText();
  const [saving, setSaving] = useState<SecretariatWorkspace>();
  const own = workspaces.filter(
    (workspace): workspace is SecretariatWorkspace =>
      workspace.role === 'secretariat' && workspace.competition.nature !== 'sample',
  );
  if (own.length === 0) return null;
  const withKey = own.filter(({ competition }) => competition.access !== undefined);
  return (
    <Section title={backups.auditTitle}>
      <p className={typography.prose}>{backups.auditText}</p>
      <FoldedNote title={common.forCheckers}>{backups.auditHow}</FoldedNote>
      {withKey.length === 0 && <p className={typography.softProse}>{backups.auditNone}</p>}
      <CompetitionButtons
        workspaces={withKey}
        icon={<KeyRound aria-hidden="true" />}
        label={backups.auditMake}
        labelFor={backups.auditMakeFor}
        onPress={setSaving}
      />
      {saving && <AuditKeyDialog workspace={saving} onClose={() => setSaving(undefined)} />}
    </Section>
  );
}
