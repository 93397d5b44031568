import type { ResponseOf } from '../../contract/contract';

/** What the screens can tell a person about a write that failed. */
type SaveCause = Extract<ResponseOf<'file.save'>, { readonly type: 'file-not-written' }>['cause'];

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
export function toSaveCause(error: unknown): SaveCause {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(causes, code) ? (causes[code] ?? 'other') : 'other';
}
