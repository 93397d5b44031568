import { useCallback, useMemo } from 'react';
import type { ReadAccess } from '../application/create-services';
import { type FileStatus, toFileStatus } from '../application/set-up/file-status';
import type { ExportRecord, ImportRecord, SecretariatWorkspace } from '../application/workspace/workspace';
import { useApp } from './app-context';
import { useLive } from './use-live';

interface FileRecords {
  readonly exports: readonly ExportRecord[];
  readonly imports: readonly ImportRecord[];
}

const NO_IMPORTS: readonly ImportRecord[] = [];

/**
 * Whether judges have what the set-up says now, and what it was told by; undefined while it isn't known.
 * @param also `imports`: what arrived tells which files others have; it is read again with every arrival
 */
export function useFileStatus(
  { id, competition }: Pick<SecretariatWorkspace, 'id' | 'competition'>,
  also: 'imports' | 'nothing',
): (FileRecords & { readonly status: FileStatus }) | undefined {
  const { services } = useApp();
  const facts = useLive(
    useCallback(
      async ({ listExports, listImports }: ReadAccess): Promise<FileRecords> => ({
        exports: await listExports(id),
        imports: also === 'imports' ? await listImports(id) : NO_IMPORTS,
      }),
      [id, also],
    ),
  );
  return useMemo(() => {
    if (facts.type !== 'ready') return undefined;
    const { exports, imports } = facts.value;
    const status = toFileStatus(competition, exports, imports, services.contentHash);
    return { exports, imports, status };
  }, [facts, competition, services]);
}
