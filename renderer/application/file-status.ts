import type { ExportRecord, SecretariatWorkspace } from './workspace';

/**
 * Whether the judges' competition file still says what the set-up says.
 * @param exports all files the workspace wrote, oldest first.
 */
export function toFileStatus(
  workspace: Pick<SecretariatWorkspace, 'changedAt'>,
  exports: readonly ExportRecord[],
): 'none' | 'current' | 'outdated' {
  const last = exports.findLast(({ kind }) => kind === 'competition');
  if (!last) return 'none';
  return workspace.changedAt > last.at ? 'outdated' : 'current';
}
