import styles from './entry-name.module.css';

interface EntryNameProps {
  readonly entry: {
    readonly number: number;
    readonly title: string;
    readonly institution: { readonly name: string };
  };
  readonly size?: 'row' | 'heading';
  /** `short`: two lines of title and one of institution at most; say the whole in a tooltip. */
  readonly fit?: 'whole' | 'short';
}

/** An entry as it is named everywhere: number, title and institution together (domain, rule 7). */
export function EntryName({ entry, size = 'row', fit = 'whole' }: EntryNameProps) {
  return (
    <span className={styles.name} data-size={size} data-fit={fit}>
      <span className={styles.number}>{entry.number}</span>
      <span className={styles.texts}>
        <span className={styles.title}>{entry.title}</span>
        <span className={styles.institution}>{entry.institution.name}</span>
      </span>
    </span>
  );
}
