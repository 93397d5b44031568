import type { Competition } from '../../domain/competition';
import { nextEdition, type SignedEdition } from '../../domain/edition';
import type { DeviceKey } from '../../domain/ids';
import type { Codec } from '../ports/pleno-file';
import type { SecretariatWorkspace } from '../workspace/workspace';

interface Needs {
  readonly codec: Pick<Codec, 'editions'>;
}

/** The competition file last given out here, as files to others name it; undefined before the first. */
export async function signOwnEdition(
  { codec }: Needs,
  {
    competition,
    signer,
    edition,
    given,
  }: Pick<SecretariatWorkspace, 'competition' | 'signer' | 'edition' | 'given'>,
): Promise<SignedEdition | undefined> {
  if (given !== undefined) return given;
  return edition && codec.editions.sign(signer, competition.id, edition);
}

/** Number 1 of a competition that is made in one go. */
export const signFirstEdition = (
  { codec: { editions } }: Needs,
  signer: DeviceKey,
  competition: Competition,
): Promise<SignedEdition> =>
  editions.sign(signer, competition.id, nextEdition(undefined, [], editions.hash(competition)));
