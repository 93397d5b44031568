import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import { countUndelivered, toDelivery } from '../../application/send/to-delivery';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLive } from '../../hooks/use-live';
import { useLanguage, useText } from '../../hooks/use-text';
import { WorkspaceWords } from '../../parts/workspace/workspace-words';
import { routes } from '../../routes';
import { describeProblem } from '../../strings/describe-problem';
import { describeRole } from '../../strings/describe-role';
import { formatCount } from '../../strings/formats';
import styles from './recent-competitions.module.css';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

/** Competitions on this laptop, the latest first. */
export function RecentCompetitions() {
  const { start } = useText();
  const live = useLive(listWorkspaces);
  const [removing, setRemoving] = useState<Workspace>();
  if (live.type === 'loading') return null;
  const workspaces = live.value.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  return (
    <section className={layout.stack} aria-labelledby="recent-title">
      <h2 id="recent-title">{start.continueTitle}</h2>
      {workspaces.length === 0 && <p className={typography.soft}>{start.continueEmpty}</p>}
      <ul className={layout.column}>
        {workspaces.map((workspace) => (
          <RecentCompetition
            key={workspace.id}
            workspace={workspace}
            onRemove={() => setRemoving(workspace)}
          />
        ))}
      </ul>
      {removing && <RemoveDialog workspace={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}

interface RecentCompetitionProps {
  readonly workspace: Workspace;
  readonly onRemove: () => void;
}

function RecentCompetition({ workspace, onRemove }: RecentCompetitionProps) {
  const text = useText();
  const { start } = text;
  const [, navigate] = useLocation();
  const { competition } = workspace;
  const role = describeRole(workspace, text);
  const open = () =>
    navigate(
      workspace.role === 'judge'
        ? routes.desk(workspace.id)
        : routes.secretariat(workspace.id, competition.ruleBook.type === 'open' ? 'identity' : 'progress'),
    );
  return (
    <li className={styles.item}>
      <div className={styles.names}>
        <WorkspaceWords workspace={workspace} />
      </div>
      <Button
        look="plain"
        onClick={onRemove}
        aria-label={`${start.remove}: ${competition.identity.name}, ${role}`}
      >
        {start.remove}
      </Button>
      <Button onClick={open} aria-label={`${start.open}: ${competition.identity.name}, ${role}`}>
        {start.open}
      </Button>
    </li>
  );
}

/** How many sheets would be nowhere any more. */
async function countLost(facts: ReadAccess, workspace: Workspace): Promise<number> {
  if (workspace.role !== 'judge') return 0;
  const [revisions, exports] = await Promise.all([
    facts.loadRevisions(workspace.id),
    facts.listExports(workspace.id),
  ]);
  return countUndelivered(toDelivery(workspace, revisions, exports));
}

function RemoveDialog({
  workspace,
  onClose,
}: {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}) {
  const { services } = useApp();
  const { common, start } = useText();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const lost = useLive(useCallback((facts: ReadAccess) => countLost(facts, workspace), [workspace]));
  // The question isn't asked before it is known what is at stake.
  if (lost.type === 'loading') return null;
  async function remove(): Promise<void> {
    const removed = await services.removeWorkspace(workspace.id);
    if (removed.ok) onClose();
    else setProblem(describeProblem(removed.error, language));
  }
  return (
    <ConfirmDialog
      title={start.removeTitle(workspace.competition.identity.name)}
      cancel={common.cancel}
      confirm={start.removeConfirm}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {lost.value > 0 && (
        <Notice tone="warning" title={start.removeLost(formatCount(lost.value, language))}>
          {start.removeLostText}
        </Notice>
      )}
      <p>{workspace.role === 'judge' ? start.removeTextJudge : start.removeTextSecretariat}</p>
      {problem && (
        <Notice tone="problem" announce="spoken">
          {problem}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
