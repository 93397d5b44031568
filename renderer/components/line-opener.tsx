import { ChevronDown } from 'lucide-react';
import styles from './line-opener.module.css';

interface LineOpenerProps {
  /** Id of the words that it opens: it is called by them. */
  readonly names: string;
  readonly state: 'closed' | 'open';
  readonly onToggle: () => void;
}

/** Opens what takes one line to all of it. */
export const LineOpener = ({ names, state, onToggle }: LineOpenerProps) => (
  <button
    type="button"
    className={styles.opener}
    aria-expanded={state === 'open'}
    aria-labelledby={names}
    onClick={onToggle}
  >
    <ChevronDown aria-hidden="true" />
  </button>
);
