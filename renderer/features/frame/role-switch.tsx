import { useLocation } from 'wouter';
import type { ReadAccess } from '../../application/create-services';
import type { Workspace } from '../../application/workspace/workspace';
import { SelectField } from '../../components/text-field';
import { useLive } from '../../hooks/use-live';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import styles from './role-switch.module.css';

const listWorkspaces = (facts: ReadAccess) => facts.listWorkspaces();

/** In the sample competition a visitor may sit on every chair. */
export function RoleSwitch({ current }: { readonly current: Workspace }) {
  const { frame } = useText();
  const [, navigate] = useLocation();
  const live = useLive(listWorkspaces);
  if (live.type === 'loading') return null;
  const chairs = live.value
    .filter(({ competition }) => competition.id === current.competition.id)
    .map((workspace) => ({ workspace, label: nameOf(workspace, frame.roleSecretariat, frame.roleJudge) }))
    .sort(
      (a, b) => Number(a.workspace.role === 'judge') - Number(b.workspace.role === 'judge') || compare(a, b),
    );
  return (
    <div className={styles.switch}>
      <SelectField
        label={frame.playRole}
        labelLayout="hidden"
        value={current.id}
        choices={chairs.map(({ workspace, label }) => ({ value: workspace.id, label }))}
        onChange={(id) => {
          const chosen = chairs.find(({ workspace }) => workspace.id === id)?.workspace;
          if (chosen?.role === 'secretariat') navigate(routes.secretariat(id, 'progress'));
          else if (chosen) navigate(routes.desk(id));
        }}
      />
    </div>
  );
}

const compare = (a: { readonly label: string }, b: { readonly label: string }): number =>
  a.label.localeCompare(b.label, 'id');

function nameOf(
  workspace: Workspace,
  secretariat: string,
  judgeName: (code: string, name: string) => string,
): string {
  if (workspace.role === 'secretariat') return secretariat;
  const judge = workspace.competition.judges.find(({ id }) => id === workspace.judge);
  return judge ? judgeName(judge.code, judge.name) : workspace.judge;
}
