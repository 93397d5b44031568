import { FileTooLarge } from '../application/receive/read-incoming';
import {
  FOLDER_FILES_LIMIT,
  type FolderFile,
  type FolderProblem,
  type WatchedFolder,
} from '../application/receive/watch-folder';
import { isAttachmentFileName } from '../application/workspace/attachment';
import { err, ok } from '../domain/result';
import type { WritableDirectory } from './browser-folder-saver';

export interface DirectoryEntry {
  readonly kind: string;
  readonly name: string;
  readonly getFile?: () => Promise<File>;
}

/** What this needs of a folder of the browser's; TypeScript knows only what all browsers have. */
export interface DirectoryHandle {
  readonly name: string;
  readonly values: () => AsyncIterable<DirectoryEntry>;
}

/** Pages may do both with what a person pointed at for writing. */
export type ShowDirectoryPicker = (options: {
  readonly mode: 'read' | 'readwrite';
}) => Promise<DirectoryHandle & WritableDirectory>;

/** The browser's own folder dialog; undefined in browsers without it. */
export function findDirectoryPicker(
  view: (Window & { readonly showDirectoryPicker?: unknown }) | null,
): ShowDirectoryPicker | undefined {
  if (typeof view?.showDirectoryPicker !== 'function') return undefined;
  return (options) =>
    (view as unknown as { readonly showDirectoryPicker: ShowDirectoryPicker }).showDirectoryPicker(options);
}

/** @returns nothing when the person changed their mind, or the browser keeps the folder from pages */
export async function chooseBrowserFolder(
  show: (options: { readonly mode: 'read' }) => Promise<DirectoryHandle>,
): Promise<WatchedFolder | undefined> {
  try {
    return toWatchedFolder(await show({ mode: 'read' }));
  } catch (error) {
    if (error instanceof Error && (error.name === 'AbortError' || error.name === 'SecurityError')) return;
    throw error;
  }
}

export const toWatchedFolder = (directory: DirectoryHandle): WatchedFolder => ({
  name: directory.name,
  list: async () => {
    try {
      const files: FolderFile[] = [];
      let leftOut = 0;
      for await (const entry of directory.values()) {
        if (entry.kind !== 'file' || entry.name.startsWith('.') || !isWanted(entry.name)) continue;
        if (files.length === FOLDER_FILES_LIMIT) leftOut += 1;
        else files.push(...(await lookAt(entry)));
      }
      files.sort((a, b) => (a.name < b.name ? -1 : 1));
      return ok({ files, leftOut });
    } catch (error) {
      if (error instanceof Error) return err(toProblem(error));
      throw error;
    }
  },
});

const isWanted = (name: string): boolean => /\.pleno$/i.test(name) || isAttachmentFileName(name);

async function lookAt(entry: DirectoryEntry): Promise<readonly FolderFile[]> {
  try {
    const file = await entry.getFile?.();
    if (file === undefined) return [];
    return [
      {
        name: entry.name,
        size: file.size,
        modified: file.lastModified,
        // Asked for anew: the one from the look can't be read any more once somebody wrote to the file.
        read: async (largest) => {
          const now = await entry.getFile?.();
          if (now && now.size > largest) throw new FileTooLarge(entry.name);
          return new Uint8Array((await now?.arrayBuffer()) ?? []);
        },
      },
    ];
  } catch (error) {
    // Moved away, or locked by whoever writes it: the next look finds it again.
    if (error instanceof Error && (error.name === 'NotFoundError' || error.name === 'NotReadableError'))
      return [];
    throw error;
  }
}

const toProblem = ({ name }: Error): FolderProblem => ({
  type: name === 'NotAllowedError' || name === 'SecurityError' ? 'folder-refused' : 'folder-gone',
});
