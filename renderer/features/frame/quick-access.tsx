import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { Workspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { useText } from '../../hooks/use-text';
import type { Screen } from '../../screen-description';
import styles from './quick-access.module.css';

interface QuickAccessProps {
  readonly workspace: Workspace;
  /** The one that is shown. */
  readonly screen: Screen;
  /** Those that can be gone to, in the order of the menu. */
  readonly screens: readonly Screen[];
  /** Where there is room to say that there is a search. */
  readonly button: 'shown' | 'none';
}

const loadFinder = async () => ({ default: (await import('./finder/finder')).Finder });
const loadKeys = async () => ({ default: (await import('./keys/keys-dialog')).KeysDialog });
const Finder = lazy(loadFinder);
const KeysDialog = lazy(loadKeys);

/** From any screen: Ctrl K finds a place, ? shows the keys. */
export function QuickAccess({ workspace, screen, screens, button }: QuickAccessProps) {
  const { finder } = useText();
  const [shown, setShown] = useState<'nothing' | 'finder' | 'keys'>('nothing');
  const close = (): void => setShown('nothing');
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // A question that is open is answered first.
    if (document.querySelector('dialog[open]')) return;
    if (isFinderKey(event)) setShown('finder');
    else if (event.key === '?' && !isTyping(event.target)) setShown('keys');
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    // Before they are wanted: nobody who types may find that the files of the program are gone.
    for (const load of [loadFinder, loadKeys]) load().catch(toldWhenOpened);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <>
      {button === 'shown' && (
        <Button
          look="plain"
          icon={<Search aria-hidden="true" />}
          className={styles.opener}
          aria-keyshortcuts="Control+K"
          onClick={() => setShown('finder')}
        >
          <span className={styles.label}>{finder.open}</span>
          <span aria-hidden="true" className={styles.key}>
            Ctrl K
          </span>
        </Button>
      )}
      <Suspense fallback={null}>
        {shown === 'finder' && <Finder workspace={workspace} screens={screens} onClose={close} />}
        {shown === 'keys' && <KeysDialog screen={screen} onClose={close} />}
      </Suspense>
    </>
  );
}

const isFinderKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
    : target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);

/** By the boundary around the screen. */
const toldWhenOpened = (): void => {};
