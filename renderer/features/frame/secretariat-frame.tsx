import { type ReactNode, Suspense } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useLastUse } from '../../hooks/use-last-use';
import { useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import type { SecretariatScreen } from '../../screen-description';
import { MenuButton } from './menu/menu-button';
import { SecretariatMenu } from './menu/secretariat-menu';
import { toPhases } from './menu/to-phases';
import { MissingWorkspace } from './missing-workspace';
import { FrameNotices } from './notices/frame-notices';
import { KeyElsewhere } from './notices/key-elsewhere';
import { QuickAccess } from './quick-access';
import { RoleSwitch } from './role-switch';
import styles from './secretariat-frame.module.css';
import { TopBar } from './top-bar';

interface FrameProps {
  readonly workspace: WorkspaceId;
  readonly screens: readonly SecretariatScreen[];
  /** The one that is shown. */
  readonly screen: SecretariatScreen;
  readonly children: ReactNode;
}

/** The secretariat's screens with their menu, in the order of an event. */
export function SecretariatFrame({ workspace: id, screens, screen, children }: FrameProps) {
  const { frame } = useText();
  useLastUse(id);
  const open = useSecretariatWorkspace(id);
  const name = open.type === 'ready' ? open.workspace.competition.identity.name : undefined;
  useDocumentTitle(frame.screens[screen.name], name);
  if (open.type === 'loading') return <TopBar />;
  if (open.type === 'missing') return <MissingWorkspace />;
  const { competition } = open.workspace;
  return (
    <div className={styles.container}>
      <div className={styles.frame}>
        <TopBar
          title={competition.identity.name}
          role={competition.nature === 'sample' ? undefined : frame.roleSecretariat}
          nature={competition.nature}
          menu={<MenuButton />}
        >
          {competition.nature === 'sample' && <RoleSwitch current={open.workspace} />}
          <QuickAccess
            workspace={open.workspace}
            screen={screen}
            screens={toPhases(screens).flatMap((phase) => phase.screens)}
            button="shown"
          />
        </TopBar>
        <FrameNotices />
        <SecretariatMenu open={open} screens={screens} phase={screen.phase} />
        <main id="content" tabIndex={-1} className={styles.content}>
          <KeyElsewhere workspace={open.workspace} acts={open.acts} />
          {/* At a large event the first view takes a moment; shorter than a word about it would be read. */}
          <Suspense fallback={null}>{children}</Suspense>
        </main>
      </div>
    </div>
  );
}
