import type {
  KeyStore,
  OpenHeaderProblem,
  ShellKeyProblem,
  ShellKeys,
} from '../../application/ports/key-store';
import type { DeviceKey } from '../../domain/ids';
import { err, type Result } from '../../domain/result';
import { findSealHeader, openSealed } from './age-seal';
import { verifyEd25519 } from './ed25519';

/** The keys of a shell that keeps them outside the page; what needs no secret is done here. */
export const createShellKeyStore = (shell: ShellKeys): KeyStore => ({
  createKey: async () => orThrow(await shell.createKey()),
  holds: async (key) => {
    const held = await shell.holds(key);
    // Keys that can't be reached now are as good as none, and the screens say what to do.
    return held.ok && held.value;
  },
  sign: async (key, bytes) => orThrow(await shell.sign(key, bytes), key),
  verify: verifyEd25519,
  ensureRecipient: async (key) => orThrow(await shell.ensureRecipient(key), key),
  attachIdentity: async (key, identity) => orThrow(await shell.attachIdentity(key, identity), key),
  open: async (key, sealed) => {
    const header = findSealHeader(sealed);
    const asked = header && (await shell.openHeader(key, header));
    if (asked?.ok === false && !isOthers(asked.error)) {
      if (asked.error.type === 'file-damaged') return err(asked.error);
      throw toError(asked.error, key);
    }
    // Without what it is encrypted with, this says what is wrong with the file.
    return openSealed({ unwrapFileKey: () => (asked?.ok ? asked.value : null) }, sealed);
  },
  // None leaves the shell: backups are sealed there.
  find: async () => undefined,
  add: shell.add,
  take: async (returning) => {
    if (returning.type === 'kept') return shell.takeOpened(returning.opening, returning.key);
    const { type: _, ...carried } = returning;
    return shell.add(carried);
  },
});

type Others = Extract<OpenHeaderProblem, { readonly type: 'sealed-for-another' | 'key-not-held' }>;

const isOthers = (problem: OpenHeaderProblem): problem is Others =>
  problem.type === 'sealed-for-another' || problem.type === 'key-not-held';

function orThrow<T>(result: Result<T, ShellKeyProblem>, key?: DeviceKey): T {
  if (result.ok) return result.value;
  throw toError(result.error, key);
}

const toError = (problem: ShellKeyProblem, key?: DeviceKey): Error =>
  new Error(
    problem.type === 'key-not-held'
      ? `This laptop doesn't hold the key ${key}`
      : `The place of the keys can't be reached: ${problem.type === 'vault-failed' ? problem.detail : problem.type}`,
  );
