import { type ReactNode, Suspense } from 'react';
import { findSetUpProblems } from '../../application/set-up/find-set-up-problems';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Tag } from '../../components/tag';
import { isActive } from '../../domain/competition';
import { useFileStatus } from '../../hooks/use-file-status';
import { useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { routes } from '../../routes';
import { MissingWorkspace } from './missing-workspace';
import { NavLink } from './nav-link';
import { FrameNotices } from './notices/frame-notices';
import { RoleSwitch } from './role-switch';
import styles from './secretariat-frame.module.css';
import { TopBar } from './top-bar';
import { useConflictCount } from './use-conflict-count';

const steps = [
  { name: 'prepare', screens: ['identity', 'rubric', 'entries', 'judges', 'file', 'cards'] },
  { name: 'day', screens: ['progress', 'collect', 'conflicts'] },
  { name: 'results', screens: ['results', 'papers', 'check', 'trail'] },
] as const;

/** Screens with screens below them. */
const DEEP: ReadonlySet<string> = new Set(['results', 'conflicts']);

interface FrameProps {
  readonly workspace: WorkspaceId;
  readonly children: ReactNode;
}

/** The secretariat's screens with their menu, in the order of an event. */
export function SecretariatFrame({ workspace: id, children }: FrameProps) {
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
        {steps.map(({ name, screens }) => (
          <div key={name} className={styles.step}>
            <h2 className={styles.stepName}>{frame.steps[name]}</h2>
            {screens.map((screen) => (
              <NavLink
                key={screen}
                place="side"
                href={routes.secretariat(id, screen)}
                pattern={`${routes.secretariat(id, screen)}${DEEP.has(screen) ? '/*?' : ''}`}
              >
                {frame.screens[screen]}
                {counts[screen] !== undefined && <span className={styles.count}>{counts[screen]}</span>}
                {screen === 'conflicts' && disputes > 0 && <span className={styles.alarm}>{disputes}</span>}
                {screen === 'file' && problems > 0 && <span className={styles.todo}>{problems}</span>}
                {screen === 'file' && problems === 0 && <FileTag workspace={open.workspace} />}
              </NavLink>
            ))}
          </div>
        ))}
        <div className={styles.aside}>
          <NavLink place="side" href={routes.backups()}>
            {backups.link}
          </NavLink>
          <NavLink place="side" href={routes.ready()}>
            {ready.link}
          </NavLink>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={styles.content}>
        {/* At a large event the first view takes a moment; shorter than a word about it would be read. */}
        <Suspense fallback={null}>{children}</Suspense>
      </main>
    </div>
  );
}

/** The file that judges have is not what the set-up says. */
function FileTag({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { frame } = useText();
  const type = useFileStatus(workspace, 'nothing')?.status.type ?? 'none';
  return type === 'none' || type === 'current' ? null : <Tag tone="warning">{frame.fileOutdated}</Tag>;
}
