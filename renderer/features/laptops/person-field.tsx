import { useState } from 'react';
import { PERSON_LIMIT } from '../../application/workspace/limits';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import { TextField } from '../../components/text-field';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import styles from './laptops.module.css';

/** Who sits here: the name goes with what is decided on this laptop. */
export function PersonField({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { joining } = useApp();
  const { laptops: words } = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState(workspace.person ?? '');
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const saved = await joining.setPerson(workspace.id, typed);
    setProblem(saved.ok ? undefined : describeProblem(saved.error, language));
    setSaid(saved.ok ? words.personSaved : undefined);
  };
  return (
    <Section>
      <form
        className={styles.person}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.field}>
          <TextField
            label={words.person}
            hint={words.personHint}
            problem={problem}
            maxLength={PERSON_LIMIT}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setSaid(undefined);
            }}
          />
        </div>
        <div className={layout.rowCentred}>
          <Button type="submit" disabled={typed.trim() === (workspace.person ?? '')}>
            {words.personSave}
          </Button>
          <span role="status">{said}</span>
        </div>
      </form>
    </Section>
  );
}
