import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { findSealHeader, openSealed } from '../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import type { PlenoFile } from '../../../renderer/application/ports/pleno-file';
import { isSealed } from '../../../renderer/application/receive/sealed';
import type { FileProblem, SealProblem } from '../../../renderer/application/workspace/problem';
import type { SealIdentity } from '../../../renderer/domain/ids';
import { err, ok, type Result } from '../../../renderer/domain/result';
import { readBytes } from './files';

/** What nothing but a key would tell more about. */
export type SealedShut =
  | { readonly type: 'sealed-without-identity'; readonly recipients: number }
  | { readonly type: 'sealed-for-other-identity'; readonly recipients: number };

export type OpenFileProblem =
  | FileProblem
  | SealedShut
  | Exclude<SealProblem, { readonly type: 'sealed-for-another' }>;

export interface OpenedPleno {
  readonly file: PlenoFile;
  /** For how many it was sealed; 0 for a file anybody can read. */
  readonly recipients: number;
}

/** Reads and checks a `.pleno` file, its signature included; a sealed one with one of the identities. */
export async function openPleno(
  path: string,
  identities: readonly SealIdentity[],
): Promise<Result<OpenedPleno, OpenFileProblem>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const recipients = isSealed(bytes.value) ? countRecipients(bytes.value) : 0;
  const opened = recipients === 0 ? bytes : await unseal(bytes.value, identities, recipients);
  if (!opened.ok) return opened;
  const file = await createCodec(createMemoryKeyring()).decode(opened.value);
  return file.ok ? ok({ file: file.value, recipients }) : file;
}

async function unseal(
  sealed: Uint8Array,
  identities: readonly SealIdentity[],
  recipients: number,
): Promise<Result<Uint8Array, OpenFileProblem>> {
  if (isUnderPassphrase(sealed)) return err({ type: 'sealed-with-passphrase' });
  for (const identity of identities) {
    const opened = await openSealed(identity, sealed);
    if (opened.ok) return opened;
    if (opened.error.type !== 'sealed-for-another') return err(opened.error);
  }
  const type = identities.length === 0 ? 'sealed-without-identity' : 'sealed-for-other-identity';
  return err({ type, recipients });
}

const headerText = (sealed: Uint8Array): string => new TextDecoder().decode(findSealHeader(sealed));

const isUnderPassphrase = (sealed: Uint8Array): boolean => headerText(sealed).includes('\n-> scrypt ');

/** One stanza each; at least one, so that a header in pieces is opened, and found wanting, all the same. */
const countRecipients = (sealed: Uint8Array): number =>
  Math.max(1, headerText(sealed).match(/^-> X25519 /gm)?.length ?? 0);
