import { err, type Result } from '../domain/result';
import { compareRevisions, type StoredRevision, sheetId } from '../domain/revision';
import { type Delivered, deliverFile } from './deliver-file';
import { getRuleBook } from './export-competition-file';
import { toBundleFileName } from './file-name';
import type { PlenoFile, Ports, SaveProblem } from './ports';
import type { KeyMissing, StorageProblem } from './problem';
import type { JudgeWorkspace, WorkspaceId } from './workspace';

/** Writes the judge's scores file: all that was signed, recused and taken back, and the latest drafts. */
export async function exportBundle(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, KeyMissing | SaveProblem | StorageProblem>> {
  const { repository, keyring, now, hash } = ports;
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'judge') throw new Error('only a judge hands over scores');
  if (!(await keyring.holds(workspace.device))) return err({ type: 'key-missing', role: 'judge' });
  const { competition } = workspace;
  const file = toBundle(workspace, await repository.loadRevisions(id), now());
  const judgeCode = competition.judges.find((judge) => judge.id === workspace.judge)?.code ?? '';
  return deliverFile(ports, file, {
    toName: (fileHash) =>
      toBundleFileName(
        competition,
        { judgeCode, device: workspace.device, lastSeq: file.lastSeq, fileHash },
        hash,
      ),
    record: { workspace: id, count: file.revisions.length, lastSeq: file.lastSeq, device: workspace.device },
  });
}

type ScoresFile = Extract<PlenoFile, { readonly kind: 'scores' }>;

/** The scores file of one device at this moment. */
export function toBundle(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  createdAt: string,
): ScoresFile {
  const { competition, device, judge } = workspace;
  const own = revisions.filter(({ revision }) => revision.device === device);
  return {
    kind: 'scores',
    createdAt,
    signer: device,
    competition: { id: competition.id, hash: getRuleBook(competition).hash },
    nature: competition.nature,
    competitionName: competition.identity.name,
    judge,
    lastSeq: own.reduce((last, { revision }) => Math.max(last, revision.seq), 0),
    revisions: selectForBundle(own),
  };
}

/** Leaves out the drafts between: every verdict and the latest draft of each sheet, in the one order. */
export function selectForBundle(revisions: readonly StoredRevision[]): StoredRevision[] {
  const latestDrafts = new Map<string, StoredRevision>();
  for (const stored of revisions) {
    if (stored.revision.state !== 'draft') continue;
    const key = sheetId(stored.revision);
    const known = latestDrafts.get(key);
    if (!known || compareRevisions(known, stored) < 0) latestDrafts.set(key, stored);
  }
  return revisions
    .filter(
      (stored) => stored.revision.state !== 'draft' || latestDrafts.get(sheetId(stored.revision)) === stored,
    )
    .toSorted(compareRevisions);
}
