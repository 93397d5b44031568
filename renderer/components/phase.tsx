import layout from './layout.module.css';
import styles from './phase.module.css';

/** What is under way, where nobody can say how long it takes. */
export function Phase({ label }: { readonly label: string }) {
  return (
    <div className={layout.stackClose} role="status">
      <span>{label}</span>
      <progress className={styles.bar} aria-label={label} />
    </div>
  );
}
