import type { ReactNode } from 'react';
import type { ActStates } from '../application/acts/fold-acts';
import type { SecretariatWorkspace, WorkspaceId } from '../application/workspace/workspace';
import type { StoredRevision } from '../domain/revision';
import { type RoundWithSheets, useRoundView } from './use-round-view';
import { useSecretariatWorkspace } from './use-workspace';

interface Facts {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  /** What the secretariat decided, folded by subject. */
  readonly acts: ActStates;
}

export interface RoundFacts extends Facts {
  /** Undefined without a round. */
  readonly view: RoundWithSheets | undefined;
}

interface SecretariatRoundProps {
  readonly workspace: WorkspaceId;
  readonly children: (facts: RoundFacts) => ReactNode;
}

/** What the secretariat has of its first round, once all of it is read; nothing until then. */
export function SecretariatRound({ workspace: id, children }: SecretariatRoundProps) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  return (
    <Loaded workspace={open.workspace} revisions={open.revisions} acts={open.acts}>
      {children}
    </Loaded>
  );
}

function Loaded({ workspace, revisions, acts, children }: Facts & Pick<SecretariatRoundProps, 'children'>) {
  return children({ workspace, revisions, acts, view: useRoundView(workspace, revisions) });
}
