import { countLineFeeds } from '../../domain/bytes';
import { cleanName } from '../../domain/clean-name';
import { err, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import { ATTACHMENT, ATTACHMENT_LIMITS, isAttachmentFileName } from '../workspace/attachment';
import { type AttachmentsDue, findAttachmentsDue } from '../workspace/attachments-due';
import { LARGEST_FILE_BYTES } from '../workspace/limits';
import type { BundleProblem, FileProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, WorkspaceId } from '../workspace/workspace';
import type { ImportOutcome, IncomingFile } from './import-outcome';
import { readIncoming } from './read-incoming';

type Taking = Pick<Ports, 'repository' | 'hashFile' | 'now'>;

/**
 * What was refused as no `.pleno` file may be what one of them names, of this lot or of an earlier one, in whatever order
 * they came. Taken in again it makes a damaged copy whole.
 * @param outcomes of the files, in their order
 * @returns the same, with those that are named taken, and of each file how many it waits for
 */
export async function takeAttachments(
  ports: Taking,
  id: WorkspaceId,
  files: readonly IncomingFile[],
  outcomes: readonly ImportOutcome[],
  signal: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const due = findAttachmentsDue(await ports.repository.listImports(id));
  const after: ImportOutcome[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const file = files[index];
    const isOther = outcome.type === 'taken' || outcome.problem.type !== 'not-a-pleno-file';
    const taken =
      isOther || file === undefined || signal.aborted ? undefined : await takeOne(ports, id, file, due);
    if (taken === undefined) after.push(outcome);
    else if (!taken.ok) after.push({ type: 'refused', fileName: outcome.fileName, problem: taken.error });
    else {
      const { fileName } = outcome;
      after.push({ type: 'taken', fileName, judge: taken.value.judge, record: taken.value });
    }
  }
  const { countWaiting } = findAttachmentsDue(await ports.repository.listImports(id));
  return after.map((outcome) => {
    const waiting = outcome.type === 'taken' ? countWaiting(outcome.record) : 0;
    return outcome.type === 'taken' && waiting > 0 ? { ...outcome, waiting } : outcome;
  });
}

/** @returns nothing for a file that has nothing to do with any of this */
async function takeOne(
  { repository, hashFile, now }: Taking,
  workspace: WorkspaceId,
  file: IncomingFile,
  { named }: AttachmentsDue,
): Promise<Result<ImportRecord, FileProblem | BundleProblem | StorageProblem> | undefined> {
  const unnamed = isAttachmentFileName(file.name)
    ? err<BundleProblem>({ type: 'attachment-unnamed' })
    : undefined;
  // Of another size than any that is named: not worth reading.
  if (![...named.values()].some(({ attachment }) => attachment.bytes === file.size)) return unnamed;
  const read = await readIncoming(file, LARGEST_FILE_BYTES);
  if (!read.ok) return read;
  const bytes = read.value;
  const fileHash = await hashFile(bytes);
  const found = named.get(fileHash);
  if (found === undefined || found.attachment.bytes !== bytes.length) return unnamed;
  if (countLineFeeds(bytes) > ATTACHMENT_LIMITS.lines) return err({ type: 'limit-exceeded', limit: 'lines' });
  const { judge, device } = found.by;
  const record = (): ImportRecord => ({
    ...{ workspace, fileName: cleanName(file.name), fileHash, kind: ATTACHMENT, judge, device },
    ...{ added: 0, known: 0, at: now() },
  });
  return repository.addImport(workspace, [], record, undefined, bytes);
}
