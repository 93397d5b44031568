import type { SaveCause } from '../../contract/file-channels';

const causes: { readonly [code: string]: SaveCause } = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  // Windows says so of a file that another program has open.
  EBUSY: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ESTALE: 'gone',
};

/** From the code the system gave, if it gave one. */
function toSaveCause(error: unknown): SaveCause {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(causes, code) ? (causes[code] ?? 'other') : 'other';
}

/** What the screens are told of a write that failed. */
export const toNotWritten = (error: unknown) => ({
  type: 'file-not-written' as const,
  cause: toSaveCause(error),
  detail: error instanceof Error ? error.message : '',
});
