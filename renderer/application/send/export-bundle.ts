import { type Access, findValidCredential } from '../../domain/access';
import { getRuleBook } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import { compareRevisions, type StoredRevision, sheetId } from '../../domain/revision';
import { findCardNeed } from '../cards/unlock-laptop';
import type { SaveProblem } from '../ports/file-saver';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { Delivered } from '../ports/save-file';
import type { HandOverProblem, StorageProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { JudgeWorkspace, WorkspaceId } from '../workspace/workspace';
import { deliverPacked, type PackedFile, packFile } from './deliver-file';
import { toBundleFileName } from './file-name';

/** Writes the judge's scores file: all that was signed, recused and taken back, and the latest drafts. */
export async function exportBundle(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, HandOverProblem | SaveProblem | StorageProblem>> {
  const packed = await prepareBundle(ports, id);
  return packed.ok ? deliverPacked(ports, packed.value) : packed;
}

/** The scores file as it would be written now, sealed where the competition has cards; nothing is recorded. */
export async function prepareBundle(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<PackedFile, HandOverProblem | StorageProblem>> {
  const { repository, keyring, now, hash } = ports;
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'judge') throw new Error('only a judge hands over scores');
  if (!(await keyring.holds(workspace.device))) return err({ type: 'key-missing', role: 'judge' });
  const { competition, device, judge } = workspace;
  const need = findCardNeed(competition, judge, workspace);
  if (need !== 'none') return err({ type: need === 'code' ? 'card-code-needed' : 'card-missing' });
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const file = toBundle(workspace, loaded.value.revisions, now(), ports.findTrailHead(id));
  const judgeCode = competition.judges.find((one) => one.id === judge)?.code ?? '';
  const packed = await packFile(ports, file, {
    toName: (fileHash) =>
      toBundleFileName(competition, { judgeCode, device, lastSeq: file.lastSeq, fileHash }, hash),
    record: { workspace: id, count: file.revisions.length, lastSeq: file.lastSeq, device },
    ...(competition.access && { sealing: toSealing(competition.access, workspace) }),
  });
  return ok(packed);
}

/** For the secretariat, and for the judge's own other laptops. */
function toSealing(access: Access, { judge, device }: JudgeWorkspace) {
  const own = findValidCredential(access, judge)?.recipient;
  return { recipients: own === undefined ? [access.recipient] : [access.recipient, own], opener: device };
}

type ScoresFile = Extract<PlenoFile, { readonly kind: 'scores' }>;

/** The scores file of one device at this moment. */
export function toBundle(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  createdAt: string,
  trail?: TrailHead,
): ScoresFile {
  const { competition, device, judge, certificate, edition } = workspace;
  const own = revisions.filter(({ revision }) => revision.device === device);
  return {
    kind: 'scores',
    createdAt,
    signer: device,
    competition: { id: competition.id, hash: getRuleBook(competition).hash },
    nature: competition.nature,
    competitionName: competition.identity.name,
    judge,
    ...(trail && { trail }),
    ...(certificate && { certificate }),
    ...(edition && { edition }),
    lastSeq: own.reduce((last, { revision }) => Math.max(last, revision.seq), 0),
    revisions: selectForBundle(own),
  };
}

/** Leaves out the drafts between: every verdict and the latest draft of each sheet, in the one order. */
function selectForBundle(revisions: readonly StoredRevision[]): StoredRevision[] {
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
