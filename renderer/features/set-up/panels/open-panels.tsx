import { type ReactNode, useCallback, useState } from 'react';
import { setPanels } from '../../../application/set-up/edit-rounds';
import type { SecretariatWorkspace } from '../../../application/workspace/workspace';
import type { Competition, Panel, Round } from '../../../domain/competition';
import { useApp } from '../../../hooks/app-context';
import { SaveLine } from '../../../parts/editing/save-line';
import { useAutosave } from '../../../parts/editing/use-autosave';
import { PanelBoard } from './panel-board';
import { PanelsPage } from './panels-page';

interface OpenPanelsProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  readonly chooser: ReactNode;
}

/** Panels while the rules are open: saved as they are put together. */
export function OpenPanels({ workspace, round, chooser }: OpenPanelsProps) {
  const { services } = useApp();
  const [panels, setDraft] = useState(round.panels);
  const { id } = round;
  const find = ({ rounds }: Competition) => rounds.find((one) => one.id === id)?.panels;
  const textOf = useCallback(
    ({ rounds }: Competition) => JSON.stringify(rounds.find((one) => one.id === id)?.panels),
    [id],
  );
  const { saving, put, flush } = useAutosave({
    competition: workspace.competition,
    textOf,
    write: (content: readonly Panel[]) =>
      services.changeCompetition(workspace.id, (current) => setPanels(current, id, content)),
    onForeignChange: (current) => setDraft(find(current) ?? []),
  });
  return (
    <PanelsPage
      workspace={workspace.id}
      chooser={chooser}
      actions={<SaveLine saving={saving} onRetry={() => void flush()} />}
    >
      <PanelBoard
        competition={workspace.competition}
        round={round}
        panels={panels}
        onChange={(next) => {
          setDraft(next);
          put(next);
        }}
      />
    </PanelsPage>
  );
}
