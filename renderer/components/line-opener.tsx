import { ChevronDown } from 'lucide-react';
import { createContext, useContext } from 'react';
import styles from './line-opener.module.css';

/** What the button is called; set by whoever knows the language. */
export const OpenerLabel = createContext('');

interface LineOpenerProps {
  /** Id of the words that it opens. */
  readonly opens: string;
  readonly state: 'closed' | 'open';
  readonly onToggle: () => void;
}

/** Opens what takes one line to all of it. */
export function LineOpener({ opens, state, onToggle }: LineOpenerProps) {
  const label = useContext(OpenerLabel);
  return (
    <button
      type="button"
      className={styles.opener}
      aria-label={label}
      title={label}
      aria-expanded={state === 'open'}
      aria-controls={opens}
      onClick={onToggle}
    >
      <ChevronDown aria-hidden="true" />
    </button>
  );
}
