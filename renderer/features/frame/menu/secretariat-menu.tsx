import { ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { useText } from '../../../hooks/use-text';
import type { OpenWorkspace } from '../../../hooks/use-workspace';
import { ProjectorButton } from '../../../parts/projector/projector-button';
import { routes, toAddress } from '../../../routes';
import type { Phase, SecretariatScreen } from '../../../screen-description';
import { BadgeMark } from './badge-mark';
import { MENU } from './menu-button';
import { NavLink } from './nav-link';
import styles from './secretariat-menu.module.css';
import { toPhases } from './to-phases';
import { type Badges, useBadges } from './use-badges';

interface SecretariatMenuProps {
  readonly open: Extract<OpenWorkspace<SecretariatWorkspace>, { readonly type: 'ready' }>;
  readonly screens: readonly SecretariatScreen[];
  /** The phase of the screen that is shown: it begins open. */
  readonly phase: Phase;
}

/** The phases of an event, and below the open one its screens. Where there is little room it comes by its button. */
export function SecretariatMenu({ open, screens, phase: current }: SecretariatMenuProps) {
  const { backups, frame, ready } = useText();
  const badges = useBadges(open);
  const menu = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<Phase | 'none'>(current);
  const putAway = (): void => {
    if (menu.current?.matches(':popover-open')) menu.current.hidePopover();
  };
  const { competition, id } = open.workspace;
  return (
    <nav ref={menu} id={MENU} popover="auto" className={styles.menu} aria-label={frame.mainMenu}>
      <ul className={styles.phases}>
        {toPhases(screens).map((phase) => (
          <PhaseOfMenu
            key={phase.phase}
            {...phase}
            state={phase.phase === shown ? 'open' : 'closed'}
            current={phase.phase === current}
            badges={badges}
            toHref={(route) => toAddress(route, id)}
            onToggle={() => setShown(phase.phase === shown ? 'none' : phase.phase)}
            onGo={putAway}
          />
        ))}
      </ul>
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
  );
}

interface PhaseOfMenuProps {
  readonly phase: Phase;
  readonly screens: readonly SecretariatScreen[];
  readonly state: 'open' | 'closed';
  readonly current: boolean;
  readonly badges: Badges;
  readonly toHref: (route: string) => string;
  readonly onToggle: () => void;
  readonly onGo: () => void;
}

function PhaseOfMenu(props: PhaseOfMenuProps) {
  const { phase, screens, state, current, badges, toHref, onToggle, onGo } = props;
  const { frame } = useText();
  const list = useId();
  const waiting = screens.flatMap(({ name }) => {
    const badge = badges[name];
    return badge && badge.tone !== 'count' ? [{ name, badge }] : [];
  });
  return (
    <li>
      <button
        type="button"
        className={styles.phase}
        data-current={current ? 'yes' : undefined}
        aria-expanded={state === 'open'}
        aria-controls={list}
        onClick={onToggle}
      >
        <ChevronRight aria-hidden="true" />
        <span className={styles.name}>{frame.phases[phase]}</span>
        {state === 'closed' && waiting.map(({ name, badge }) => <BadgeMark key={name} badge={badge} />)}
      </button>
      <ul id={list} className={styles.screens} hidden={state === 'closed'}>
        {screens.map(({ name, route }) => {
          const badge = badges[name];
          return (
            <li key={name}>
              <NavLink place="side" href={toHref(route)} below="too" onClick={onGo}>
                <span className={styles.name}>{frame.screens[name]}</span>
                {badge && <BadgeMark badge={badge} />}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
