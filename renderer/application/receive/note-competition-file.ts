import { findElsewhere, toEdition } from '../../domain/edition';
import { err, ok, type Result } from '../../domain/result';
import { foldActs } from '../acts/fold-acts';
import { findKeyHolder, loadActs } from '../acts/key-holder';
import type { FileHead, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { BundleProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, Workspace } from '../workspace/workspace';
import { findOlderProblem } from './open-competition-file';

type Head = Extract<FileHead, { readonly kind: 'competition' }>;
type CompetitionFile = Extract<PlenoFile, { readonly kind: 'competition' }>;

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
 * The laptop that holds the competition's key takes nothing of the file but its number, so that a secretariat from an old
 * backup counts on from what judges already have. Another laptop of the secretariat goes on with the competition in it.
 */
export async function noteCompetitionFile(
  { repository, now }: Pick<Ports, 'repository' | 'now'>,
  workspace: Workspace,
  file: CompetitionFile,
  arrival: Pick<ImportRecord, 'workspace' | 'fileName' | 'fileHash' | 'edition'>,
): Promise<Result<ImportRecord, BundleProblem | StorageProblem>> {
  const problem = findCompetitionHeadProblem(file, workspace);
  if (problem) return err(problem);
  const taken = await takeCompetition(repository, workspace, file);
  if (!taken.ok) return taken;
  return repository.addImport(arrival.workspace, [], (counts) => ({
    ...arrival,
    kind: 'competition',
    judge: null,
    device: file.signer,
    ...counts,
    at: now(),
  }));
}

async function takeCompetition(
  repository: Ports['repository'],
  { id }: Workspace,
  file: CompetitionFile,
): Promise<Result<unknown, BundleProblem | StorageProblem>> {
  const { content: competition, edition } = file;
  const loaded = await loadActs({ repository }, id);
  if (!loaded.ok) return loaded;
  const here = await repository.findWorkspace(id);
  if (
    edition === undefined ||
    here?.role !== 'secretariat' ||
    findKeyHolder(here, foldActs(loaded.value)) !== 'elsewhere'
  ) {
    return ok(undefined);
  }
  return repository.changeWorkspace<BundleProblem>(id, (current) => {
    const older = findOlderProblem(current, file);
    if (older) return err({ type: 'not-a-scores-file', kind: file.kind });
    return ok({ ...current, competition, given: edition, edition: toEdition(edition) } as Workspace);
  });
}
