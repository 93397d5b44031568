import { Phase } from './phase';
import { UnderWay } from './under-way';

interface ReadingFileProps {
  readonly label: string;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** A file is being read, and that can be stopped. */
export const ReadingFile = ({ label, cancelLabel, onCancel }: ReadingFileProps) => (
  <UnderWay cancelLabel={cancelLabel} onCancel={onCancel}>
    <Phase label={label} />
  </UnderWay>
);
