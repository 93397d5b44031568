import type { HashText } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { countDecided } from '../acts/count-decided';
import { learnLaptops, speakersBy } from '../acts/secretariat-of';
import type { ReceiptFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { BundleProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, ReceiptRecord, TakenWork, Workspace } from '../workspace/workspace';
import { findDecidedProblem } from './check-decisions';
import { findOthers, findSecretariatHeadProblem } from './check-head';

/**
 * A judge's laptop learns what has arrived, and what the secretariat decided. Receipts add up: one that
 * is older than what is known takes nothing away.
 */
export async function takeReceipt(
  { repository, hash, now }: Pick<Ports, 'repository' | 'hash' | 'now'>,
  workspace: Workspace,
  file: ReceiptFile,
  base: Pick<ImportRecord, 'workspace' | 'fileName' | 'fileHash' | 'trail' | 'edition' | 'sealed'>,
): Promise<Result<ImportRecord, BundleProblem | StorageProblem>> {
  if (workspace.role !== 'judge') return err({ type: 'not-a-scores-file', kind: file.kind });
  const problem = findReceiptProblem(file, workspace, hash) ?? findOthers(file.judge, workspace);
  if (problem) return err(problem);
  const learned = await learnLaptops({ repository }, base.workspace, file.secretariat);
  if (!learned.ok) return learned;
  const at = now();
  const taken = await repository.addImport(
    base.workspace,
    file.decisions,
    (counts) => ({ ...base, kind: 'receipt', judge: file.judge, device: file.signer, ...counts, at }),
    countDecided,
  );
  if (!taken.ok) return taken;
  const changed = await repository.changeWorkspace<never>(base.workspace, (current) =>
    ok(current.role === 'judge' ? { ...current, receipt: addReceipt(current.receipt, file, at) } : current),
  );
  return changed.ok ? taken : changed;
}

/** Why a receipt is none of this competition's, by its own secretariat; whose receipt it is isn't asked. */
export function findReceiptProblem(
  file: ReceiptFile,
  here: Pick<Workspace, 'competition' | 'signer' | 'laptops'>,
  hash: HashText,
): BundleProblem | undefined {
  return (
    findSecretariatHeadProblem(file, here) ??
    findDecidedProblem(file.decisions, { competition: here.competition, ...speakersBy(here, file) }, hash)
  );
}

/** No clock says which receipt is the later one: what any of them told has to be named. */
function addTaken(known: readonly TakenWork[], told: readonly TakenWork[]): readonly TakenWork[] {
  const works = new Map(known.map((taken) => [taken.work, taken]));
  for (const { work, by, laptops } of told) {
    const before = works.get(work);
    works.set(work, {
      work,
      by: [...new Set([...(before?.by ?? []), ...by])].sort(),
      laptops: [...new Set([...(before?.laptops ?? []), ...laptops])].sort(),
    });
  }
  return [...works.values()];
}

function addReceipt(known: ReceiptRecord | undefined, file: ReceiptFile, at: string): ReceiptRecord {
  const arrived = file.received.flatMap(({ revisions }) => revisions);
  const revisions = [...new Set([...(known?.revisions ?? []), ...arrived])].sort();
  const isNewer = known === undefined || known.createdAt < file.createdAt;
  const taken = addTaken(known?.taken ?? [], file.taken ?? []);
  return {
    ...{ revisions, createdAt: isNewer ? file.createdAt : known.createdAt, at },
    ...(taken.length > 0 && { taken }),
  };
}
