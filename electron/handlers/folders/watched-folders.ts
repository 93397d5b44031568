import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderFilesLimit } from '../../contract/crossing-limits';
import { attachmentName } from '../../contract/file-channels';

/** Folders the person chose to be looked into, each behind a token. The screens know tokens and names only. */
export interface WatchedFolders {
  readonly add: (path: string) => { readonly token: string; readonly name: string };
  readonly list: (token: string) => Promise<FolderListing>;
  /** The path of a file the last list named. */
  readonly findPath: (token: string, name: string) => string | undefined;
}

type FolderListing =
  | { readonly type: 'listed'; readonly files: WatchedFile[]; readonly leftOut: number }
  | { readonly type: 'folder-gone' }
  | { readonly type: 'folder-refused' }
  | { readonly type: 'token-unknown' };

interface WatchedFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds by the disk's clock. */
  readonly modified: number;
}

interface WatchedFolder {
  readonly path: string;
  listed: ReadonlySet<string>;
}

const foldersKept = 20;
/** Enough to keep a slow shared folder busy, few enough not to flood it. */
const statsAtOnce = 32;

export function createWatchedFolders(): WatchedFolders {
  const folders = new Map<string, WatchedFolder>();
  return {
    add: (path) => {
      const token = randomUUID();
      folders.set(token, { path, listed: new Set() });
      for (const oldest of [...folders.keys()].slice(0, -foldersKept)) folders.delete(oldest);
      // The root of a stick has no last part on some systems.
      return { token, name: basename(path) || path };
    },
    list: async (token) => {
      const folder = folders.get(token);
      if (folder === undefined) return { type: 'token-unknown' };
      try {
        const names = await listPlenoFiles(folder.path);
        const files = await readFacts(folder.path, names.slice(0, folderFilesLimit));
        folder.listed = new Set(files.map(({ name }) => name));
        return { type: 'listed', files, leftOut: Math.max(0, names.length - folderFilesLimit) };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        const isRefused = error.code === 'EACCES' || error.code === 'EPERM';
        return { type: isRefused ? 'folder-refused' : 'folder-gone' };
      }
    },
    findPath: (token, name) => {
      const folder = folders.get(token);
      return folder?.listed.has(name) ? join(folder.path, name) : undefined;
    },
  };
}

/** Hidden files are somebody's half written ones: ours, a sync program's, a Mac's shadow files. */
async function listPlenoFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && isWanted(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** `.pleno` files, and what travels beside them. */
const isWanted = (name: string): boolean => /\.pleno$/i.test(name) || attachmentName.test(name);

async function readFacts(path: string, names: readonly string[]): Promise<WatchedFile[]> {
  const files: WatchedFile[] = [];
  for (let at = 0; at < names.length; at += statsAtOnce) {
    const some = names.slice(at, at + statsAtOnce);
    files.push(...(await Promise.all(some.map((name) => readOne(path, name)))).flat());
  }
  return files;
}

async function readOne(path: string, name: string): Promise<readonly WatchedFile[]> {
  try {
    const { size, mtimeMs } = await stat(join(path, name));
    return [{ name, size, modified: mtimeMs }];
  } catch (error) {
    // Moved away between the list and now; a folder that is gone says so at its next list.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
