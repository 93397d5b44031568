import { Button } from './button';
import { Phase } from './phase';
import styles from './phase.module.css';

interface ReadingFileProps {
  readonly label: string;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** A file is being read, and that can be stopped. */
export const ReadingFile = ({ label, cancelLabel, onCancel }: ReadingFileProps) => (
  <div className={styles.reading}>
    <Phase label={label} />
    <Button onClick={onCancel}>{cancelLabel}</Button>
  </div>
);
