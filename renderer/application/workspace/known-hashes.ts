import type { Sha256 } from '../../domain/ids';
import { toKeptName } from './kept-name';
import type { ExportRecord, ImportRecord, WorkspaceId } from './workspace';

/**
 * Files that say nothing new where they lie in a folder: taken in before, or made here. What both copies here have
 * lost is wanted again.
 */
export function findKnownHashes(
  id: WorkspaceId,
  records: { readonly imports: readonly ImportRecord[]; readonly exports: readonly ExportRecord[] },
  lost: readonly { readonly workspace: WorkspaceId; readonly name: Sha256 }[],
): ReadonlySet<Sha256> {
  const wanted = new Set<Sha256>();
  for (const { workspace, name } of lost) if (workspace === id) wanted.add(name);
  const isKept = (record: ImportRecord): boolean => {
    const name = toKeptName(record);
    return name === undefined || !wanted.has(name);
  };
  return new Set([...records.imports.filter(isKept), ...records.exports].map(({ fileHash }) => fileHash));
}
