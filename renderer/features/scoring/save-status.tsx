import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { Button } from '../../components/button';
import type { Saving } from '../../stores/save-queue';
import type { SaveFailure } from '../../stores/sheet-editor';
import { useLanguage, useText } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatTime } from '../../strings/formats';
import styles from './save-status.module.css';

interface SaveStatusProps {
  readonly saving: Saving<SaveFailure>;
  /** Fields in which something stands that can't be saved. */
  readonly unsavable: number;
  readonly onRetry: () => void;
}

/** Whether what is on the screen is on the disk: always true, and quiet unless something is wrong. */
export function SaveStatus({ saving, unsavable, onRetry }: SaveStatusProps) {
  const { scoring } = useText().judge;
  const language = useLanguage();
  if (saving.type === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <CircleAlert aria-hidden="true" />
        <span>{describeProblem(saving.problem, language)}</span>
        <Button onClick={onRetry}>{scoring.retry}</Button>
      </div>
    );
  }
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
  return saving.type === 'saved' ? (
    <span className={styles.status}>
      <Check aria-hidden="true" />
      {scoring.saved(formatTime(saving.at, language))}
    </span>
  ) : (
    <span className={styles.status}>{scoring.autosave}</span>
  );
}
