import { CheckField } from '../../components/check-field';
import { useText } from '../../hooks/use-text';
import styles from './backups.module.css';

interface SightFieldProps {
  readonly sight: 'hidden' | 'shown';
  readonly onChange: (sight: 'hidden' | 'shown') => void;
}

/** Whether a passphrase may be read while it is typed. */
export function SightField({ sight, onChange }: SightFieldProps) {
  const { backups } = useText();
  return (
    <CheckField
      className={styles.show}
      label={backups.passphraseShow}
      value={sight}
      ticked="shown"
      unticked="hidden"
      onChange={onChange}
    />
  );
}
