import { Menu } from 'lucide-react';
import { Button } from '../../../components/button';
import { useText } from '../../../hooks/use-text';
import styles from './menu-button.module.css';

/** The menu's id, by which its button finds it. */
export const MENU = 'main-menu';

/** Opens the menu where it is folded; elsewhere it is not there. */
export function MenuButton() {
  const { frame } = useText();
  return (
    <Button look="plain" icon={<Menu aria-hidden="true" />} className={styles.button} popoverTarget={MENU}>
      {frame.menu}
    </Button>
  );
}
