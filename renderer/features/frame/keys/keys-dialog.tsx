import { Fragment } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useText } from '../../../hooks/use-text';
import type { Screen, ScreenKeys } from '../../../screen-description';
import { toKeyNames } from './key-names';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly screen: Pick<Screen, 'name' | 'keys'>;
  readonly onClose: () => void;
}

const EVERYWHERE: readonly ScreenKeys[] = [
  { press: ['Ctrl+K'], does: 'find' },
  { press: ['?'], does: 'help' },
  { press: ['Escape'], does: 'close' },
];

/** The keys of the screen, and those of all screens. */
export function KeysDialog({ screen, onClose }: KeysDialogProps) {
  const { common, frame, keys } = useText();
  return (
    <Dialog title={keys.title} onClose={onClose} actions={<Button onClick={onClose}>{common.close}</Button>}>
      {screen.keys && <KeyList title={keys.ofScreen(frame.screens[screen.name])} rows={screen.keys} />}
      <KeyList title={keys.everywhere} rows={EVERYWHERE} />
    </Dialog>
  );
}

function KeyList({ title, rows }: { readonly title: string; readonly rows: readonly ScreenKeys[] }) {
  const { keys } = useText();
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(({ press, does }) => (
          <div key={does} className={styles.row}>
            <dt className={styles.press}>
              {press.map((one, index) => (
                <Fragment key={one}>
                  {index > 0 && <span className={styles.or}>{keys.or}</span>}
                  <Press names={toKeyNames(one, keys.names)} />
                </Fragment>
              ))}
            </dt>
            <dd>{keys.does[does]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Press = ({ names }: { readonly names: readonly string[] }) => (
  <span>
    {names.map((name, index) => (
      <Fragment key={name}>
        {index > 0 && ' + '}
        <kbd>{name}</kbd>
      </Fragment>
    ))}
  </span>
);
