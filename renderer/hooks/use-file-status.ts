import { useCallback, useMemo } from 'react';
import { foldActs } from '../application/acts/fold-acts';
import { withActs } from '../application/acts/with-acts';
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
  { id }: Pick<SecretariatWorkspace, 'id'>,
  also: 'imports' | 'nothing',
): (FileRecords & { readonly status: FileStatus }) | undefined {
  const { services } = useApp();
  const facts = useLive(
    useCallback(
      async (facts: ReadAccess) => ({
        // Not as it stands: what acts say besides isn't in the file.
        competition: (await facts.findWorkspace(id))?.competition,
        acts: await facts.loadActs(id),
        exports: await facts.listExports(id),
        imports: also === 'imports' ? await facts.listImports(id) : NO_IMPORTS,
      }),
      [id, also],
    ),
  );
  return useMemo(() => {
    if (facts.type !== 'ready') return undefined;
    const { competition, acts, exports, imports } = facts.value;
    if (competition === undefined) return undefined;
    const content = withActs(competition, foldActs(acts));
    const status = toFileStatus(content, exports, imports, services.contentHash);
    return { exports, imports, status };
  }, [facts, services]);
}
