import { useMemo } from 'react';
import type { Standing } from '../application/acts/with-acts';
import { findOwnRounds } from '../application/sheets/judge-desk';
import { type OwnSheets, toOwnSheets } from '../application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { StoredRevision } from '../domain/revision';
import type { RoundChoice } from '../stores/round-choice';
import { useApp } from './app-context';
import { useShownRound } from './use-shown-round';
import { type OpenWorkspace, useJudgeWorkspace } from './use-workspace';

type Opened = Extract<OpenWorkspace<JudgeWorkspace>, { readonly type: 'ready' }>;

export type OpenOwnSheets =
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | {
      readonly type: 'ready';
      readonly workspace: JudgeWorkspace;
      readonly revisions: readonly StoredRevision[];
      /** Those the judge has sheets in. */
      readonly rounds: readonly RoundChoice[];
      /** Of the round that the address names; undefined for a judge without any sheet. */
      readonly own: OwnSheets | undefined;
    };

/** The judge's own sheets of the round looked at, kept up to date. */
export function useOwnSheets(id: WorkspaceId): OpenOwnSheets {
  const { hash } = useApp();
  const open = useJudgeWorkspace(id);
  const { workspace, revisions } = open.type === 'ready' ? open : NOTHING;
  const rounds = useMemo(() => workspace && toChoices(workspace), [workspace]);
  const shown = useShownRound(id, rounds);
  const round = shown.type === 'round' ? shown.id : undefined;
  const own = useMemo(
    () => (workspace && revisions && round ? toOwnSheets(workspace, revisions, hash, round) : undefined),
    [workspace, revisions, hash, round],
  );
  if (open.type !== 'ready') return open;
  if (rounds === undefined || shown.type === 'moving') return { type: 'loading' };
  return { type: 'ready', workspace: open.workspace, revisions: open.revisions, rounds, own };
}

/** The sheets of every round the judge has any in, in the order of the rounds. */
export function useOwnRounds(open: Opened): readonly OwnSheets[] {
  const { hash } = useApp();
  const { workspace, revisions } = open;
  return useMemo(
    () => findOwnRounds(workspace).map((round) => toOwnSheets(workspace, revisions, hash, round.id)),
    [workspace, revisions, hash],
  );
}

const NOTHING = { workspace: undefined, revisions: undefined };

const toChoices = (workspace: Standing<JudgeWorkspace>): readonly RoundChoice[] =>
  findOwnRounds(workspace).map(({ id, name }) => ({
    id,
    name,
    state: workspace.closings?.has(id) ? 'closed' : 'open',
  }));
