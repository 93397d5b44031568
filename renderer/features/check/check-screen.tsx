import { type FormEvent, useRef, useState } from 'react';
import { arrangeInGroups } from '../../application/cards/typed-code';
import { judgePaperCode, type TypedPaperCode } from '../../application/papers/typed-paper-code';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { ArrangedField, type ArrangedFieldHandle } from '../../components/arranged-field';
import { Button } from '../../components/button';
import { Page, Section } from '../../components/page';
import type { StoredRevision } from '../../domain/revision';
import { useLanguage, useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { formatCount } from '../../strings/formats';
import styles from './check-screen.module.css';
import { CodeAnswer } from './code-answer';

/** A code from a printed paper: what it stands for, and whether that still counts. */
export function CheckScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <Check workspace={open.workspace} revisions={open.revisions} /> : null;
}

interface CheckProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Check({ workspace, revisions }: CheckProps) {
  const { check: words } = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<TypedPaperCode>();
  const field = useRef<ArrangedFieldHandle>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(judgePaperCode(typed));
    // The next paper lies on top already: typing replaces the code.
    field.current?.select();
  }

  return (
    <Page title={words.title} lead={words.lead}>
      <Section>
        <form className={styles.form} onSubmit={submit}>
          <ArrangedField
            ref={field}
            label={words.label}
            hint={words.example}
            value={typed}
            problem={describeTyped(asked)}
            arrange={arrangeInGroups}
            onChange={(value) => {
              setTyped(value);
              // What no code has is said at once; how much is missing, when it is asked.
              const judged = judgePaperCode(value);
              setAsked(judged.type === 'odd-character' ? judged : undefined);
            }}
          />
          <Button type="submit" look="primary">
            {words.check}
          </Button>
        </form>
      </Section>
      {asked?.type === 'whole' && (
        <CodeAnswer key={asked.code} code={asked.code} workspace={workspace} revisions={revisions} />
      )}
      <p className={styles.note}>{words.notSignature}</p>
    </Page>
  );

  function describeTyped(judged: TypedPaperCode | undefined): string | undefined {
    if (judged?.type === 'odd-character') return words.oddCharacter(judged.character);
    if (judged?.type === 'other-length') return words.otherLength(formatCount(judged.characters, language));
    return undefined;
  }
}
