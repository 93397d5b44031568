import type { WorkspaceId } from '../../application/workspace/workspace';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { createKeptFiles } from '../received/kept-files';
import type { ReadKept } from '../received/read-kept';
import { toReceivedNames } from '../received/received-names';
import type { WorkspaceFacts } from './fold-log';

/** The files that a history names, as they were found. */
export interface NamedFiles {
  readonly found: ReadonlyMap<Sha256, Uint8Array>;
  /** Names of those that are nowhere. */
  readonly lost: readonly Sha256[];
  /** Texts by their names, of all that stands in them. */
  readonly revisions: ReadonlyMap<RevisionId, string>;
}

export interface ReadNamedNeeds {
  readonly find: (workspace: WorkspaceId, name: Sha256) => Promise<Uint8Array | undefined>;
  readonly read: ReadKept;
}

/**
 * Reads the files that a history names, wherever they are found; refused where one of them is no file of its competition,
 * which nobody ever took in.
 */
export async function readNamed(
  { workspace, imports }: Pick<WorkspaceFacts, 'workspace' | 'imports'>,
  { find, read }: ReadNamedNeeds,
): Promise<Result<NamedFiles, { readonly type: 'named-file-unsound' }>> {
  const found = new Map<Sha256, Uint8Array>();
  if (workspace === undefined) return ok({ found, lost: [], revisions: new Map() });
  let isSound = true;
  const files = createKeptFiles({
    find: async (id, name) => {
      const bytes = await find(id, name);
      if (bytes !== undefined) found.set(name, bytes);
      return bytes;
    },
    read: async (bytes, known) => {
      // Wherever it comes from, nobody may have read it yet.
      const contents = await read(bytes, known, 'new');
      if (contents?.competition === workspace.competition.id) return contents;
      isSound = false;
      return undefined;
    },
  });
  const { own, lost } = await files.read(workspace.id, imports);
  if (!isSound) return err({ type: 'named-file-unsound' });
  const missing = new Set(lost);
  // Of what lies beside them, its name is all there is to check.
  const beside = imports.filter(({ content }) => content === undefined);
  for (const name of toReceivedNames(beside)) {
    const bytes = found.get(name) ?? (await find(workspace.id, name));
    if (bytes === undefined) missing.add(name);
    else found.set(name, bytes);
  }
  const stored = [...own.values()].flat();
  return ok({ found, lost: [...missing], revisions: new Map(stored.map(({ id, text }) => [id, text])) });
}
