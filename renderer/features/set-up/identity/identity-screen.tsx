import { useState } from 'react';
import { setIdentity } from '../../../application/set-up/edit-competition';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import { Page, Section } from '../../../components/page';
import { useTypedHold } from '../../../components/typed-hold';
import type { Competition, Identity } from '../../../domain/competition';
import { useApp } from '../../../hooks/app-context';
import { useText } from '../../../hooks/use-text';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { NextStep } from '../../../parts/editing/next-step';
import { SaveLine } from '../../../parts/editing/save-line';
import { useAutosave } from '../../../parts/editing/use-autosave';
import { useEdits } from '../../../parts/editing/use-edits';
import { useProblemsShown } from '../../../parts/editing/use-problems-shown';
import { IdentityFields } from './identity-fields';
import {
  changeIdentityDraft,
  findIdentityProblems,
  type IdentityField,
  toIdentity,
  toIdentityDraft,
} from './identity-form';
import styles from './identity-screen.module.css';
import { OptionListEditor } from './option-list-editor';

/** What the competition is called and where it is held, and the lists entries are sorted by. */
export function IdentityScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <IdentityEditor workspace={open.workspace} /> : null;
}

function IdentityEditor({ workspace }: { readonly workspace: SecretariatWorkspace }) {
  const { competition } = workspace;
  const { setUp } = useText();
  const { services } = useApp();
  const lists = useEdits(workspace.id);
  const [draft, setDraft] = useState(() => toIdentityDraft(competition.identity));
  const { saving, put, flush } = useAutosave({
    competition,
    textOf,
    write: (identity: Identity) =>
      services.changeCompetition(workspace.id, (current) => setIdentity(current, identity)),
    onForeignChange: (current) => setDraft(toIdentityDraft(current.identity)),
  });
  const problems = findIdentityProblems(draft);
  const shown = useProblemsShown(problems);
  // What can't be saved as it is stands on the screen only.
  useTypedHold(Object.keys(problems).length > 0 ? 'something' : 'nothing');

  function change(field: IdentityField, value: string): void {
    const next = changeIdentityDraft(draft, field, value);
    setDraft(next);
    const identity = toIdentity(next);
    if (identity) put(identity);
  }

  return (
    <Page
      title={setUp.identity.title}
      lead={setUp.identity.lead}
      actions={
        <SaveLine
          saving={saving}
          held={Object.keys(problems).length > 0 ? 'by-problems' : 'no'}
          onRetry={() => void flush()}
        />
      }
    >
      <Section>
        <IdentityFields
          draft={draft}
          onChange={change}
          onLeave={(field) => {
            shown.leave(field);
            void flush();
          }}
          problemOf={shown.problemOf}
        />
      </Section>
      <Section title={setUp.identity.listsTitle}>
        <div className={styles.listsHead}>
          <p className={styles.quiet}>{setUp.identity.listsLead}</p>
          {lists.saving.type !== 'idle' && <SaveLine saving={lists.saving} />}
        </div>
        {(['categories', 'groups', 'institutionKinds'] as const).map((list) => (
          <OptionListEditor key={list} competition={competition} list={list} edit={lists.edit} />
        ))}
      </Section>
      <NextStep workspace={workspace.id} screen="rubric" />
    </Page>
  );
}

const textOf = ({ identity }: Competition): string => JSON.stringify(identity);
