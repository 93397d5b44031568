/** Chromium, Firefox and Safari have it; TypeScript's library doesn't. */
interface MovableFile {
  readonly move: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
}

/** The vault's folders in the private file system of the page's origin. */
export interface Folders {
  /** `<log>.<number>`: of each log the file with the highest number counts. */
  readonly logs: FileSystemDirectoryHandle;
  /** `<note>.a` and `<note>.b`: two slots a note. */
  readonly notes: FileSystemDirectoryHandle;
  readonly backups: FileSystemDirectoryHandle;
  /** `<workspace>.<sha256>.pleno`. */
  readonly received: FileSystemDirectoryHandle;
  /** `<log>.<number>`: what was cut off or taken out of a log, the newest with the highest number. */
  readonly aside: FileSystemDirectoryHandle;
  /** Files being written; what is found here at the start was never finished. */
  readonly incoming: FileSystemDirectoryHandle;
}

/** @throws DOMException where there is no private file system, as in some private windows */
export async function openFolders(): Promise<Folders> {
  const root = await navigator.storage.getDirectory();
  const open = (name: string): Promise<FileSystemDirectoryHandle> =>
    root.getDirectoryHandle(name, { create: true });
  return {
    logs: await open('logs'),
    notes: await open('notes'),
    backups: await open('backups'),
    received: await open('received'),
    aside: await open('aside'),
    incoming: await open('incoming'),
  };
}

export const makeFile = (folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle> =>
  folder.getFileHandle(name, { create: true });

export async function findFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await folder.getFileHandle(name);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** At once or not at all. Nothing may have the file open. */
export const moveFile = (
  file: FileSystemFileHandle,
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> => (file as FileSystemFileHandle & MovableFile).move(folder, name);

export async function listFiles(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const entry of folder.values()) if (isFile(entry)) files.push(entry);
  return files;
}

export async function emptyFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const { name } of await listFiles(folder)) await removeFile(folder, name);
}

const isFile = (entry: FileSystemHandle): entry is FileSystemFileHandle => entry.kind === 'file';

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** A file `<log>.<number>`. */
export interface NumberedFile {
  readonly log: string;
  readonly number: number;
  readonly file: FileSystemFileHandle;
}

const NUMBERED = /^([a-z0-9][a-z0-9-]{0,63})\.(\d{1,15})$/;

/** Lowest number first. */
export async function listNumbered(folder: FileSystemDirectoryHandle): Promise<readonly NumberedFile[]> {
  return (await listFiles(folder))
    .map((file): NumberedFile | undefined => {
      const [, log, number] = NUMBERED.exec(file.name) ?? [];
      return log === undefined ? undefined : { log, number: Number(number), file };
    })
    .filter((found) => found !== undefined)
    .sort((one, other) => one.number - other.number);
}

export const toNumberedName = (log: string, number: number): string => `${log}.${number}`;
