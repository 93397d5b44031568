import { useStore } from 'zustand';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useApp } from '../../../hooks/app-context';
import { useText } from '../../../hooks/use-text';
import { ConnectionLost } from './connection-lost';

/** The page should be reloaded and was not: it would go on for ever, or cost what was just typed. */
export function ReloadHeld() {
  const { reload } = useApp();
  const { reloadHeld: text } = useText().frame;
  const hold = useStore(reload.hold);
  const connection = useStore(reload.connection);
  if (hold === 'none') return connection === 'lost' ? <ConnectionLost /> : null;
  const again = hold === 'again';
  return (
    <Dialog
      title={again ? text.againTitle : text.unsavedTitle}
      onClose={reload.stay}
      actions={
        <>
          <Button onClick={reload.stay}>{text.stay}</Button>
          {!again && (
            <Button look="danger" onClick={reload.anyway}>
              {text.anyway}
            </Button>
          )}
          <Button look="primary" onClick={() => void reload.onWish()}>
            {text.retry}
          </Button>
        </>
      }
    >
      <p>{again ? text.againText : text.unsavedText}</p>
    </Dialog>
  );
}
