import { FileInput } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Button } from './button';
import { type DroppedFile, toDroppedFile } from './dropped-file';
import styles from './file-drop.module.css';
import typography from './typography.module.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly DroppedFile[]) => void;
  readonly disabled?: boolean;
  /** `secondary` where it isn't the screen's next step. */
  readonly look?: 'primary' | 'secondary';
  readonly children?: ReactNode;
}

/** A button to choose files, on a place where they can be dropped as well. */
export function FileDrop({
  label,
  hint,
  onChoose,
  onDrop,
  disabled,
  look = 'primary',
  children,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    event.preventDefault();
    if (!disabled) setOver(true);
  };
  return (
    <section
      className={styles.drop}
      aria-label={label}
      data-over={over || undefined}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onDrop([...event.dataTransfer.files].map(toDroppedFile));
      }}
    >
      <Button look={look} icon={<FileInput aria-hidden="true" />} onClick={onChoose} disabled={disabled}>
        {label}
      </Button>
      <span className={typography.soft}>{hint}</span>
      {children}
    </section>
  );
}
