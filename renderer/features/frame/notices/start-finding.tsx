import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useSafety } from '../../../hooks/use-safety';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeFinding } from './describe-finding';
import styles from './frame-notices.module.css';

/** One sentence about what was put right when the program started, until it has been read. */
export function StartFindingNotice() {
  const { startFinding } = useApp();
  const { frame } = useText();
  const language = useLanguage();
  const { putAway, onPutAway } = useSafety();
  const sentence = describeFinding(startFinding, language);
  if (sentence === undefined || putAway.has('start-finding')) return null;
  return (
    <div className={styles.item}>
      <Notice
        tone="warning"
        announce="spoken"
        actions={
          <Button
            onClick={() => {
              onPutAway('start-finding');
            }}
          >
            {frame.safety.putAway}
          </Button>
        }
      >
        {sentence}
      </Notice>
    </div>
  );
}
