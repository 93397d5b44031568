import type { VaultProblem } from '../../application/workspace/problem';

/** What a failure of the private file system means to the person. */
export function toVaultProblem(error: unknown): VaultProblem {
  if (!(error instanceof Error) && !(error instanceof DOMException)) {
    return { type: 'vault-failed', detail: String(error) };
  }
  switch (error.name) {
    case 'QuotaExceededError':
      return { type: 'vault-full' };
    // The data of the site were cleared while it was open.
    case 'NotFoundError':
      return { type: 'vault-gone' };
    // Reported as written, and not there.
    case 'ReadBackError':
      return { type: 'vault-failed', detail: 'read-back' };
    // Another window has the file open.
    case 'NoModificationAllowedError':
      return { type: 'vault-failed', detail: 'in-use' };
    default:
      return { type: 'vault-failed', detail: `${error.name}: ${error.message}` };
  }
}
