import type { Result } from '../../domain/result';
import type { IncomingFile } from './import-outcome';

/** A folder the person chose. Only the shell knows where it is. */
export interface WatchedFolder {
  /** Its last part, for the screen. */
  readonly name: string;
  /** The `.pleno` files in it, and what is called as their attachments are; not those of folders inside. */
  readonly list: () => Promise<Result<FolderLook, FolderProblem>>;
}

export interface FolderLook {
  readonly files: readonly FolderFile[];
  /** Files left out because there are more than a look takes. */
  readonly leftOut: number;
}

export interface FolderFile extends IncomingFile {
  /** When it was last written, in milliseconds by the disk's clock; compared for equality only. */
  readonly modified: number;
}

export type FolderProblem =
  /** The stick was pulled, the shared folder is away. It is looked for again. */
  | { readonly type: 'folder-gone' }
  /** The system doesn't let the program look any more. */
  | { readonly type: 'folder-refused' };

/** The most files one look takes. */
export const FOLDER_FILES_LIMIT = 5_000;

/** What is known about the files of a folder, by name. */
export type SeenFiles = ReadonlyMap<string, SeenFile>;

interface SeenFile {
  readonly size: number;
  readonly modified: number;
  /** `still`: as it was at the look before, so whoever writes it is done. */
  readonly state: 'growing' | 'still' | 'taken';
}

export const NOTHING_SEEN: SeenFiles = new Map();

/**
 * Compares a look with the ones before. A file is ready once two looks find it alike, and again whenever
 * it has changed; a file that went away is forgotten, so that it is looked at again should it come back.
 */
export function compareLook(
  seen: SeenFiles,
  files: readonly FolderFile[],
): { readonly seen: SeenFiles; readonly ready: readonly FolderFile[]; readonly growing: number } {
  const next = new Map<string, SeenFile>();
  const ready: FolderFile[] = [];
  for (const file of files) {
    const before = seen.get(file.name);
    const isSame = before !== undefined && before.size === file.size && before.modified === file.modified;
    // An empty file is one whose writer hasn't begun.
    const state = !isSame || file.size === 0 ? 'growing' : before.state === 'taken' ? 'taken' : 'still';
    next.set(file.name, { size: file.size, modified: file.modified, state });
    if (state === 'still') ready.push(file);
  }
  const growing = [...next.values()].filter(({ state }) => state === 'growing').length;
  return { seen: next, ready, growing };
}

/** Files that need no further look unless they change. */
export function markTaken(seen: SeenFiles, names: Iterable<string>): SeenFiles {
  const next = new Map(seen);
  for (const name of names) {
    const file = next.get(name);
    if (file !== undefined) next.set(name, { ...file, state: 'taken' });
  }
  return next;
}
