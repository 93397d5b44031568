import type { SaveFailure } from '../../stores/sheet-editor';
import { useSafety } from '../../stores/use-safety';
import { useLanguage } from '../../stores/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './save-failure-line.module.css';

/** Why the sheet is not saved, in one line over the whole width, unless the banner at the top says it. */
export function SaveFailureLine({ failure }: { readonly failure: SaveFailure | undefined }) {
  const language = useLanguage();
  const { safety } = useSafety();
  if (!failure || safety.type === 'log-only') return null;
  return (
    <p className={styles.line} role="alert">
      {describeProblem(failure, language)}
    </p>
  );
}
