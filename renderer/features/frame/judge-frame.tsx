import type { ReactNode } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useDocumentTitle } from '../../hooks/use-document-title';
import { useLastUse } from '../../hooks/use-last-use';
import { useText } from '../../hooks/use-text';
import { useJudgeWorkspace } from '../../hooks/use-workspace';
import { toAddress } from '../../routes';
import type { JudgeScreen } from '../../screen-description';
import styles from './judge-frame.module.css';
import { NavLink } from './menu/nav-link';
import { inOrder } from './menu/to-phases';
import { MissingWorkspace } from './missing-workspace';
import { ClosedRounds } from './notices/closed-rounds';
import { DeliveryLine } from './notices/delivery-line';
import { FrameNotices } from './notices/frame-notices';
import { TakenSheets } from './notices/taken-sheets';
import { UnwrittenSignatures } from './notices/unwritten-signatures';
import { QuickAccess } from './quick-access';
import { RoleSwitch } from './role-switch';
import { TopBar } from './top-bar';

interface FrameProps {
  readonly workspace: WorkspaceId;
  readonly screens: readonly JudgeScreen[];
  /** The one that is shown. */
  readonly screen: JudgeScreen;
  readonly children: ReactNode;
}

/** The judge's screens: nothing but a bar above, so that the whole screen is for scoring. */
export function JudgeFrame({ workspace: id, screens, screen, children }: FrameProps) {
  const { frame } = useText();
  useLastUse(id);
  const open = useJudgeWorkspace(id);
  useDocumentTitle(
    frame.screens[screen.name],
    open.type === 'ready' ? open.workspace.competition.identity.name : undefined,
  );
  if (open.type === 'loading') return <TopBar />;
  if (open.type === 'missing') return <MissingWorkspace />;
  const { competition, judge: judgeId } = open.workspace;
  const judge = competition.judges.find(({ id: other }) => other === judgeId);
  return (
    <div className={styles.frame}>
      <TopBar
        title={competition.identity.name}
        role={competition.nature !== 'sample' && judge && frame.roleJudge(judge.code, judge.name)}
        nature={competition.nature}
      >
        {competition.nature === 'sample' && <RoleSwitch current={open.workspace} />}
        <nav className={styles.menu} aria-label={frame.judgeMenu}>
          {inOrder(screens).map(({ route, name }) => (
            <NavLink key={route} place="top" href={toAddress(route, id)}>
              {frame.screens[name]}
            </NavLink>
          ))}
        </nav>
        <QuickAccess workspace={open.workspace} screen={screen} screens={inOrder(screens)} button="none" />
      </TopBar>
      <FrameNotices judge={id} />
      <UnwrittenSignatures workspace={open.workspace} />
      <ClosedRounds workspace={open.workspace} />
      <TakenSheets workspace={open.workspace} revisions={open.revisions} />
      <DeliveryLine workspace={open.workspace} revisions={open.revisions} />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
    </div>
  );
}
