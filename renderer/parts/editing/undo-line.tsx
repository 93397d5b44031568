import { Undo2 } from 'lucide-react';
import { Button } from '../../components/button';
import { useText } from '../../hooks/use-text';
import styles from './undo-line.module.css';

/** Says what went, and brings it back. */
export function UndoLine({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) {
  const { setUp } = useText();
  return (
    <div className={styles.line} role="status">
      <span>{text}</span>
      <Button look="plain" icon={<Undo2 aria-hidden="true" />} onClick={onUndo}>
        {setUp.undo}
      </Button>
    </div>
  );
}
