import { type ReactNode, Suspense } from 'react';
import { findSetUpProblems } from '../../application/set-up/find-set-up-problems';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Tag } from '../../components/tag';
import { isActive } from '../../domain/competition';
import { useFileStatus } from '../../hooks/use-file-status';
import { useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { ProjectorButton } from '../../parts/projector/projector-button';
import { routes, toAddress } from '../../routes';
import type { SecretariatScreen } from '../../screen-description';
import { MissingWorkspace } from './missing-workspace';
import { NavLink } from './nav-link';
import { FrameNotices } from './notices/frame-notices';
import { KeyElsewhere } from './notices/key-elsewhere';
import { RoleSwitch } from './role-switch';
import styles from './secretariat-frame.module.css';
import { TopBar } from './top-bar';
import { useConflictCount } from './use-conflict-count';

interface FrameProps {
  readonly workspace: WorkspaceId;
  /** Those of the menu, in its order. */
  readonly screens: readonly SecretariatScreen[];
  readonly children: ReactNode;
}

/** The secretariat's screens with their menu, in the order of an event. */
export function SecretariatFrame({ workspace: id, screens, children }: FrameProps) {
  const { backups, frame, ready } = useText();
  const open = useSecretariatWorkspace(id);
  const disputes = useConflictCount(open);
  if (open.type === 'loading') return <TopBar />;
  if (open.type === 'missing') return <MissingWorkspace />;
  const { competition } = open.workspace;
  const counts: { readonly [screen: string]: number } = {
    entries: competition.entries.filter(isActive).length,
    judges: competition.judges.length,
  };
  const problems = findSetUpProblems(competition).length;
  return (
    <div className={styles.frame}>
      <TopBar
        title={competition.identity.name}
        role={competition.nature === 'sample' ? undefined : frame.roleSecretariat}
        nature={competition.nature}
      >
        {competition.nature === 'sample' && <RoleSwitch current={open.workspace} />}
      </TopBar>
      <FrameNotices />
      <nav className={styles.menu} aria-label={frame.mainMenu}>
        {toSteps(screens).map(({ group, links }) => (
          <div key={group} className={styles.step}>
            <h2 className={styles.stepName}>{frame.steps[group]}</h2>
            {links.map(({ name, route }) => (
              <NavLink key={name} place="side" href={toAddress(route, id)} below="too">
                {frame.screens[name]}
                {counts[name] !== undefined && <span className={styles.count}>{counts[name]}</span>}
                {name === 'conflicts' && disputes > 0 && <span className={styles.alarm}>{disputes}</span>}
                {name === 'file' && problems > 0 && <span className={styles.todo}>{problems}</span>}
                {name === 'file' && problems === 0 && <FileTag workspace={open.workspace} />}
              </NavLink>
            ))}
          </div>
        ))}
        <div className={styles.aside}>
          <ProjectorButton competition={competition} />
          <NavLink place="side" href={routes.backups()}>
            {backups.link}
          </NavLink>
          <NavLink place="side" href={routes.ready()}>
            {ready.link}
          </NavLink>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={styles.content}>
        <KeyElsewhere workspace={open.workspace} acts={open.acts} />
        {/* At a large event the first view takes a moment; shorter than a word about it would be read. */}
        <Suspense fallback={null}>{children}</Suspense>
      </main>
    </div>
  );
}

type Menu = NonNullable<SecretariatScreen['menu']>;

interface Step {
  readonly group: Menu['group'];
  readonly links: readonly { readonly name: Menu['name']; readonly route: string }[];
}

/** Steps and their screens, both in the order in which they come. */
function toSteps(screens: readonly SecretariatScreen[]): readonly Step[] {
  const steps = new Map<Step['group'], Step['links']>();
  for (const { menu, route } of screens) {
    if (menu !== undefined) {
      steps.set(menu.group, [...(steps.get(menu.group) ?? []), { name: menu.name, route }]);
    }
  }
  return [...steps].map(([group, links]) => ({ group, links }));
}

/** The file that judges have is not what the set-up says. */
function FileTag({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { frame } = useText();
  const type = useFileStatus(workspace, 'nothing')?.status.type ?? 'none';
  return type === 'none' || type === 'current' ? null : <Tag tone="warning">{frame.fileOutdated}</Tag>;
}
