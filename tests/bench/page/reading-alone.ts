import { sheetsIn } from '../../../renderer/application/acts/act';
import type { Ports } from '../../../renderer/application/ports/ports';
import { importBundles } from '../../../renderer/application/receive/import-bundles';
import type { IncomingFile } from '../../../renderer/application/receive/import-outcome';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { ok } from '../../../renderer/domain/result';
import type { Stored } from '../../../renderer/domain/revision';

/** An import into a repository that writes nothing: files opened, verified, read and checked, and held. */
export interface ReadingAlone {
  readonly read: (files: readonly IncomingFile[]) => Promise<void>;
  readonly held: readonly (readonly Stored[])[];
}

/** @param workspace the competition it belongs to, which the repository has */
export function createReadingAlone(ports: Ports, workspace: WorkspaceId): ReadingAlone {
  const held: (readonly Stored[])[] = [];
  const repository: Ports['repository'] = {
    ...ports.repository,
    loadToHandOver: async () => ok({ revisions: sheetsIn(held.flat()), acts: [] }),
    addImport: async (_id, revisions, toRecord) => {
      held.push(revisions);
      return ok(toRecord({ added: revisions.length, known: 0 }));
    },
  };
  return {
    held,
    read: async (files) => {
      const signal = new AbortController().signal;
      const options = { onProgress: () => {}, signal };
      const outcomes = await importBundles({ ...ports, repository }, workspace, files, options);
      for (const outcome of outcomes) if (outcome.type === 'refused') throw new Error(outcome.problem.type);
    },
  };
}
