import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { SecretariatWorkspace, Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import { useText } from '../../hooks/use-text';
import { AuditKeyDialog } from './audit-key-dialog';
import styles from './backups.module.css';

/** For whoever is to check the results without this laptop: what opens the sealed files. */
export function AuditKeySection({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const { backups } = useText();
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
      {withKey.length === 0 && <p className={typography.softProse}>{backups.auditNone}</p>}
      <ul className={layout.column}>
        {withKey.map((workspace) => {
          const { name } = workspace.competition.identity;
          return (
            <li key={workspace.id} className={classNames(layout.ruled, styles.item)}>
              <div className={styles.names}>
                <span className={typography.nameWithTags}>{name}</span>
              </div>
              <Button
                icon={<KeyRound aria-hidden="true" />}
                onClick={() => setSaving(workspace)}
                aria-label={backups.auditMakeFor(name)}
              >
                {backups.auditMake}
              </Button>
            </li>
          );
        })}
      </ul>
      {saving && <AuditKeyDialog workspace={saving} onClose={() => setSaving(undefined)} />}
    </Section>
  );
}
