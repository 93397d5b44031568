import type { Calls, Reply } from '../../electron/contract/bridge';
import type { ResponseOf } from '../../electron/contract/contract';
import type { OfferedFile } from '../../electron/contract/file-channels';
import type {
  FolderFile,
  FolderLook,
  FolderProblem,
  WatchedFolder,
} from '../application/receive/watch-folder';
import { err, ok, type Result } from '../domain/result';

type FolderBridge = Pick<Calls, 'folder.list' | 'folder.offer-file'>;

/** A folder the shell looks into; its files are read by tokens of their own, like any other. */
export function createElectronFolder(
  bridge: FolderBridge,
  { token, name }: { readonly token: string; readonly name: string },
  read: (file: OfferedFile, largest: number) => Promise<Uint8Array>,
): WatchedFolder {
  const toFile = (facts: {
    readonly name: string;
    readonly size: number;
    readonly modified: number;
  }): FolderFile => ({
    ...facts,
    read: async (largest) => {
      const offered = await bridge['folder.offer-file']({ token, name: facts.name });
      const file = offered.ok ? offered.value.file : undefined;
      if (file === undefined) throw new Error(`${facts.name}: gone`);
      return read(file, largest);
    },
  });
  return { name, list: async () => toLook(await bridge['folder.list']({ token }), toFile) };
}

function toLook(
  reply: Reply<ResponseOf<'folder.list'>>,
  toFile: (facts: { readonly name: string; readonly size: number; readonly modified: number }) => FolderFile,
): Result<FolderLook, FolderProblem> {
  // A shell that doesn't answer is one that is closing; the next look tells.
  if (!reply.ok) return err({ type: 'folder-gone' });
  const listing = reply.value;
  switch (listing.type) {
    case 'listed':
      return ok({ files: listing.files.map(toFile), leftOut: listing.leftOut });
    case 'folder-refused':
      return err({ type: 'folder-refused' });
    case 'folder-gone':
    case 'token-unknown':
      return err({ type: 'folder-gone' });
  }
}
