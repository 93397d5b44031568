import { Check, TriangleAlert } from 'lucide-react';
import type { Saving } from '../../stores/save-queue';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatTime } from '../../strings/formats';
import styles from './save-line.module.css';
import type { EditProblem } from './use-autosave';

interface SaveLineProps {
  readonly saving: Saving<EditProblem>;
  /** Something typed can't be saved as it is. */
  readonly held?: 'by-problems' | 'no';
}

/** The quiet line that is always true: saved at a time, or not saved and why. */
export function SaveLine({ saving, held = 'no' }: SaveLineProps) {
  const { setUp } = useText();
  const language = useLanguage();
  if (saving.type === 'failed') {
    return (
      <p className={styles.line} data-state="failed" role="alert">
        <TriangleAlert aria-hidden="true" />
        {describeProblem(saving.problem, language)}
      </p>
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
  if (saving.type === 'idle') return <p className={styles.line}>{setUp.savesItself}</p>;
  if (saving.type === 'pending') {
    return <p className={styles.line}>{setUp.saving}</p>;
  }
  return (
    <p className={styles.line} data-state="saved">
      <Check aria-hidden="true" />
      {setUp.saved(formatTime(saving.at, language))}
    </p>
  );
}
