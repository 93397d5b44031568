import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { LARGEST_FILE_BYTES } from '../../../renderer/application/workspace/limits';
import type { FileProblem } from '../../../renderer/application/workspace/problem';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { readLimited } from '../../handlers/files/read-limited';

/** True for what the operating system says about a path (ENOENT, EACCES, EEXIST …). */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

export async function readBytes(
  path: string,
  largest = LARGEST_FILE_BYTES,
): Promise<Result<Uint8Array, FileProblem>> {
  try {
    const read = await readLimited(path, largest);
    if (read.type === 'read') return ok(read.bytes);
    if (read.type === 'file-too-large') return err({ type: 'limit-exceeded', limit: 'file' });
    return err({ type: 'file-unreadable', detail: read.type });
  } catch (error) {
    if (isSystemError(error)) return err({ type: 'file-unreadable', detail: error.code ?? error.message });
    throw error;
  }
}

/** Reads and checks a `.pleno` file, its signature included. */
export async function readPleno(path: string): Promise<Result<PlenoFile, FileProblem>> {
  const bytes = await readBytes(path);
  return bytes.ok ? createCodec(createMemoryKeyring()).decode(bytes.value) : bytes;
}
