import { Plus } from 'lucide-react';
import { useState } from 'react';
import { moveRound } from '../../../application/set-up/edit-rounds';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import type { Round } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useText } from '../../../hooks/use-text';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { NextStep } from '../../../parts/editing/next-step';
import { SaveLine } from '../../../parts/editing/save-line';
import { useEdits } from '../../../parts/editing/use-edits';
import { CombinationSection } from './combination-section';
import { EntrantsDialog } from './entrants-dialog';
import { MoveRoundDialog } from './move-round-dialog';
import { RemoveRoundDialog } from './remove-round-dialog';
import { RoundCard } from './round-card';
import { RoundDialog } from './round-dialog';

/** The rounds in the order in which they are held, who takes part in each, and what they weigh. */
export function RoundsScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <Rounds workspace={open.workspace} revisions={open.revisions} /> : null;
}

type Asking =
  | { readonly type: 'nothing' | 'add' }
  | { readonly type: 'edit' | 'entrants' | 'remove'; readonly round: Round }
  | { readonly type: 'move'; readonly round: Round; readonly by: -1 | 1 };

interface RoundsProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Rounds({ workspace, revisions }: RoundsProps) {
  const { competition } = workspace;
  const { rounds: text } = useText().setUp;
  const edits = useEdits(workspace.id);
  const { saving, edit } = edits;
  const [asking, setAsking] = useState<Asking>({ type: 'nothing' });
  const close = () => setAsking({ type: 'nothing' });
  const frozen = competition.ruleBook.type === 'frozen';
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button icon={<Plus aria-hidden="true" />} onClick={() => setAsking({ type: 'add' })}>
          {text.add}
        </Button>
      }
    >
      {frozen && <Notice tone="info">{text.frozen}</Notice>}
      {saving.type !== 'idle' && <SaveLine saving={saving} />}
      <ol className={layout.stackLoose}>
        {competition.rounds.map((round, index) => (
          <RoundCard
            key={round.id}
            workspace={workspace}
            round={round}
            index={index}
            onMove={(by) => {
              if (frozen) setAsking({ type: 'move', round, by });
              else void edit((current) => moveRound(current, round.id, by));
            }}
            onAsk={(type) => setAsking({ type, round })}
          />
        ))}
      </ol>
      {competition.rounds.length > 1 && (
        <CombinationSection
          key={JSON.stringify(competition.combination) + competition.rounds.map(({ id }) => id).join()}
          competition={competition}
          edits={edits}
        />
      )}
      <NextStep workspace={workspace.id} screen="rubric" />
      {(asking.type === 'add' || asking.type === 'edit') && (
        <RoundDialog
          competition={competition}
          round={asking.type === 'edit' ? asking.round : undefined}
          edits={edits}
          onClose={close}
        />
      )}
      {asking.type === 'entrants' && (
        <EntrantsDialog
          workspace={workspace}
          revisions={revisions}
          round={asking.round}
          edits={edits}
          onClose={close}
        />
      )}
      {asking.type === 'move' && (
        <MoveRoundDialog competition={competition} {...asking} edits={edits} onClose={close} />
      )}
      {asking.type === 'remove' && (
        <RemoveRoundDialog
          workspace={workspace}
          revisions={revisions}
          round={asking.round}
          edits={edits}
          onClose={close}
        />
      )}
    </Page>
  );
}
