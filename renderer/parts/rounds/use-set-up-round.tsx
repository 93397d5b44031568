import type { ReactNode } from 'react';
import type { Standing } from '../../application/acts/with-acts';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import type { Round } from '../../domain/competition';
import { useShownRound } from '../../hooks/use-shown-round';
import type { RoundChoice } from '../../stores/round-choice';
import { RoundChooser } from './round-chooser';

interface SetUpRound {
  readonly round: Round;
  /** The way to the same screen of another round; nothing where there is one. */
  readonly chooser: ReactNode;
}

/** The round that a screen of the set-up is about; undefined without a round, and while the address is made to name it. */
export function useSetUpRound({
  id,
  competition,
  closings,
}: Standing<SecretariatWorkspace>): SetUpRound | undefined {
  const { rounds } = competition;
  const choices = rounds.map(
    (one): RoundChoice => ({
      id: one.id,
      name: one.name,
      state: closings?.has(one.id) ? 'closed' : 'open',
    }),
  );
  const shown = useShownRound(id, choices);
  const round = shown.type === 'round' ? rounds.find((one) => one.id === shown.id) : undefined;
  return round && { round, chooser: <RoundChooser rounds={choices} shown={round.id} /> };
}
