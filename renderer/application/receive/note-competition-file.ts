import { findElsewhere } from '../../domain/edition';
import { err, type Result } from '../../domain/result';
import type { PlenoFile, Ports } from '../ports';
import type { BundleProblem, StorageProblem } from '../problem';
import type { ImportRecord, SecretariatWorkspace } from '../workspace';

/**
 * A competition file by this secretariat's key that this laptop didn't give out: nothing of it is taken but
 * its number, so that a secretariat from an old backup counts on from what judges already have. One that
 * was given out here was chosen by mistake, and is refused as what it is.
 */
export async function noteCompetitionFile(
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  { competition, signer, edition: given }: SecretariatWorkspace,
  file: Extract<PlenoFile, { readonly kind: 'competition' }>,
  arrival: Pick<ImportRecord, 'workspace' | 'fileName' | 'fileHash' | 'edition'>,
): Promise<Result<ImportRecord, BundleProblem | StorageProblem>> {
  if (file.nature !== competition.nature) return err({ type: 'other-nature', nature: file.nature });
  if (file.competition.id !== competition.id) {
    return err({ type: 'other-competition', name: file.content.identity.name });
  }
  if (file.signer !== signer) return err({ type: 'other-secretariat' });
  if (findElsewhere(given, arrival.edition ? [arrival.edition] : []) === undefined) {
    return err({ type: 'not-a-scores-file', kind: file.kind });
  }
  return repository.addImport(arrival.workspace, [], (counts) => ({
    ...arrival,
    kind: 'competition',
    judge: null,
    device: file.signer,
    ...counts,
    at: now(),
  }));
}
