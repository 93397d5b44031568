import { use, useEffect, useMemo } from 'react';
import type { RoundView, SecretariatView } from '../application/results/secretariat-view';
import type { SecretariatWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { Distrusted } from '../domain/distrust';
import type { StoredRevision } from '../domain/revision';
import type { SheetState } from '../domain/sheet';
import type { Computation } from '../stores/computation';
import { findSecretariatView } from '../stores/secretariat-views';
import { useApp } from './app-context';
import { useComputation } from './use-computation';

export interface RoundWithSheets extends RoundView {
  /** State of every sheet, by `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** Judges' laptops whose word is doubted, with the first number in dispute. */
  readonly distrusted: Distrusted;
}

/**
 * The competition's first round with all its sheets, its table and what is missing; undefined without a round.
 * At a large event it may lag behind its facts for a moment; the first time in a window, whoever asks is suspended.
 */
export function useRoundView(
  workspace: SecretariatWorkspace,
  revisions: readonly StoredRevision[],
): RoundWithSheets | undefined {
  const { hash } = useApp();
  const computation = findSecretariatView(workspace, revisions, hash);
  const outcome = useComputation(computation, workspace.id);
  const known = outcome?.value ?? lastViews.get(workspace.id);
  const view = known === undefined ? use(waitFor(computation)) : known;
  useEffect(() => {
    lastViews.set(workspace.id, view);
  }, [workspace.id, view]);
  return useMemo(() => {
    const { rounds, states, distrusted } = view;
    const [round] = rounds;
    return round && { ...round, states, distrusted };
  }, [view]);
}

/** What was shown last of each competition: a screen that stands is never taken away to wait for a newer view. */
const lastViews = new Map<WorkspaceId, SecretariatView>();

const waits = new WeakMap<Computation<SecretariatView>, Promise<SecretariatView>>();

/** One promise for each, as React asks for it again with every try. */
function waitFor(computation: Computation<SecretariatView>): Promise<SecretariatView> {
  const known = waits.get(computation);
  if (known !== undefined) return known;
  const wait = new Promise<SecretariatView>((resolve, reject) => {
    const settle = (): void => {
      try {
        const outcome = computation.find();
        if (outcome !== undefined) resolve(outcome.value);
      } catch (error) {
        reject(error);
      }
    };
    computation.want(settle);
  });
  waits.set(computation, wait);
  return wait;
}
