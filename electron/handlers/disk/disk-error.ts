import type { VaultProblem } from '../../contract/outcome';

/** A failure of the vault's own making, shaped like the disk's. */
export class DiskError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Node's word for what the disk said; undefined for anything that is no such failure. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** `own`: the disk of this machine. `second`: a stick, or whatever folder the person named. */
export type DiskPlace = 'own' | 'second';

/** @throws the error itself if it is no failure of a disk */
export function toVaultProblem(error: unknown, place: DiskPlace): VaultProblem {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return { type: 'vault-full' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { type: 'vault-read-only' };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return { type: 'vault-gone' };
    case 'EIO':
    case 'ESTALE':
      // A stick that is pulled out says this; the disk of the machine says it when it is dying.
      return place === 'second' ? { type: 'vault-gone' } : { type: 'vault-failed', detail: code };
    default:
      // The code, not the message: that one holds the path.
      return { type: 'vault-failed', detail: code };
  }
}

/** What `work` gives, or undefined where the disk says that there is no such file or folder. */
export async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What `work` gives, or undefined where the disk refuses it, for whatever reason. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** For cleaning up after a failure: the failure that led here is the one to tell. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  await unlessRefused(work);
}
