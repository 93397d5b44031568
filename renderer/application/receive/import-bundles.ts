import { cleanName } from '../../domain/clean-name';
import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { DoneSoFar } from '../ports/done-so-far';
import type { FileHead, PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { openerOf } from '../workspace/key-of';
import { createKnownRevisions, type KnownRevisions } from '../workspace/known-revisions';
import { LARGEST_FILE_BYTES } from '../workspace/limits';
import type { BundleProblem, FileProblem, SealProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, Workspace, WorkspaceId } from '../workspace/workspace';
import type { ImportOutcome, IncomingFile } from './import-outcome';
import { proveEdition } from './prove-edition';
import { readIncoming } from './read-incoming';
import { findHeadProblem, findReceiver, RECEIVERS, type Receivers, revisionsIn } from './receivers';
import { isSealed } from './sealed';
import { unlessAborted } from './unless-aborted';

/** Files that are read while one is taken in; held in memory, and so no more of them. */
const READ_AHEAD = 2;

/**
 * Takes files in, judges' scores and decisions at the secretariat, receipts at a judge, one transaction a
 * file: a bad file stops nothing, the same file again adds nothing. When `signal` aborts, the files not yet begun have no outcome.
 *
 * A judge may take in files of their own from another laptop: to go on from there, or to see where
 * two laptops disagree and decide by marking once more. Another judge's file is refused there.
 */
export async function importBundles(
  ports: Ports,
  id: WorkspaceId,
  files: readonly IncomingFile[],
  options: {
    readonly onProgress: (progress: DoneSoFar) => void;
    readonly signal: AbortSignal;
    readonly receivers?: Receivers;
  },
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  options.onProgress({ done: 0, total: files.length });
  const workspace = await ports.repository.findWorkspace(id);
  const { signal, receivers = RECEIVERS } = options;
  const known = await loadKnown(ports, id);
  // The next files are read and verified while the disk takes this one in.
  const ahead: Promise<Read | undefined>[] = [];
  const readNext = (file: IncomingFile | undefined): void => {
    if (file === undefined) return;
    const reading = unlessAborted(readBundle(ports, workspace, file, { signal, receivers, known }), signal);
    // Whatever it fails by is heard of in its turn.
    reading.catch(() => undefined);
    ahead.push(reading);
  };
  for (const file of files.slice(0, READ_AHEAD)) readNext(file);
  for (const [index, file] of files.entries()) {
    const opened = await ahead.shift();
    if (!opened || signal.aborted) break;
    readNext(files[index + READ_AHEAD]);
    // Shown on screens and kept in the trail: nothing in a name may turn the text around it.
    const fileName = cleanName(file.name);
    const taken = opened.ok ? await takeFile(ports, id, fileName, opened.value, receivers) : opened;
    outcomes.push(
      taken.ok
        ? { type: 'taken', fileName, judge: taken.value.judge, record: taken.value }
        : { type: 'refused', fileName, problem: taken.error },
    );
    options.onProgress({ done: outcomes.length, total: files.length });
  }
  // Whatever was begun ends here, so that nothing fails behind the caller's back.
  await Promise.all(ahead);
  if (signal.aborted || !outcomes.some(mayBeAttachment)) return outcomes;
  const { takeAttachments } = await import('./take-attachments');
  return takeAttachments(ports, id, files, outcomes, signal);
}

/** Names some, or may be one: all the others are looked at first, as any of them may name it. */
const mayBeAttachment = (outcome: ImportOutcome): boolean =>
  outcome.type === 'taken'
    ? outcome.record.attachments !== undefined
    : outcome.problem.type === 'not-a-pleno-file';

/** Where the database doesn't give all it has, whoever writes to it says so; files are read from their beginning. */
async function loadKnown({ repository }: Ports, id: WorkspaceId): Promise<KnownRevisions> {
  const known = createKnownRevisions();
  const held = await repository.loadToHandOver(id);
  if (held.ok) {
    known.add(held.value.revisions);
    known.add(held.value.acts);
  }
  return known;
}

type Read = Result<ReadFile, Refusal>;

interface Reading {
  readonly signal: AbortSignal;
  readonly receivers: Receivers;
  readonly known: KnownRevisions;
}

async function readBundle(
  { codec, keyring, hashFile }: Ports,
  workspace: Workspace | undefined,
  incoming: IncomingFile,
  { signal, receivers, known }: Reading,
): Promise<Read> {
  if (workspace === undefined) return err({ type: 'workspace-missing' });
  const bytes = await readIncoming(incoming, LARGEST_FILE_BYTES);
  if (!bytes.ok) return bytes;
  const cover = isSealed(bytes.value) ? 'sealed' : 'open';
  const opened = cover === 'sealed' ? await keyring.open(openerOf(workspace), bytes.value) : bytes;
  if (!opened.ok) return opened;
  // Whose it is comes first: what is not for here costs no more than its first line.
  const admit = (head: FileHead): BundleProblem | undefined => findHeadProblem(head, workspace, receivers);
  const decoded = await codec.decode(opened.value, { signal, admit, known: known.of });
  if (!decoded.ok) return decoded;
  // Sound in themselves, whether they are taken or not: the judge's next file of today begins with them.
  known.add(revisionsIn(decoded.value));
  const fileHash = await hashFile(bytes.value);
  const content = cover === 'sealed' ? await hashFile(opened.value) : fileHash;
  return ok({ file: decoded.value, fileHash, bytes: opened.value, content, cover });
}

/** A file whose signature holds. */
export interface ReadFile {
  readonly file: PlenoFile;
  readonly fileHash: Sha256;
  /** What was signed, opened, and its hash. */
  readonly bytes: Uint8Array;
  readonly content: Sha256;
  readonly cover: 'sealed' | 'open';
}

export type Refusal = FileProblem | SealProblem | BundleProblem | StorageProblem;

/** A file that was read takes the way of its kind. */
export async function takeFile(
  ports: Ports,
  id: WorkspaceId,
  fileName: string,
  { file, fileHash, bytes, content, cover }: ReadFile,
  receivers: Receivers = RECEIVERS,
): Promise<Result<ImportRecord, Refusal>> {
  const workspace = await ports.repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  const edition = await proveEdition(ports, workspace, file);
  const arrival = { workspace: id, fileName, fileHash, ...(edition && { edition }) };
  const receiver = findReceiver(file.kind, receivers);
  if (receiver === undefined) return err({ type: 'not-a-scores-file', kind: file.kind });
  const known = {
    ...arrival,
    ...(file.trail && { trail: file.trail }),
    ...(file.attachments && { attachments: file.attachments }),
    // Taken all the same: the marks are the judge's, only not for the secretariat's eyes alone.
    ...(workspace.competition.access && cover === 'open' && ({ sealed: false } as const)),
  };
  return receiver.take(ports, workspace, file, known, { content, bytes });
}
