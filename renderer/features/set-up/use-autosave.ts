import { useEffect, useMemo, useRef, useState } from 'react';
import type { RuleBookProblem, StorageProblem } from '../../application/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import { useApp } from '../../stores/app-context';
import { createSaveQueue, type SaveQueue, type Saving } from '../../stores/save-queue';

export type EditProblem = RuleBookProblem | StorageProblem;

interface UsedAutosave<C> {
  readonly saving: Saving<EditProblem>;
  readonly put: SaveQueue<C>['put'];
  readonly flush: SaveQueue<C>['flush'];
  /** Everything put so far is on the disk. */
  readonly isSettled: SaveQueue<C>['isSettled'];
}

/** Saves what is put a moment later; at once when the screen or the window is left. */
export function useAutosave<C>(
  write: (content: C) => Promise<Result<unknown, EditProblem>>,
): UsedAutosave<C> {
  const { platform, services } = useApp();
  const [saving, setSaving] = useState<Saving<EditProblem>>({ type: 'idle' });
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const queue = useMemo(
    () =>
      createSaveQueue<C, EditProblem>({
        write: async (content) => {
          const written = await latest.current(content);
          return written.ok ? ok({ savedAt: services.now() }) : written;
        },
        onChange: setSaving,
        describeThrow: (error) => ({ type: 'storage-failed', detail: String(error) }),
      }),
    [services],
  );
  useEffect(() => platform.onClosing(queue.flush), [platform, queue]);
  useEffect(() => () => void queue.flush(), [queue]);
  return { saving, put: queue.put, flush: queue.flush, isSettled: queue.isSettled };
}
