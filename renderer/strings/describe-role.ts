import type { Workspace } from '../application/workspace/workspace';
import type { Strings } from './strings';

/** Who sits at a workspace, in words. */
export function describeRole(workspace: Workspace, { backups }: Pick<Strings, 'backups'>): string {
  if (workspace.role === 'secretariat') return backups.roleSecretariat;
  const judge = workspace.competition.judges.find(({ id }) => id === workspace.judge);
  return backups.roleJudge(judge?.code ?? '', judge?.name ?? '');
}
