import { useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../application/workspace/workspace';
import type { RoundId } from '../domain/ids';
import { inRound } from '../routes';
import { chooseRound, type RoundChoice } from '../stores/round-choice';
import { useApp } from './app-context';
import { useAddressRound } from './use-address-round';

/** `moving`: the address is being made to name a round. */
export type ShownRound =
  | { readonly type: 'none' | 'moving' }
  | { readonly type: 'round'; readonly id: RoundId };

/**
 * The round that a screen is about. Where there are several, the address names it: one that doesn't is made to, with
 * the round looked at last, or else the first that is still open.
 * @param rounds to choose from; undefined while they are not known
 */
export function useShownRound(
  workspace: WorkspaceId,
  rounds: readonly RoundChoice[] | undefined,
): ShownRound {
  const { session } = useApp();
  const named = useAddressRound();
  const [address, navigate] = useLocation();
  const isChoice = rounds !== undefined && rounds.length > 1;
  const last = session.getState().shownRounds.get(workspace);
  const shown = rounds && chooseRound(rounds, named, last);
  const target = isChoice && shown && shown.id !== named ? inRound(address, shown.id) : undefined;
  useLayoutEffect(() => {
    if (target !== undefined) navigate(target, { replace: true });
  }, [target, navigate]);
  const chosen = isChoice && target === undefined ? shown?.id : undefined;
  useEffect(() => {
    if (chosen !== undefined) session.getState().setShownRound(workspace, chosen);
  }, [session, workspace, chosen]);
  if (target !== undefined) return { type: 'moving' };
  return shown === undefined ? { type: 'none' } : { type: 'round', id: shown.id };
}
