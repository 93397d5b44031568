import { use, useEffect, useMemo } from 'react';
import type { RoundView, SecretariatView } from '../application/results/secretariat-view';
import type { SecretariatWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { Distrusted } from '../domain/distrust';
import type { RoundId } from '../domain/ids';
import type { StoredRevision } from '../domain/revision';
import type { SheetState } from '../domain/sheet';
import type { Computation } from '../stores/computation';
import { findSecretariatView } from '../stores/secretariat-views';
import { useApp } from './app-context';
import { useComputation } from './use-computation';

/** One round, and what there is of all of them. */
export interface RoundWithSheets extends RoundView {
  /** State of every sheet, by `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** Judges' laptops whose word is doubted, with the first number in dispute. */
  readonly distrusted: Distrusted;
}

/**
 * The competition's rounds with all their sheets, their tables and what is missing.
 * At a large event it may lag behind its facts for a moment; the first time in a window, whoever asks is suspended.
 */
export function useSecretariatView(
  workspace: SecretariatWorkspace,
  revisions: readonly StoredRevision[],
): SecretariatView {
  const { hash } = useApp();
  const computation = findSecretariatView(workspace, revisions, hash);
  const outcome = useComputation(computation, workspace.id);
  const known = outcome?.value ?? lastViews.get(workspace.id);
  const view = known === undefined ? use(waitFor(computation)) : known;
  useEffect(() => {
    lastViews.set(workspace.id, view);
  }, [workspace.id, view]);
  return view;
}

/** One round of a view, with what there is of all of them; undefined without such a round. */
export function useRoundOf(view: SecretariatView, id: RoundId | undefined): RoundWithSheets | undefined {
  return useMemo(() => {
    const { rounds, states, distrusted } = view;
    const found = rounds.find(({ round }) => round.id === id);
    return found && { ...found, states, distrusted };
  }, [view, id]);
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
