import { equalBytes } from '../../domain/bytes';
import { findFile, makeFile, removeFile } from './folders';

/** How long a window that has just been closed or reloaded may take to let go of its files: of all of them. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 25;

/** Time to wait for files that are in use; what one file has used of it, the next one has no more. */
export interface Patience {
  /** Waits a moment; false, at once, where no time is left. */
  readonly wait: () => Promise<boolean>;
}

export function createPatience(limitMs: number = PATIENCE_MS): Patience {
  let spent = 0;
  return {
    wait: async () => {
      if (spent >= limitMs) return false;
      const before = performance.now();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      spent += performance.now() - before;
      return true;
    },
  };
}

/** This worker's: an earlier one that still holds its files after all of it will not let go by itself. */
const shared = createPatience();

/** @throws DOMException as the browser gives it */
export async function openAccessHandle(
  file: FileSystemFileHandle,
  patience: Patience = shared,
): Promise<FileSystemSyncAccessHandle> {
  for (;;) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (!isInUse(error) || !(await patience.wait())) throw error;
    }
  }
}

const isInUse = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NoModificationAllowedError';

/**
 * Closes a handle whose file may have been deleted. Chromium never comes back from closing one without a
 * file, and keeps the name in use besides: so there is a file of that name for as long as it takes.
 */
export async function closeHandle(
  folder: FileSystemDirectoryHandle,
  name: string,
  handle: FileSystemSyncAccessHandle,
): Promise<void> {
  if ((await findFile(folder, name)) !== undefined) {
    handle.close();
    return;
  }
  await makeFile(folder, name);
  handle.close();
  await removeFile(folder, name);
}

/** @throws DOMException as the browser gives it, and when a write makes no headway */
export function writeFully(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, at: number): void {
  let done = 0;
  while (done < bytes.byteLength) {
    const written = handle.write(bytes.subarray(done), { at: at + done });
    if (written <= 0) throw new DOMException('nothing more was written', 'ShortWriteError');
    done += written;
  }
}

/** How much of the end is read again after a write. */
const TAIL_BYTES = 4096;

/**
 * Writes `bytes` at the end, flushes, and looks: a browser may report a write as done that the system refused
 * (Chromium 147 did, with no room on the disk), so the size has to be what it should be and the end what was
 * written.
 *
 * @throws DOMException as {@link writeFully}, and where the file isn't what was written
 */
export function writeFlushed(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, at: number): void {
  writeFully(handle, bytes, at);
  handle.flush();
  const end = at + bytes.byteLength;
  const tail = bytes.subarray(Math.max(0, bytes.byteLength - TAIL_BYTES));
  const found =
    handle.getSize() === end ? readRange(handle, end - tail.byteLength, tail.byteLength) : undefined;
  if (found === undefined || !equalBytes(found, tail))
    throw new DOMException('what was written is not there', 'ReadBackError');
}

/** At most `length` bytes from byte `from`; fewer at the end. */
export function readRange(handle: FileSystemSyncAccessHandle, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - from)));
  let done = 0;
  while (done < bytes.byteLength) {
    const read = handle.read(bytes.subarray(done), { at: from + done });
    if (read <= 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

export const readWhole = (handle: FileSystemSyncAccessHandle): Uint8Array =>
  readRange(handle, 0, handle.getSize());

/** Opens the file only for `work`; nothing else may have it open. */
export async function withHandle<T>(
  file: FileSystemFileHandle,
  work: (handle: FileSystemSyncAccessHandle) => T,
): Promise<T> {
  const handle = await openAccessHandle(file);
  try {
    return work(handle);
  } finally {
    handle.close();
  }
}

/** Puts `bytes`, and nothing else, into the file; they are on the disk when this resolves. */
export const fillFile = (file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> =>
  withHandle(file, (handle) => {
    handle.truncate(0);
    writeFlushed(handle, bytes, 0);
  });
