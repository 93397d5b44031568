import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { KeyHolder } from '../../application/acts/key-holder';
import { PERSON_LIMIT } from '../../application/workspace/limits';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Section } from '../../components/page';
import { TextField } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import type { AccessCode } from '../../domain/access-code';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { CodeNotice } from './code-notice';
import styles from './laptops.module.css';

type Step =
  | { readonly type: 'asking'; readonly said?: string; readonly problem?: string }
  | { readonly type: 'working' }
  | { readonly type: 'saved'; readonly name: string; readonly code: AccessCode };

interface AddLaptopProps {
  readonly workspace: SecretariatWorkspace;
  readonly holder: KeyHolder;
}

/** A file and a code, with which another laptop joins. */
export function AddLaptop({ workspace, holder }: AddLaptopProps) {
  const { laptops: words } = useText();
  const isOpen = workspace.competition.ruleBook.type === 'open';
  if (holder !== 'here' || isOpen) {
    return (
      <Section title={words.addTitle}>
        <p className={typography.softProse}>{holder === 'here' ? words.addOpen : words.addElsewhere}</p>
      </Section>
    );
  }
  return (
    <Section title={words.addTitle}>
      <p className={typography.prose}>{words.addText}</p>
      <AddForm workspace={workspace} />
    </Section>
  );
}

function AddForm({ workspace }: Pick<AddLaptopProps, 'workspace'>) {
  const { joining } = useApp();
  const { laptops: words } = useText();
  const language = useLanguage();
  const [here, setHere] = useState('');
  const [name, setName] = useState('');
  const [step, setStep] = useState<Step>({ type: 'asking' });
  const make = async (): Promise<void> => {
    if (step.type === 'working') return;
    setStep({ type: 'working' });
    const made = await joining.makeJoiningFile(workspace.id, { here, joining: name });
    if (!made.ok) setStep({ type: 'asking', problem: describeProblem(made.error, language) });
    else if (made.value.type === 'cancelled') setStep({ type: 'asking', said: words.cancelled });
    else {
      setStep({ type: 'saved', name: name.trim(), code: made.value.code });
      setName('');
    }
  };
  return (
    <>
      <form
        className={layout.stackWide}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className={styles.names}>
          {workspace.own === undefined && (
            <TextField
              label={words.nameHere}
              hint={words.nameHint}
              maxLength={PERSON_LIMIT}
              value={here}
              onChange={setHere}
            />
          )}
          <TextField
            label={words.nameJoining}
            {...(workspace.own !== undefined && { hint: words.nameHint })}
            maxLength={PERSON_LIMIT}
            value={name}
            onChange={setName}
          />
        </div>
        <div className={layout.rowCentred}>
          <Button
            type="submit"
            look={step.type === 'saved' ? 'secondary' : 'primary'}
            icon={<UserPlus aria-hidden="true" />}
            disabled={step.type === 'working'}
          >
            {words.add}
          </Button>
          <span role="status">{step.type === 'working' && words.working}</span>
        </div>
      </form>
      {step.type === 'asking' && step.problem && (
        <Notice tone="problem" announce="spoken">
          {step.problem}
        </Notice>
      )}
      {step.type === 'asking' && step.said && (
        <Notice tone="info" announce="spoken">
          {step.said}
        </Notice>
      )}
      {step.type === 'saved' && (
        <CodeNotice title={words.added(step.name)} code={step.code}>
          <p className={typography.strong}>{words.nextTitle}</p>
          <ol className={styles.steps}>
            {words.next.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </CodeNotice>
      )}
    </>
  );
}
