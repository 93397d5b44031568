import type { Keyring } from '../../application/ports/keyring';
import type { Editions } from '../../application/ports/pleno-file';
import { fromBase64, toBase64 } from '../../domain/base64';
import { cleanCompetition } from '../../domain/clean-competition';
import type { Competition } from '../../domain/competition';
import { editionText } from '../../domain/edition';
import { withIdentities } from '../../domain/entry-identity';
import { hashBytes, hashText } from '../hash';
import { toEditionBytes } from '../keys/dsse';
import { SIGNATURE_LENGTH } from '../keys/ed25519';
import { toCompetitionRecords } from './competition-records';

/** The lines of a competition file between its header and its signature. */
export const toContentLines = (competition: Competition): string[] =>
  toCompetitionRecords(withIdentities(cleanCompetition(competition), hashText)).map((record) =>
    JSON.stringify(record),
  );

export function createEditions(keyring: Pick<Keyring, 'sign' | 'verify'>): Editions {
  return {
    hash: (competition) =>
      hashBytes(new TextEncoder().encode(toContentLines(competition).join('\n').concat('\n'))),
    sign: async (signer, competition, edition) => {
      const signature = await keyring.sign(signer, toEditionBytes(editionText(competition, edition)));
      return { ...edition, signature: toBase64(signature) };
    },
    isSigned: (...asked) => isEditionSigned(keyring, ...asked),
  };
}

/** Reading needs no private key. */
export async function isEditionSigned(
  { verify }: Pick<Keyring, 'verify'>,
  ...[signer, competition, edition]: Parameters<Editions['isSigned']>
): Promise<boolean> {
  const bytes = fromBase64(edition.signature, SIGNATURE_LENGTH);
  return bytes !== undefined && verify(signer, toEditionBytes(editionText(competition, edition)), bytes);
}
