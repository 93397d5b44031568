import styles from './fingerprint.module.css';

interface FingerprintProps {
  readonly label: string;
  readonly hash: string;
}

/** A hash to compare by eye: in groups of eight, whole. */
export function Fingerprint({ label, hash }: FingerprintProps) {
  return (
    <p className={styles.fingerprint}>
      <span>{label}</span> <code>{hash.replace(/(.{8})(?=.)/g, '$1 ')}</code>
    </p>
  );
}
