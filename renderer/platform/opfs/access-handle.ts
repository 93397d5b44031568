/** How long a window that has just been closed or reloaded may take to let go of its files. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 25;

/** @throws DOMException as the browser gives it */
export async function openAccessHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (!isInUse(error) || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

const isInUse = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NoModificationAllowedError';

/** @throws DOMException as the browser gives it, and when a write makes no headway */
export function writeFully(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, at: number): void {
  let done = 0;
  while (done < bytes.byteLength) {
    const written = handle.write(bytes.subarray(done), { at: at + done });
    if (written <= 0) throw new DOMException('nothing more was written', 'ShortWriteError');
    done += written;
  }
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
    writeFully(handle, bytes, 0);
    handle.flush();
  });
