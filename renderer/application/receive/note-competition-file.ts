import { findElsewhere, toEdition } from '../../domain/edition';
import { err, type Result } from '../../domain/result';
import type { FileHead, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { BundleProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, Workspace } from '../workspace/workspace';

type Head = Extract<FileHead, { readonly kind: 'competition' }>;

/**
 * Why a competition file is nothing to take note of: only the secretariat does, of a file by its own key
 * that this laptop didn't give out. One that was given out here was chosen by mistake.
 */
export function findCompetitionHeadProblem(
  { kind, competition, nature, signer, edition }: Omit<Head, 'createdAt'>,
  workspace: Workspace,
): BundleProblem | undefined {
  const here = workspace.competition;
  if (workspace.role === 'judge' || competition.id !== here.id || nature !== here.nature) {
    return { type: 'not-a-scores-file', kind };
  }
  if (signer !== workspace.signer) return { type: 'other-secretariat' };
  const news = findElsewhere(workspace.edition, edition ? [toEdition(edition)] : []);
  return news ? undefined : { type: 'not-a-scores-file', kind };
}

/**
 * Nothing of the file is taken but its number, so that a secretariat from an old backup, or with another
 * laptop, counts on from what judges already have.
 */
export async function noteCompetitionFile(
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  workspace: Workspace,
  file: Extract<PlenoFile, { readonly kind: 'competition' }>,
  arrival: Pick<ImportRecord, 'workspace' | 'fileName' | 'fileHash' | 'edition'>,
): Promise<Result<ImportRecord, BundleProblem | StorageProblem>> {
  const problem = findCompetitionHeadProblem(file, workspace);
  if (problem) return err(problem);
  return repository.addImport(arrival.workspace, [], (counts) => ({
    ...arrival,
    kind: 'competition',
    judge: null,
    device: file.signer,
    ...counts,
    at: now(),
  }));
}
