import { useRef, useState } from 'react';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Competition } from '../../domain/competition';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { type Saving, toPending } from '../../stores/save-queue';
import type { EditProblem } from './use-autosave';

export interface Edits {
  readonly saving: Saving<EditProblem>;
  /** Saves one edit at once; true when it is on the disk. */
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
  /** The same for what another use case writes. */
  readonly track: (written: Promise<Result<unknown, EditProblem>>) => Promise<boolean>;
  /** The same for what is frozen: a new version of the rule book. */
  readonly amend: (change: (competition: Competition) => Competition, reason: string) => Promise<boolean>;
}

/** Edits that are whole in themselves (a row added, a choice made), saved as they happen. */
export function useEdits(workspace: WorkspaceId): Edits {
  const { services } = useApp();
  const [saving, setSaving] = useState<Saving<EditProblem>>({ type: 'idle' });
  const latest = useRef(0);

  async function track(written: Promise<Result<unknown, EditProblem>>): Promise<boolean> {
    latest.current += 1;
    const turn = latest.current;
    setSaving(toPending);
    const saved = await written;
    // An earlier failure stays on screen until a later edit has gone through.
    if (!saved.ok) setSaving({ type: 'failed', problem: saved.error });
    else if (turn === latest.current) setSaving({ type: 'saved', at: services.now() });
    return saved.ok;
  }

  return {
    saving,
    track,
    edit: (change) => track(services.changeCompetition(workspace, change)),
    amend: (change, reason) => track(services.amendRuleBook(workspace, change, reason)),
  };
}
