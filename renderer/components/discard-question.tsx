import { createContext, useId } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';
import layout from './layout.module.css';

interface DiscardText {
  readonly ask: string;
  readonly keep: string;
  readonly discard: string;
}

/** Set by whoever knows the language; without it nothing is asked. */
export const DiscardWords = createContext<DiscardText | undefined>(undefined);

interface DiscardQuestionProps {
  readonly words: DiscardText;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

const beginHere = (button: HTMLButtonElement | null): void => button?.focus();

/** Asked once before what was typed in a dialog goes with it. */
export function DiscardQuestion({ words, onKeep, onDiscard }: DiscardQuestionProps) {
  const id = useId();
  return (
    <fieldset className={styles.question} aria-labelledby={id}>
      <p id={id} role="alert">
        {words.ask}
      </p>
      <div className={layout.row}>
        <Button ref={beginHere} aria-describedby={id} onClick={onKeep}>
          {words.keep}
        </Button>
        <Button look="danger" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </fieldset>
  );
}
