import type { Panel, Round } from '../../../domain/competition';
import { foldCase } from '../fold-text';
import type { JudgeImportRow } from './judge-import';

/** A file that knows one panel means the only panel of the round, whatever either calls it. */
export const hasSinglePanelName = (rows: readonly JudgeImportRow[]): boolean =>
  new Set(rows.map(({ panel }) => foldCase(panel)).filter((name) => name !== '')).size <= 1;

/** @param single whether the file knows one panel only */
export function findPanel(round: Round, name: string, single: boolean): Panel | undefined {
  const named = round.panels.find((panel) => foldCase(panel.name) === foldCase(name));
  const only = round.panels.length === 1 ? round.panels[0] : undefined;
  return named ?? (single || name === '' ? only : undefined);
}
