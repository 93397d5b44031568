import { isSealed } from './sealed';

const HEADER = '{"pleno":';
const OPEN = /^\{"pleno":\d{1,9},"kind":"backup"[,}]/;
/** An age file that one passphrase opens; one for somebody's key is no backup of ours. */
const LOCKED = /^age-encryption\.org\/v1\n-> scrypt /;
const HEAD_BYTES = 64;

/** How a backup is told from any other file, by its first bytes. `locked`: under a passphrase. */
export function recogniseBackup(bytes: Uint8Array): 'open' | 'locked' | undefined {
  const start = toStart(bytes);
  if (OPEN.test(start)) return 'open';
  return LOCKED.test(start) ? 'locked' : undefined;
}

/** Some `.pleno` file, whatever its kind, sealed ones included. */
export const isPlenoFile = (bytes: Uint8Array): boolean =>
  toStart(bytes).startsWith(HEADER) || isSealed(bytes);

const toStart = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
