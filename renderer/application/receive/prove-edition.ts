import { type Edition, toEdition } from '../../domain/edition';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/workspace';

/**
 * Under which competition file the sender worked. What the competition's own key hasn't signed counts for
 * nothing: a judge's laptop could else make the secretariat count on from any number.
 */
export async function proveEdition(
  { codec }: Pick<Ports, 'codec'>,
  { competition, signer }: Pick<Workspace, 'competition' | 'signer'>,
  { edition }: Pick<PlenoFile, 'edition'>,
): Promise<Edition | undefined> {
  if (edition === undefined) return undefined;
  return (await codec.editions.isSigned(signer, competition.id, edition)) ? toEdition(edition) : undefined;
}
