import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  ActProblem,
  KeyMissing,
  RuleBookProblem,
  StorageProblem,
} from '../../application/workspace/problem';
import type { Competition } from '../../domain/competition';
import { ok, type Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { createSaveQueue, type SaveQueue, type Saving } from '../../stores/save-queue';
import { createEchoes } from './echoes';

export type EditProblem = RuleBookProblem | ActProblem | KeyMissing | StorageProblem;

interface AutosaveNeeds<C> {
  readonly write: (content: C) => Promise<Result<Competition, EditProblem>>;
  /** The competition as it is stored now. */
  readonly competition: Competition;
  /** The part that is edited here, as text to compare; the same function at every drawing. */
  readonly textOf: (competition: Competition) => string;
  /** Another window has changed that part while nothing waited here to be saved. */
  readonly onForeignChange: (competition: Competition) => void;
}

interface Autosave<C> {
  readonly saving: Saving<EditProblem>;
  readonly put: SaveQueue<C>['put'];
  readonly flush: SaveQueue<C>['flush'];
  /** Everything put so far is on the disk. */
  readonly isSettled: SaveQueue<C>['isSettled'];
}

/** Saves what is put a moment later; at once when the screen or the window is left. */
export function useAutosave<C>(needs: AutosaveNeeds<C>): Autosave<C> {
  const { platform, services, reload } = useApp();
  const { competition, textOf } = needs;
  const [saving, setSaving] = useState<Saving<EditProblem>>({ type: 'idle' });
  const [echoes] = useState(() => createEchoes(textOf(competition)));
  const latest = useRef(needs);
  useEffect(() => {
    latest.current = needs;
  });
  const queue = useMemo(
    () =>
      createSaveQueue<C, EditProblem>({
        write: async (content) => {
          const written = await latest.current.write(content);
          if (!written.ok) return written;
          echoes.wrote(textOf(written.value));
          return ok({ savedAt: services.now() });
        },
        onChange: setSaving,
        describeThrow: (error) => ({ type: 'storage-failed', detail: String(error) }),
      }),
    [services, echoes, textOf],
  );
  useEffect(() => platform.onClosing(queue.flush), [platform, queue]);
  useEffect(() => () => void queue.flush(), [queue]);
  useEffect(
    () =>
      reload.onReload(async () => {
        await queue.flush();
        return queue.isSettled() ? 'safe' : 'unsafe';
      }),
    [reload, queue],
  );
  useEffect(() => {
    if (platform.kind !== 'browser') return;
    // A browser asks whether to stay while something is on its way to the disk.
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (queue.isSettled() || reload.isReloading()) return;
      void queue.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [platform, queue, reload]);
  useEffect(() => {
    if (echoes.isForeign(textOf(competition)) && queue.isSettled()) {
      latest.current.onForeignChange(competition);
    }
  }, [competition, echoes, queue, textOf]);
  return { saving, put: queue.put, flush: queue.flush, isSettled: queue.isSettled };
}
