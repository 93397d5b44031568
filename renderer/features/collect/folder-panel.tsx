import { FolderSync } from 'lucide-react';
import type { WatchState } from '../../application/receive/folder-watcher';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { ProgressBar } from '../../components/progress-bar';
import typography from '../../components/typography.module.css';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatTime } from '../../strings/formats';
import styles from './folder-panel.module.css';
import type { FolderWatch } from './use-folder-watch';

interface FolderPanelProps {
  readonly watch: FolderWatch;
  readonly state: WatchState;
}

/** The folder that is watched: when it was last seen, and what came out of it. */
export function FolderPanel({ watch, state }: FolderPanelProps) {
  const { collect, transfer } = useText();
  const { folder } = transfer;
  const language = useLanguage();
  const show = (count: number): string => formatCount(count, language);
  const taken = state.outcomes.filter(({ type }) => type === 'taken').length;
  const refused = state.outcomes.length - taken;
  const counts = [
    folder.taken(show(taken)),
    refused > 0 && folder.refused(show(refused)),
    state.known > 0 && folder.known(show(state.known)),
    state.growing > 0 && folder.growing(show(state.growing)),
  ].filter((each) => each !== false);
  return (
    <section className={styles.panel} aria-label={folder.title}>
      <FolderSync aria-hidden="true" className={styles.icon} data-presence={state.presence} />
      <div className={styles.words}>
        <p className={styles.name}>{folder.watching(state.folder)}</p>
        <p className={typography.aside} role="status">
          {counts.join(' · ')}
        </p>
        <p className={typography.aside}>
          {state.lastLook === undefined
            ? folder.firstLook
            : folder.lastLook(formatTime(state.lastLook, language))}
        </p>
      </div>
      <div className={layout.row}>
        {watch.choose && <Button onClick={() => void watch.choose?.()}>{folder.change}</Button>}
        <Button onClick={watch.stop}>{folder.stop}</Button>
      </div>
      {state.presence !== 'present' && (
        <div className={styles.wide}>
          <Notice tone="warning" announce="spoken">
            {state.presence === 'gone' ? folder.gone(state.folder) : folder.refusedAccess(state.folder)}
          </Notice>
        </div>
      )}
      {state.leftOut > 0 && (
        <div className={styles.wide}>
          <Notice tone="warning">{folder.leftOut(show(state.leftOut))}</Notice>
        </div>
      )}
      {state.running && (
        <div className={styles.wide}>
          <ProgressBar label={collect.importing} {...state.running} />
        </div>
      )}
    </section>
  );
}
