import styles from './badge-mark.module.css';
import type { Badge } from './use-badges';

/** A number or a word beside a link; what it means is read out, and shown while the link has the cursor. */
export function BadgeMark({ badge: { tone, text, words } }: { readonly badge: Badge }) {
  if (words === undefined) {
    return (
      <span className={styles.mark} data-tone={tone}>
        {text}
      </span>
    );
  }
  return (
    <>
      <span aria-hidden="true" className={styles.mark} data-tone={tone}>
        {text}
      </span>
      <span className={styles.words}>{words}</span>
    </>
  );
}
