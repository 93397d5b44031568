import type { Competition, Panel, Round } from '../../renderer/domain/competition';
import type { PanelId, RoundId } from '../../renderer/domain/ids';
import { judgeId } from './a-judge';
import { aRubric } from './a-rubric';

export const roundId = (id = 'round-1'): RoundId => id as RoundId;

/** A panel of the judges J1 and J2 over all entries. */
export const aPanel = (facts: Partial<Panel> = {}): Panel => ({
  id: 'panel-1' as PanelId,
  name: 'Panel A',
  judges: [judgeId('J1'), judgeId('J2')],
  entries: 'all',
  ...facts,
});

export const aRound = (facts: Partial<Round> = {}): Round => ({
  id: roundId(),
  name: 'Presentation',
  kind: 'presentation',
  rubric: aRubric(),
  aggregation: 'mean',
  tieBreaks: [],
  panels: [aPanel()],
  ...facts,
});

/** The id of the round of a competition that has one. */
export function onlyRound({ competition: { rounds } }: { readonly competition: Competition }): RoundId {
  const [round] = rounds;
  if (round === undefined || rounds.length > 1) throw new Error('not one round');
  return round.id;
}
