import { useEffect, useState } from 'react';
import { useText } from '../../../hooks/use-text';
import { createDelayedProgress } from '../../../stores/delayed-progress';
import styles from './import-dialog.module.css';

/** Says that the preview is being worked out, once that has taken a noticeable time. */
export function ImportComputing({ state }: { readonly state: 'computing' | 'idle' }) {
  const { setUp } = useText();
  const [shown, setShown] = useState<typeof state>('idle');
  useEffect(() => {
    setShown('idle');
    if (state === 'idle') return;
    return createDelayedProgress({ initial: state, show: setShown }).stop;
  }, [state]);
  return (
    <p role="status" className={styles.computing}>
      {state === 'computing' && shown === 'computing' && setUp.importing.computing}
    </p>
  );
}
