import { useState } from 'react';
import type { PassphraseProblem } from '../../application/backup/passphrase';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './backups.module.css';
import { SightField } from './sight-field';

export interface TypedPassphrase {
  readonly first: string;
  readonly second: string;
}

interface PassphraseFieldsProps {
  readonly typed: TypedPassphrase;
  readonly onChange: (typed: TypedPassphrase) => void;
  readonly problem: PassphraseProblem | undefined;
  /** What is lost with it; that of a backup unless said. */
  readonly warning?: string;
}

/** A new passphrase: typed twice, or made here and then written down. */
export function PassphraseFields({ typed, onChange, problem, warning }: PassphraseFieldsProps) {
  const { backups } = useText();
  const language = useLanguage();
  const { makePassphrase } = useApp().backups;
  const [sight, setSight] = useState<'hidden' | 'shown'>('hidden');
  const [made, setMade] = useState<string>();
  const wasMade = made !== undefined && made === typed.first;
  const kind = sight === 'shown' ? 'text' : 'password';

  const make = (): void => {
    const passphrase = makePassphrase();
    setMade(passphrase);
    setSight('shown');
    onChange({ first: passphrase, second: passphrase });
  };
  const describe = (type: PassphraseProblem['type']) =>
    problem?.type === type ? describeProblem(problem, language) : undefined;

  return (
    <div className={layout.stackWide}>
      <Notice tone="warning" announce="spoken">
        {wasMade && (
          <p>
            <strong>{backups.passphraseMade}</strong>
          </p>
        )}
        <p>{warning ?? backups.passphraseWarning}</p>
      </Notice>
      <div className={styles.pair}>
        <TextField
          type={kind}
          name="passphrase"
          label={backups.passphrase}
          hint={backups.passphraseHint}
          autoComplete="new-password"
          spellCheck={false}
          maxLength={200}
          value={typed.first}
          onChange={(first) => onChange({ ...typed, first })}
          problem={describe('passphrase-too-short')}
        />
        <TextField
          type={kind}
          name="passphrase-again"
          label={backups.passphraseAgain}
          autoComplete="new-password"
          spellCheck={false}
          maxLength={200}
          value={typed.second}
          onChange={(second) => onChange({ ...typed, second })}
          problem={describe('passphrase-not-repeated')}
        />
      </div>
      <div className={layout.rowCentred}>
        <SightField sight={sight} onChange={setSight} />
        <Button onClick={make}>{backups.passphraseMake}</Button>
      </div>
    </div>
  );
}
