import { Section } from '../../components/page';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';
import styles from './backups.module.css';

/** Who stands before this laptop's keys, and who could still get at them. */
export function KeysSection() {
  const { backups } = useText();
  const { keyProtection } = useApp();
  return (
    <Section title={backups.keysTitle}>
      <p className={styles.text}>{backups.keysProtection[keyProtection]}</p>
      <p className={styles.text}>{backups.keysPurpose}</p>
    </Section>
  );
}
