import { Link, useLocation } from 'wouter';
import type { ActStates } from '../../../application/acts/fold-acts';
import { findKeyHolder } from '../../../application/acts/key-holder';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Notice } from '../../../components/notice';
import { useText } from '../../../hooks/use-text';
import { routes } from '../../../routes';
import styles from './frame-notices.module.css';

interface KeyElsewhereProps {
  readonly workspace: SecretariatWorkspace;
  readonly acts: ActStates;
}

/** Screens that change the competition, which the holder of its key alone does. */
const CHANGING = ['identity', 'rubric', 'entries', 'judges', 'file', 'cards'] as const;

/** On a laptop that joined: where the competition is changed, that it isn't changed here. */
export function KeyElsewhere({ workspace, acts }: KeyElsewhereProps) {
  const { frame, laptops } = useText();
  const [path] = useLocation();
  const isChanging = CHANGING.some((screen) => path.startsWith(routes.secretariat(workspace.id, screen)));
  if (!isChanging || findKeyHolder(workspace, acts) === 'here') return null;
  return (
    <div className={styles.above}>
      <Notice
        tone="info"
        lines="one"
        title={laptops.elsewhereTitle}
        actions={<Link href={routes.secretariat(workspace.id, 'laptops')}>{frame.screens.laptops}</Link>}
      >
        {laptops.elsewhereText}
      </Notice>
    </div>
  );
}
