import type { FolderSaver, NewFolder, SaveCause, SaveProblem } from '../application/ports/file-saver';
import { equalBytes } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';

/** What this needs of a folder of the browser's; TypeScript knows only what all browsers have. */
export interface WritableDirectory {
  readonly name: string;
  readonly getDirectoryHandle: (
    name: string,
    options: { readonly create: boolean },
  ) => Promise<WritableDirectory>;
  readonly getFileHandle: (name: string, options: { readonly create: boolean }) => Promise<WritableFile>;
}

interface WritableFile {
  readonly createWritable: () => Promise<{
    readonly write: (bytes: Uint8Array) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly getFile: () => Promise<Blob>;
}

type PickWritable = (options: { readonly mode: 'readwrite' }) => Promise<WritableDirectory>;

const namesTried = 100;

/** Through the browser's own folder dialog. It writes a file beside and puts it in place when it is closed. */
export const createBrowserFolderSaver = (pick: PickWritable): FolderSaver => ({
  create: async (name) => {
    try {
      const parent = await pick({ mode: 'readwrite' });
      return ok(toNewFolder(parent, await makeFree(parent, name)));
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return ok(undefined);
      return toProblem(name, error);
    }
  },
});

const toNewFolder = (parent: WritableDirectory, folder: WritableDirectory): NewFolder => ({
  where: `${parent.name}/${folder.name}`,
  write: async (path, bytes) => {
    try {
      const [first = '', second] = path.split('/');
      const inside = second === undefined ? folder : await folder.getDirectoryHandle(first, { create: true });
      const file = await inside.getFileHandle(second ?? first, { create: true });
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
      const readBack = new Uint8Array(await (await file.getFile()).arrayBuffer());
      if (equalBytes(readBack, bytes)) return ok(undefined);
      return toProblem(path, new Error('The file read back is not what was written.'));
    } catch (error) {
      return toProblem(path, error);
    }
  },
});

async function makeFree(parent: WritableDirectory, name: string): Promise<WritableDirectory> {
  for (let number = 1; number < namesTried; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!(await isTaken(parent, free))) return parent.getDirectoryHandle(free, { create: true });
  }
  throw new Error(`${name}: taken`);
}

async function isTaken(parent: WritableDirectory, name: string): Promise<boolean> {
  try {
    await parent.getDirectoryHandle(name, { create: false });
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'NotFoundError') return false;
    // A file of that name.
    if (error.name === 'TypeMismatchError') return true;
    throw error;
  }
}

const causes: { readonly [name: string]: SaveCause } = {
  QuotaExceededError: 'full',
  NotAllowedError: 'read-only',
  SecurityError: 'read-only',
  NoModificationAllowedError: 'read-only',
  NotFoundError: 'gone',
  InvalidStateError: 'gone',
};

function toProblem(name: string, error: unknown): Result<never, SaveProblem> {
  if (!(error instanceof Error)) throw error;
  return err({
    type: 'file-not-written',
    name,
    detail: error.message,
    cause: Object.hasOwn(causes, error.name) ? (causes[error.name] ?? 'other') : 'other',
  });
}
