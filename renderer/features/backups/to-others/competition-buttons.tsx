import type { ReactNode } from 'react';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { classNames } from '../../../components/class-names';
import layout from '../../../components/layout.module.css';
import typography from '../../../components/typography.module.css';
import styles from '../backups.module.css';

interface CompetitionButtonsProps {
  readonly workspaces: readonly SecretariatWorkspace[];
  readonly icon: ReactNode;
  readonly label: string;
  /** The label with the competition's name, for those who don't see which line it stands in. */
  readonly labelFor: (name: string) => string;
  readonly onPress: (workspace: SecretariatWorkspace) => void;
}

/** A competition a line, each with the same button. */
export function CompetitionButtons({ workspaces, icon, label, labelFor, onPress }: CompetitionButtonsProps) {
  return (
    <ul className={layout.column}>
      {workspaces.map((workspace) => {
        const { name } = workspace.competition.identity;
        return (
          <li key={workspace.id} className={classNames(layout.ruled, styles.item)}>
            <div className={styles.names}>
              <span className={typography.nameWithTags}>{name}</span>
            </div>
            <Button icon={icon} onClick={() => onPress(workspace)} aria-label={labelFor(name)}>
              {label}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
