import { Archive } from 'lucide-react';
import { useState } from 'react';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { EmptyState } from '../../components/empty-state';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import { useText } from '../../hooks/use-text';
import { WorkspaceWords } from '../../parts/workspace/workspace-words';
import { describeRole } from '../../strings/describe-role';
import styles from './backups.module.css';
import { MakeDialog } from './make-dialog';

/** Every competition on this laptop, with the one button. */
export function MakeSection({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const { backups } = useText();
  const [making, setMaking] = useState<Workspace>();
  const own = workspaces
    .filter(({ competition }) => competition.nature !== 'sample')
    .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const hasSample = own.length < workspaces.length;
  if (own.length === 0) {
    return (
      <Section>
        <EmptyState title={backups.emptyTitle}>
          <p>{backups.emptyText}</p>
          {hasSample && <p>{backups.sampleOnly}</p>}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={backups.makeTitle}>
      <p className={typography.prose}>{backups.makeText}</p>
      <ul className={layout.column}>
        {own.map((workspace) => (
          <CompetitionItem key={workspace.id} workspace={workspace} onMake={() => setMaking(workspace)} />
        ))}
      </ul>
      {making && <MakeDialog workspace={making} onClose={() => setMaking(undefined)} />}
    </Section>
  );
}

interface CompetitionItemProps {
  readonly workspace: Workspace;
  readonly onMake: () => void;
}

function CompetitionItem({ workspace, onMake }: CompetitionItemProps) {
  const text = useText();
  const { backups } = text;
  const { identity } = workspace.competition;
  const role = describeRole(workspace, text);
  return (
    <li className={classNames(layout.ruled, styles.item)}>
      <div className={styles.names}>
        <WorkspaceWords workspace={workspace} />
      </div>
      <Button
        icon={<Archive aria-hidden="true" />}
        onClick={onMake}
        aria-label={backups.makeFor(identity.name, role)}
      >
        {backups.make}
      </Button>
    </li>
  );
}
