import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useApp } from '../../../hooks/app-context';
import { useText } from '../../../hooks/use-text';
import styles from './frame-notices.module.css';

/** Stays for as long as the page has no database: the person was asked, and went back to the screen. */
export function ConnectionLost() {
  const { reload } = useApp();
  const { reloadHeld: text } = useText().frame;
  return (
    <div className={styles.item}>
      <Notice
        tone="problem"
        title={text.closedTitle}
        announce="spoken"
        actions={
          <Button look="primary" onClick={() => void reload.onWish()}>
            {text.reload}
          </Button>
        }
      >
        {text.closedText}
      </Notice>
    </div>
  );
}
