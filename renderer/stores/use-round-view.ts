import { useMemo } from 'react';
import { type RoundView as Round, toSecretariatView } from '../application/views';
import type { SecretariatWorkspace } from '../application/workspace';
import type { DeviceKey } from '../domain/ids';
import type { StoredRevision } from '../domain/revision';
import type { SheetState } from '../domain/sheet';
import { useApp } from './app-context';

export interface RoundView extends Round {
  /** State of every sheet, by `sheetId`. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** Devices that wrote two histories, with the first number in dispute. */
  readonly forked: ReadonlyMap<DeviceKey, number>;
}

/** The competition's first round with all its sheets, its table and what is missing; undefined without a round. */
export function useRoundView(
  workspace: SecretariatWorkspace,
  revisions: readonly StoredRevision[],
): RoundView | undefined {
  const { hash } = useApp();
  return useMemo(() => {
    const { rounds, states, forked } = toSecretariatView(workspace, revisions, hash);
    const [round] = rounds;
    return round && { ...round, states, forked };
  }, [workspace, revisions, hash]);
}
