import type { ReactNode } from 'react';
import type { ActStates } from '../../application/acts/fold-acts';
import type { RoundView, SecretariatView } from '../../application/results/secretariat-view';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import type { FinalTabulation } from '../../domain/combination';
import type { StoredRevision } from '../../domain/revision';
import { type RoundWithSheets, useRoundOf, useSecretariatView } from '../../hooks/use-secretariat-view';
import { useShownRound } from '../../hooks/use-shown-round';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import type { RoundChoice } from '../../stores/round-choice';
import { RoundChooser } from './round-chooser';

interface Facts {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  /** What the secretariat decided, folded by subject. */
  readonly acts: ActStates;
}

export interface RoundFacts extends Facts {
  /** The one the screen is about; undefined without a round. */
  readonly view: RoundWithSheets | undefined;
  /** The rounds together, where there are several. */
  readonly together: { readonly final: FinalTabulation; readonly rounds: readonly RoundView[] } | undefined;
  /** Where there are several: which of them is shown, and the way to the others. */
  readonly chooser: ReactNode;
}

interface SecretariatRoundProps {
  readonly workspace: WorkspaceId;
  /** What of a round there is to do; with a word for it the number stands behind the round's name. */
  readonly count?: (round: RoundView) => { readonly value: number; readonly label: string };
  /** Behind the rounds to choose from. */
  readonly tabs?: ReactNode;
  readonly children: (facts: RoundFacts) => ReactNode;
}

/** What the secretariat has of the round that the address names, once all of it is read; nothing until then. */
export function SecretariatRound({ workspace: id, ...rest }: SecretariatRoundProps) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  return <Loaded workspace={open.workspace} revisions={open.revisions} acts={open.acts} {...rest} />;
}

function Loaded({
  workspace,
  revisions,
  acts,
  count,
  tabs,
  children,
}: Facts & Omit<SecretariatRoundProps, 'workspace'>) {
  const all = useSecretariatView(workspace, revisions);
  const choices = toRoundChoices(all);
  const shown = useShownRound(workspace.id, choices);
  const view = useRoundOf(all, shown.type === 'round' ? shown.id : undefined);
  if (shown.type === 'moving') return null;
  const counts = new Map(count && all.rounds.map((one) => [one.round.id, count(one)]));
  const chooser = view && (
    <RoundChooser rounds={choices} shown={view.round.id} counts={counts}>
      {tabs}
    </RoundChooser>
  );
  const together = all.final && { final: all.final, rounds: all.rounds };
  return children({ workspace, revisions, acts, view, together, chooser });
}

export const toRoundChoices = ({ rounds }: SecretariatView): readonly RoundChoice[] =>
  rounds.map(({ round: { id, name }, closed }) => ({
    id,
    name,
    state: closed === undefined ? 'open' : 'closed',
  }));
