import { err, ok, type Result } from '../../domain/result';
import type { FileProblem } from '../workspace/problem';
import type { IncomingFile } from './import-outcome';

/** What a file's `read` throws when the file has grown beyond what is wanted since it was pointed at. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** Why a file was not read. */
export type ReadProblem = Extract<FileProblem, { readonly type: 'limit-exceeded' | 'file-unreadable' }>;

const TOO_LARGE: Result<never, ReadProblem> = err({ type: 'limit-exceeded', limit: 'file' });

/**
 * The one way in for the bytes of a file that somebody points at: measured before it is read, and again by
 * whoever reads it, since it may have grown in between.
 * @param largest in bytes
 */
export async function readIncoming(
  file: IncomingFile,
  largest: number,
): Promise<Result<Uint8Array, ReadProblem>> {
  if (file.size > largest) return TOO_LARGE;
  try {
    const bytes = await file.read(largest);
    return bytes.length > largest ? TOO_LARGE : ok(bytes);
  } catch (error) {
    if (error instanceof FileTooLarge) return TOO_LARGE;
    // Whatever a stick pulled out in the middle throws (NotFoundError, NotReadableError, EIO).
    if (!(error instanceof Error)) throw error;
    return err({ type: 'file-unreadable', detail: error.message });
  }
}
