import { useSafety } from '../../hooks/use-safety';
import { useLanguage } from '../../hooks/use-text';
import type { SaveFailure } from '../../stores/sheet-editor';
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
