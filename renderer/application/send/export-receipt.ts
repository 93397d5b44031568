import { findReadersOf } from '../../domain/access';
import { getRuleBook } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { DeviceKey, JudgeId, RevisionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { compareRevisions, type Stored } from '../../domain/revision';
import { type Act, isAct } from '../acts/act';
import { toAuthority } from '../acts/to-authority';
import { standingOf } from '../acts/with-acts';
import type { SaveProblem } from '../ports/file-saver';
import type { ReceiptFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { WrittenSoFar } from '../ports/repository';
import type { Delivered } from '../ports/save-file';
import { openerOf } from '../workspace/key-of';
import type { KeyMissing, StorageProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { asSecretariat, findSigner } from './as-secretariat';
import { deliverPacked, type PackedFile, packFile } from './deliver-file';
import { toReceiptFileName } from './file-name';
import { signOwnEdition } from './sign-edition';
import { findTakenWork } from './taken-work';

/** Writes a receipt for one judge: what has arrived, and what was decided about their sheets. */
export async function exportReceipt(
  ports: Ports,
  id: WorkspaceId,
  judge: JudgeId,
): Promise<Result<Delivered, KeyMissing | SaveProblem | StorageProblem>> {
  const packed = await prepareReceipt(ports, id, judge);
  return packed.ok ? deliverPacked(ports, packed.value) : packed;
}

/** The receipt as it would be written now, sealed for the judge where the competition has cards. */
export async function prepareReceipt(
  ports: Ports,
  id: WorkspaceId,
  judge: JudgeId,
): Promise<Result<PackedFile, KeyMissing | StorageProblem>> {
  const { repository, hash, now } = ports;
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat writes receipts');
  const { competition } = workspace;
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const signer = await findSigner(ports, workspace, loaded.value);
  if (signer === undefined) return err({ type: 'key-missing', role: 'secretariat' });
  const edition = await signOwnEdition(ports, workspace);
  const receipt = toReceipt(
    { ...workspace, signs: signer },
    judge,
    loaded.value,
    now(),
    ports.findTrailHead(id),
  );
  const taken = findTakenWork(standingOf(workspace, loaded.value.acts), judge, loaded.value.revisions, hash);
  const file = { ...receipt, ...(taken.length > 0 && { taken }), ...(edition && { edition }) };
  const judgeCode = competition.judges.find((one) => one.id === judge)?.code ?? '';
  const packed = await packFile(ports, file, {
    toName: (fileHash) => toReceiptFileName(competition, judgeCode, fileHash),
    record: { workspace: id, count: countReceived(file), lastSeq: 0 },
    // Decisions carry marks.
    ...(competition.access && {
      sealing: {
        recipients: [competition.access.recipient, ...findReadersOf(competition.access, judge)],
        opener: openerOf(workspace),
      },
    }),
  });
  return ok(packed);
}

/** What the secretariat has of one judge at this moment. @throws while the rule book is open. */
function toReceipt(
  workspace: SecretariatWorkspace & { readonly signs: DeviceKey },
  judge: JudgeId,
  { revisions, acts }: WrittenSoFar,
  createdAt: string,
  trail?: TrailHead,
): ReceiptFile {
  const { competition } = workspace;
  const authority = toAuthority(workspace);
  const received = new Map<DeviceKey, RevisionId[]>();
  const decisions: Stored[] = acts.filter((stored) => isAct(stored) && isToldTo(judge, stored.revision));
  for (const stored of revisions) {
    const { id, revision } = stored;
    if (revision.judge !== judge) continue;
    if (isDecision(stored, authority)) decisions.push(stored);
    else {
      const ids = received.get(revision.device);
      if (ids) ids.push(id);
      else received.set(revision.device, [id]);
    }
  }
  return {
    kind: 'receipt',
    createdAt,
    ...asSecretariat(workspace, workspace.signs, decisions),
    competition: { id: competition.id, hash: getRuleBook(competition).hash },
    nature: competition.nature,
    competitionName: competition.identity.name,
    judge,
    ...(trail && { trail }),
    received: [...received].map(([device, ids]) => ({ device, revisions: ids })),
    decisions: decisions.sort(compareRevisions),
  };
}

/** A struck out laptop the competition file tells, too; but not whether a round had been closed by then. */
const TOLD: ReadonlySet<Act['act']> = new Set(['excusal', 'dispute-seen', 'strike']);

/**
 * What a judge's own work depends on: who is excused, what was looked at, which rounds are closed, whose word no longer counts. Which entries take
 * part, the competition file says: a judge may open a newer one at any time, and no act of before may overrule it.
 */
const isToldTo = (judge: JudgeId, act: Act): boolean =>
  act.act === 'round-closing' ||
  act.act === 'laptop-struck-out' ||
  (TOLD.has(act.act) && 'judge' in act && act.judge === judge);

const countReceived = ({ received }: ReceiptFile): number =>
  received.reduce((sum, { revisions }) => sum + revisions.length, 0);
