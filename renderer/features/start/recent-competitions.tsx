import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useText } from '../../hooks/use-text';
import { WorkspaceWords } from '../../parts/workspace/workspace-words';
import { routes } from '../../routes';
import { describeRole } from '../../strings/describe-role';
import { orderWorkspaces, type StartRow } from './order-workspaces';
import styles from './recent-competitions.module.css';
import { RemoveDialog } from './remove-dialog';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

interface RecentCompetitionsProps {
  readonly title: string;
  /** Whose competitions; those of everybody on the first screen. */
  readonly of: 'everybody' | 'secretariat';
}

/** Competitions on this laptop, real events first, and of those the one used last. */
export function RecentCompetitions({ title, of }: RecentCompetitionsProps) {
  const { lastUse } = useApp();
  const { start } = useText();
  const live = useLive(listWorkspaces);
  const [doing, setDoing] = useState<'opening' | 'removing'>('opening');
  const [removing, setRemoving] = useState<Workspace>();
  if (live.type === 'loading') return null;
  const rows = orderWorkspaces(
    live.value.filter(({ role }) => of === 'everybody' || role === 'secretariat'),
    lastUse.find,
  );
  const isRemoving = doing === 'removing' && rows.length > 0;
  return (
    <section className={layout.stack} aria-labelledby="recent-title">
      <h2 id="recent-title">{title}</h2>
      {rows.length === 0 && <p className={typography.soft}>{start.continueEmpty}</p>}
      <ul className={layout.column}>
        {rows.map((row) => (
          <Row
            key={row.type === 'one' ? row.workspace.id : row.first.id}
            row={row}
            action={isRemoving ? 'remove' : 'open'}
            onRemove={setRemoving}
          />
        ))}
      </ul>
      {of === 'everybody' && rows.length > 0 && (
        <div>
          <Button look="plain" onClick={() => setDoing(isRemoving ? 'opening' : 'removing')}>
            {isRemoving ? start.removeDone : start.removeSome}
          </Button>
        </div>
      )}
      {removing && <RemoveDialog workspace={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}

interface RowProps {
  readonly row: StartRow;
  /** Never both: a click meant for one must not do the other. */
  readonly action: 'open' | 'remove';
  readonly onRemove: (workspace: Workspace) => void;
}

function Row({ row, action, onRemove }: RowProps) {
  const text = useText();
  const { frame, start } = text;
  const [, navigate] = useLocation();
  const { name } = (row.type === 'one' ? row.workspace : row.first).competition.identity;
  const toChair = (workspace: Workspace): string => {
    const chair = toShortName(workspace, frame.roleSecretariat);
    return action === 'open' ? chair : `${start.remove} ${chair}`;
  };
  const chairs = row.type === 'one' ? [row.workspace] : row.chairs;
  return (
    <li className={styles.item}>
      <div className={styles.names}>
        <WorkspaceWords
          workspace={row.type === 'one' ? row.workspace : row.first}
          chair={row.type === 'one' ? 'said' : 'not'}
          at={row.at}
        />
      </div>
      <div className={styles.chairs}>
        {chairs.map((workspace) => (
          <Button
            key={workspace.id}
            look={action === 'open' ? 'secondary' : 'danger'}
            aria-label={`${start[action]}: ${name}, ${describeRole(workspace, text)}`}
            onClick={() => (action === 'open' ? navigate(toFirstScreen(workspace)) : onRemove(workspace))}
          >
            {row.type === 'one' ? start[action] : toChair(workspace)}
          </Button>
        ))}
      </div>
    </li>
  );
}

const toFirstScreen = ({ id, role, competition }: Workspace): string =>
  role === 'judge'
    ? routes.desk(id)
    : routes.secretariat(id, competition.ruleBook.type === 'open' ? 'identity' : 'progress');

/** Of a chair among those of one competition. */
const toShortName = (workspace: Workspace, secretariat: string): string =>
  workspace.role === 'secretariat'
    ? secretariat
    : (workspace.competition.judges.find(({ id }) => id === workspace.judge)?.code ?? workspace.judge);
