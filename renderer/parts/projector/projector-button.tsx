import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { Tag } from '../../components/tag';
import type { Competition } from '../../domain/competition';
import { useApp } from '../../hooks/app-context';
import styles from './projector.module.css';
import { ProjectorDialog } from './projector-dialog';
import { useDisplay } from './use-display';
import { useProjectorText } from './use-projector-text';

/** Opens the projector's desk, and says whether the projector is on. */
export function ProjectorButton({ competition }: { readonly competition: Competition }) {
  const projector = useProjectorText();
  const { session } = useApp();
  const { language, theme } = useStore(session, (state) => state.preferences);
  const [desk, setDesk] = useState<'open' | 'closed'>('closed');
  const known = useDisplay();
  const display = known.type === 'known' ? known.display : undefined;
  const isOpen = known.type === 'known' && known.view.state === 'open';
  useEffect(() => {
    const shown = isOpen ? display?.getView().shown : undefined;
    if (shown === undefined || (shown.language === language && shown.theme === theme)) return;
    void display?.show({ ...shown, language, theme });
  }, [display, isOpen, language, theme]);
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setDesk('open')}>
        {projector.link}
        {isOpen && <Tag tone="accent">{projector.open}</Tag>}
      </button>
      {desk === 'open' &&
        // Not inside the menu: folded, that goes away as the dialog comes.
        createPortal(
          <ProjectorDialog competition={competition} known={known} onClose={() => setDesk('closed')} />,
          document.body,
        )}
    </>
  );
}
