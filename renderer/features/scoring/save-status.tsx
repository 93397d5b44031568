import { Check, CircleAlert, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { needsReload } from '../../application/workspace/needs-reload';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { useApp } from '../../hooks/app-context';
import { useRetrySafety, useSafety } from '../../hooks/use-safety';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { findFailure, type Saving } from '../../stores/save-queue';
import type { SaveFailure } from '../../stores/sheet-editor';
import { formatTime } from '../../strings/formats';
import styles from './save-status.module.css';

interface SaveStatusProps {
  readonly saving: Saving<SaveFailure>;
  /** Fields in which something stands that can't be saved. */
  readonly unsavable: number;
  readonly workspace: WorkspaceId;
}

/** Whether what is on the screen is on the disk, and in how many places: always true, and quiet unless something is wrong. */
export function SaveStatus({ saving, unsavable, workspace }: SaveStatusProps) {
  const { frame, judge } = useText();
  const { scoring } = judge;
  const language = useLanguage();
  const { safety } = useSafety();
  const failure = findFailure(saving);
  // The same block while another try runs: leaving the field starts one, under the click on the button.
  if (failure) return <Unsaved failure={failure} step={saving.type === 'pending' ? 'trying' : 'failed'} />;
  if (saving.type === 'pending') {
    return (
      <span className={styles.status}>
        <LoaderCircle aria-hidden="true" />
        {scoring.saving}
      </span>
    );
  }
  if (unsavable > 0) {
    return (
      <span className={styles.unsavable}>
        <CircleAlert aria-hidden="true" />
        {scoring.unsavable(unsavable)}
      </span>
    );
  }
  if (saving.type !== 'saved') return <span className={styles.status}>{scoring.autosave}</span>;
  const time = formatTime(saving.at, language);
  if (safety.type === 'both') {
    return (
      <span className={styles.status}>
        <Check aria-hidden="true" />
        {scoring.saved(time)}
      </span>
    );
  }
  // A browser without a second place: said, but nothing has failed.
  if (safety.problem.type === 'vault-missing') {
    return <span className={styles.status}>{frame.safety.savedOnce(time)}</span>;
  }
  return (
    <span className={styles.attention}>
      <TriangleAlert aria-hidden="true" />
      {frame.safety.savedOnce(time)}
      {safety.type === 'database-only' && (
        <Link href={routes.handOver(workspace)}>{frame.safety.handOverShort}</Link>
      )}
    </span>
  );
}

interface UnsavedProps {
  readonly failure: SaveFailure;
  readonly step: 'failed' | 'trying';
}

/** Not in the database, and the way on; why is said in the banner or above the buttons. */
function Unsaved({ failure: { type }, step }: UnsavedProps) {
  const { reload } = useApp();
  const { frame, judge } = useText();
  const retry = useRetrySafety();
  const way = needsReload(type) ? 'reload' : 'retry';
  return (
    <div className={styles.failed}>
      <CircleAlert aria-hidden="true" />
      <span className={styles.words}>
        <span>{type === 'storage-log-only' ? frame.safety.notInDatabase : frame.safety.unsaved}</span>
        <span className={styles.trying} data-step={step}>
          {judge.scoring.saving}
        </span>
      </span>
      <Button onClick={() => void (way === 'reload' ? reload.onWish() : retry())}>{frame.safety[way]}</Button>
    </div>
  );
}
