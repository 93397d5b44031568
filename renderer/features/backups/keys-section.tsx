import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useText } from '../../hooks/use-text';

/** Who stands before this laptop's keys, and who could still get at them. */
export function KeysSection() {
  const { backups } = useText();
  const { keyProtection } = useApp();
  return (
    <Section title={backups.keysTitle}>
      <p className={typography.prose}>{backups.keysProtection[keyProtection]}</p>
      <p className={typography.prose}>{backups.keysPurpose}</p>
    </Section>
  );
}
