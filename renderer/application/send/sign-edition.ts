import type { Competition } from '../../domain/competition';
import { nextEdition, type SignedEdition } from '../../domain/edition';
import type { DeviceKey } from '../../domain/ids';
import type { Keyring } from '../ports/keyring';
import type { Codec } from '../ports/pleno-file';
import type { SecretariatWorkspace } from '../workspace/workspace';

interface Needs {
  readonly codec: Pick<Codec, 'editions'>;
}

/** The competition file last given out here, as files to others name it; undefined before the first. */
export async function signOwnEdition(
  { codec, keyring }: Needs & { readonly keyring: Pick<Keyring, 'holds'> },
  {
    competition,
    signer,
    edition,
    given,
  }: Pick<SecretariatWorkspace, 'competition' | 'signer' | 'edition' | 'given'>,
): Promise<SignedEdition | undefined> {
  // Of a laptop that has given out files of its own since, the number of what it was given is an earlier one.
  if (edition === undefined || (given && given.number >= edition.number)) return given;
  return (await keyring.holds(signer)) ? codec.editions.sign(signer, competition.id, edition) : given;
}

/** Number 1 of a competition that is made in one go. */
export const signFirstEdition = (
  { codec: { editions } }: Needs,
  signer: DeviceKey,
  competition: Competition,
): Promise<SignedEdition> =>
  editions.sign(signer, competition.id, nextEdition(undefined, [], editions.hash(competition)));
