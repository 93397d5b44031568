import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page, Section } from '../../../components/page';
import { useTypedHold } from '../../../components/typed-hold';
import { currentRuleBook, type Round } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useKeptDraft } from '../../../parts/editing/use-kept-draft';
import { createDraftShelf } from '../../../stores/draft-shelf';
import { formatCount } from '../../../strings/formats';
import { AmendRubricDialog } from './amend-rubric-dialog';
import { DraftProblems } from './draft-problems';
import { Fingerprint } from './fingerprint';
import { findDraftProblems, hasUnreadable, type RubricDraft, toRubricDraft } from './rubric-draft';
import { RubricForm } from './rubric-form';
import { RubricSummary } from './rubric-summary';
import { RuleBookHistory } from './rule-book-history';

/** Amendments that are not saved yet, by round and version of the rules. */
const shelf = createDraftShelf<RubricDraft>();

interface FrozenRubricProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  readonly revisions: readonly StoredRevision[];
  /** The way to the rubrics of other rounds. */
  readonly chooser: ReactNode;
}

/** The rubric once the competition file is out: to read, and to amend with a reason. */
export function FrozenRubric({ workspace, round, revisions, chooser }: FrozenRubricProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const { competition } = workspace;
  const version = currentRuleBook(competition);
  const key = `${workspace.id} ${round.id} ${version?.version ?? 0}`;
  const [draft, setDraft] = useKeptDraft(shelf, key);

  if (draft) {
    return (
      <Amendment
        workspace={workspace}
        round={round}
        revisions={revisions}
        chooser={chooser}
        draft={draft}
        onChange={setDraft}
        onDone={() => setDraft(undefined)}
      />
    );
  }
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button onClick={() => setDraft(toRubricDraft(round, language === 'id' ? ',' : '.'))}>
          {text.amend}
        </Button>
      }
    >
      {chooser}
      {version && (
        <Section
          title={
            <span className={layout.rowCentred}>
              <Lock aria-hidden="true" size={20} />
              {text.frozenTitle(formatCount(version.version, language))}
            </span>
          }
        >
          <p>{text.frozenText}</p>
          <Fingerprint label={text.fingerprint} hash={version.hash} />
        </Section>
      )}
      <Section>
        <RubricSummary round={round} rounds={competition.rounds} />
      </Section>
      <RuleBookHistory competition={competition} />
    </Page>
  );
}

interface AmendmentProps extends FrozenRubricProps {
  readonly draft: RubricDraft;
  readonly onChange: (draft: RubricDraft) => void;
  readonly onDone: () => void;
}

/** A change that only holds once it is a new version. */
function Amendment({ workspace, round, revisions, chooser, draft, onChange, onDone }: AmendmentProps) {
  const { common, setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const [original] = useState(() => toRubricDraft(round, language === 'id' ? ',' : '.'));
  const [asking, setAsking] = useState<'nothing' | 'save' | 'leave'>('nothing');
  const [listed, setListed] = useState<'yes' | 'no'>('no');
  const problems = findDraftProblems(draft, round.rubric.scale);
  const changed = JSON.stringify(draft) !== JSON.stringify(original);
  useTypedHold(changed ? 'something' : 'nothing');
  return (
    <Page title={text.amendTitle} lead={text.amendNote}>
      {chooser}
      <RubricForm
        draft={draft}
        problems={problems}
        rounds={workspace.competition.rounds.filter(({ id }) => id !== round.id)}
        onChange={(next) => {
          setListed('no');
          onChange(next);
        }}
      />
      {listed === 'yes' && (
        <Notice tone="warning" title={changed ? text.todo : text.amendNothing} announce="spoken">
          {problems.length > 0 && <DraftProblems problems={problems} />}
        </Notice>
      )}
      <div className={layout.rowCentred}>
        <Button
          look="primary"
          onClick={() => {
            if (changed && problems.length === 0 && !hasUnreadable(draft)) setAsking('save');
            else setListed('yes');
          }}
        >
          {text.amendSave}
        </Button>
        <Button onClick={() => (changed ? setAsking('leave') : onDone())}>{text.amendCancel}</Button>
      </div>
      {asking === 'save' && (
        <AmendRubricDialog
          workspace={workspace}
          round={round}
          revisions={revisions}
          draft={draft}
          onClose={() => setAsking('nothing')}
          onSaved={onDone}
        />
      )}
      {asking === 'leave' && (
        <ConfirmDialog
          title={text.leaveTitle}
          cancel={common.back}
          confirm={text.leaveConfirm}
          onClose={() => setAsking('nothing')}
          onConfirm={onDone}
        >
          <p>{text.leaveText}</p>
        </ConfirmDialog>
      )}
    </Page>
  );
}
