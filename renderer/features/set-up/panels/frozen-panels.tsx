import { type ReactNode, useMemo, useState } from 'react';
import { setPanels } from '../../../application/set-up/edit-rounds';
import { findFinishedSheets, toRoundEffect } from '../../../application/set-up/round-effect';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { useTypedHold } from '../../../components/typed-hold';
import { currentRuleBook, type Panel, type Round } from '../../../domain/competition';
import { equalJson } from '../../../domain/equal-json';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import { useEdits } from '../../../parts/editing/use-edits';
import { useKeptDraft } from '../../../parts/editing/use-kept-draft';
import { createDraftShelf } from '../../../stores/draft-shelf';
import { formatCount } from '../../../strings/formats';
import { PanelBoard } from './panel-board';
import { PanelsPage } from './panels-page';

const shelf = createDraftShelf<readonly Panel[]>();

interface FrozenPanelsProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  readonly round: Round;
  readonly chooser: ReactNode;
}

/** Frozen panels: what is changed waits here until it is saved as a new version, with a reason. */
export function FrozenPanels({ workspace, revisions, round, chooser }: FrozenPanelsProps) {
  const { competition } = workspace;
  const { rounds, rubric } = useText().setUp;
  const { panels: text } = rounds;
  const edits = useEdits(workspace.id);
  const version = currentRuleBook(competition)?.version ?? 0;
  const [draft, setDraft] = useKeptDraft(shelf, `${workspace.id} ${round.id} ${version}`);
  const [asking, setAsking] = useState<'nothing' | 'save'>('nothing');
  const panels = draft ?? round.panels;
  const changed = draft !== undefined && !equalJson(draft, round.panels);
  useTypedHold(changed ? 'something' : 'nothing');
  return (
    <PanelsPage workspace={workspace.id} chooser={chooser}>
      <Notice tone="info">{text.frozen}</Notice>
      <PanelBoard competition={competition} round={round} panels={panels} onChange={setDraft} />
      {changed && (
        <>
          <Effect workspace={workspace} revisions={revisions} round={round} panels={panels} />
          <div className={layout.rowCentred}>
            <Button look="primary" onClick={() => setAsking('save')}>
              {rubric.amendSave}
            </Button>
            <Button onClick={() => setDraft(undefined)}>{rubric.amendCancel}</Button>
          </div>
        </>
      )}
      {asking === 'save' && (
        <ReasonedEditDialog
          title={text.saveTitle}
          label={rubric.amendReason}
          confirm={rubric.amendConfirm}
          saving={edits.saving}
          onClose={() => setAsking('nothing')}
          onConfirm={async (reason) => {
            const saved = await edits.amend((current) => setPanels(current, round.id, panels), reason);
            if (saved) setDraft(undefined);
            return saved;
          }}
        >
          <Effect workspace={workspace} revisions={revisions} round={round} panels={panels} />
        </ReasonedEditDialog>
      )}
    </PanelsPage>
  );
}

interface EffectProps extends Omit<FrozenPanelsProps, 'chooser'> {
  readonly panels: readonly Panel[];
}

/** What the new panels do to sheets that are in. */
function Effect({ workspace, revisions, round, panels }: EffectProps) {
  const { services } = useApp();
  const { rounds, rubric } = useText().setUp;
  const { panels: text } = rounds;
  const language = useLanguage();
  const { entries } = workspace.competition;
  const finished = useMemo(
    () => findFinishedSheets(revisions, workspace, round, services.hash),
    [revisions, workspace, round, services.hash],
  );
  const { dropped, added } = useMemo(
    () => toRoundEffect(finished, entries, round, { ...round, panels }),
    [finished, entries, round, panels],
  );
  return (
    <Notice tone={dropped > 0 ? 'warning' : 'info'}>
      <p>{dropped > 0 ? text.dropped(formatCount(dropped, language)) : text.unchanged}</p>
      {added > 0 && <p>{text.added(formatCount(added, language))}</p>}
      <p>{rubric.amendAfter}</p>
    </Notice>
  );
}
