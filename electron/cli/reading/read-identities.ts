import { isSealIdentity } from '../../../renderer/adapters/keys/age-texts';
import { isSealed } from '../../../renderer/application/receive/sealed';
import type { FileProblem } from '../../../renderer/application/workspace/problem';
import type { SealIdentity } from '../../../renderer/domain/ids';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { readBytes } from './files';

/** Longer than any list of identities, and short enough to be a file given by mistake. */
const LARGEST_IDENTITY_FILE = 64 * 1024;

export type IdentityProblem =
  | FileProblem
  /** An identity file under a passphrase, as `age -p` leaves it. */
  | { readonly type: 'identity-locked' }
  | { readonly type: 'identity-unreadable'; readonly line: number | null };

/** An identity file as `age-keygen` writes it: one `AGE-SECRET-KEY-1…` a line, remarks after `#`. */
export async function readIdentities(
  path: string,
): Promise<Result<readonly SealIdentity[], IdentityProblem>> {
  const bytes = await readBytes(path, LARGEST_IDENTITY_FILE);
  if (!bytes.ok) return bytes;
  if (isSealed(bytes.value)) return err({ type: 'identity-locked' });
  const identities: SealIdentity[] = [];
  for (const [index, line] of new TextDecoder().decode(bytes.value).split('\n').entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    if (!isSealIdentity(text)) return err({ type: 'identity-unreadable', line: index + 1 });
    identities.push(text);
  }
  return identities.length > 0 ? ok(identities) : err({ type: 'identity-unreadable', line: null });
}
