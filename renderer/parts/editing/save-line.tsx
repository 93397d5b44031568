import { Check, TriangleAlert } from 'lucide-react';
import { needsReload } from '../../application/workspace/needs-reload';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { useApp } from '../../hooks/app-context';
import { useSafety } from '../../hooks/use-safety';
import { useLanguage, useText } from '../../hooks/use-text';
import { findFailure, type Saving } from '../../stores/save-queue';
import { describeProblem } from '../../strings/describe-problem';
import { formatTime } from '../../strings/formats';
import styles from './save-line.module.css';
import type { EditProblem } from './use-autosave';

interface SaveLineProps {
  readonly saving: Saving<EditProblem>;
  /** Something typed can't be saved as it is. */
  readonly held?: 'by-problems' | 'no';
  /** Writes again what could not be written. */
  readonly onRetry?: () => void;
}

/** The quiet line that is always true: saved at a time and in how many places, or not saved and why. */
export function SaveLine({ saving, held = 'no', onRetry }: SaveLineProps) {
  const { frame, setUp } = useText();
  const language = useLanguage();
  const { reload } = useApp();
  const { safety } = useSafety();
  const failure = findFailure(saving);
  if (failure) {
    // The same block while another try runs: leaving the field starts one, under the click on the button.
    const way = needsReload(failure.type) ? 'reload' : 'retry';
    const onWay = way === 'reload' ? () => void reload.onWish() : onRetry;
    return (
      <div className={styles.line} data-state="failed">
        <TriangleAlert aria-hidden="true" />
        <span className={layout.column}>
          <span role="alert">{describeProblem(failure, language)}</span>
          <span className={styles.trying} data-step={saving.type === 'pending' ? 'trying' : 'failed'}>
            {setUp.saving}
          </span>
        </span>
        {onWay && <Button onClick={onWay}>{frame.safety[way]}</Button>}
      </div>
    );
  }
  if (held === 'by-problems') {
    return (
      <p className={styles.line} data-state="held">
        <TriangleAlert aria-hidden="true" />
        {setUp.fixFirst}
      </p>
    );
  }
  if (saving.type === 'pending') {
    return <p className={styles.line}>{setUp.saving}</p>;
  }
  if (saving.type !== 'saved') return <p className={styles.line}>{setUp.savesItself}</p>;
  const time = formatTime(saving.at, language);
  if (safety.type === 'both') {
    return (
      <p className={styles.line} data-state="saved">
        <Check aria-hidden="true" />
        {setUp.saved(time)}
      </p>
    );
  }
  // A browser without a second place: said, but nothing has failed.
  if (safety.problem.type === 'vault-missing')
    return <p className={styles.line}>{frame.safety.savedOnce(time)}</p>;
  return (
    <p className={styles.line} data-state="held">
      <TriangleAlert aria-hidden="true" />
      {frame.safety.savedOnce(time)}
    </p>
  );
}
