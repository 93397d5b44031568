import type { Competition, Judge, Panel, Round } from '../../../domain/competition';
import { foldCase } from '../fold-text';
import { findTaken } from '../matching/place-marks';
import type { JudgeImport, JudgeImportRow } from './judge-import';
import { findPanel, hasSinglePanelName } from './judge-panels';

/**
 * The competition with the previewed judges in it, and the new ones on their panels. Made for the
 * competition the preview was made for; applied a second time it changes nothing, and a row whose code has
 * been taken since is left out.
 */
export function applyJudges(competition: Competition, preview: JudgeImport): Competition {
  const rows = withoutTaken(competition.judges, preview.rows);
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

function withoutTaken(judges: readonly Judge[], rows: readonly JudgeImportRow[]): readonly JudgeImportRow[] {
  const ids = new Set(judges.map(({ id }) => id));
  const wishes = rows
    // What was added before, or removed since.
    .filter((row) => ids.has(row.judge.id) !== (row.type === 'add'))
    .map((row) => ({
      id: row.type === 'add' ? undefined : row.judge.id,
      mark: foldCase(row.judge.code),
      row,
    }));
  const taken = findTaken(wishes, new Map(judges.map(({ code, id }) => [foldCase(code), id] as const)));
  return wishes.filter((wish) => !taken.has(wish)).map(({ row }) => row);
}
