import type { Competition, Panel, Round } from '../../../domain/competition';
import { foldCase } from '../fold-text';
import { leaveOutTaken } from '../matching/leave-out-taken';
import type { JudgeImport } from './judge-import';
import { findPanel, hasSinglePanelName } from './judge-panels';

/**
 * The competition with the previewed judges in it, and the new ones on their panels. Made for the
 * competition the preview was made for; applied a second time it changes nothing, and a row whose code has
 * been taken since is left out.
 */
export function applyJudges(competition: Competition, preview: JudgeImport): Competition {
  const rows = leaveOutTaken(
    preview.rows,
    new Map(competition.judges.map(({ id, code }) => [id, foldCase(code)] as const)),
    ({ judge }) => ({ id: judge.id, mark: foldCase(judge.code) }),
  );
  const changed = new Map(
    rows.flatMap((row) => (row.type === 'add' ? [] : [[row.judge.id, row.judge] as const])),
  );
  const added = rows.filter(({ type }) => type === 'add');
  const single = hasSinglePanelName(preview.rows);
  const toPanel = (round: Round, panel: Panel): Panel => {
    const joining = added.filter((row) => findPanel(round, row.panel, single) === panel);
    return { ...panel, judges: [...panel.judges, ...joining.map(({ judge }) => judge.id)] };
  };
  return {
    ...competition,
    judges: [
      ...competition.judges.map((judge) => changed.get(judge.id) ?? judge),
      ...added.map(({ judge }) => judge),
    ],
    rounds: competition.rounds.map((round) => ({
      ...round,
      panels: round.panels.map((panel) => toPanel(round, panel)),
    })),
  };
}
