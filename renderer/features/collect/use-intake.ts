import { useStore } from 'zustand';
import type { ImportOutcome, IncomingFile } from '../../application/receive/import-outcome';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { type IntakeState, NOTHING_TAKEN } from '../../stores/intakes';

export interface Intake extends IntakeState {
  readonly take: (files: readonly IncomingFile[]) => Promise<readonly ImportOutcome[]>;
  readonly cancel: () => void;
}

/** Takes score files in, with progress and a way to stop. */
export function useIntake(workspace: WorkspaceId): Intake {
  const { intakes } = useApp();
  const state = useStore(intakes, ({ states }) => states[workspace]) ?? NOTHING_TAKEN;
  const { take, cancel } = intakes.getState();
  return { ...state, take: (files) => take(workspace, files), cancel: () => cancel(workspace) };
}
