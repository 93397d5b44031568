import { type FormEvent, useMemo, useRef, useState } from 'react';
import { findPaperCode } from '../../application/find-paper-code';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace';
import { Button } from '../../components/button';
import { Page, Section } from '../../components/page';
import { TextField } from '../../components/text-field';
import { findTypedCode, formatPaperCode, type PaperCode } from '../../domain/paper-code';
import type { StoredRevision } from '../../domain/revision';
import { useRoundView } from '../../stores/use-round-view';
import { useText } from '../../stores/use-text';
import { useSecretariatWorkspace } from '../../stores/use-workspace';
import styles from './check-screen.module.css';
import { RecapVerdict } from './recap-verdict';
import { SheetVerdict } from './sheet-verdict';
import { useCodeBook } from './use-code-book';

/** A code from a printed paper: whose numbers they are, and whether they still count. */
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
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<PaperCode | 'not-a-code'>();
  const field = useRef<HTMLInputElement>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const code = findTypedCode(typed);
    setAsked(code ?? 'not-a-code');
    if (code !== undefined) setTyped(formatPaperCode(code));
    // The next paper lies on top already: typing replaces the code.
    field.current?.select();
  }

  return (
    <Page title={words.title} lead={words.lead}>
      <Section>
        <form className={styles.form} onSubmit={submit}>
          <TextField
            ref={field}
            label={words.label}
            hint={words.example}
            value={typed}
            maxLength={40}
            spellCheck={false}
            autoCapitalize="characters"
            problem={asked === 'not-a-code' ? words.notACode : undefined}
            onChange={(value) => {
              setTyped(value);
              setAsked(undefined);
            }}
          />
          <Button type="submit" look="primary">
            {words.check}
          </Button>
        </form>
      </Section>
      {asked !== undefined && asked !== 'not-a-code' && (
        <Answer code={asked} workspace={workspace} revisions={revisions} />
      )}
      <p className={styles.note}>{words.notSignature}</p>
    </Page>
  );
}

function Answer({ code, workspace, revisions }: CheckProps & { readonly code: PaperCode }) {
  const { check: words } = useText();
  const { competition } = workspace;
  const view = useRoundView(workspace, revisions);
  const { codeOf, state } = useCodeBook(competition.id, revisions);
  const verdict = useMemo(
    () =>
      state === 'ready' && view !== undefined
        ? findPaperCode(code, { competition, revisions, states: view.states, codeOf })
        : undefined,
    [state, view, code, competition, revisions, codeOf],
  );
  if (verdict === undefined || view === undefined) return <p role="status">{words.preparing}</p>;
  if (verdict.type === 'unknown') {
    return <RecapVerdict workspace={workspace} code={code} tabulation={view.tabulation} />;
  }
  return verdict.sheets.map((sheet) => (
    <SheetVerdict
      key={Object.values(sheet.key).join(' ')}
      sheet={sheet}
      signer={workspace.signer}
      workspace={workspace.id}
    />
  ));
}
