import type { Sha256 } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { checkBundle } from './check-bundle';
import { LARGEST_FILE_BYTES } from './limits';
import type { PlenoFile, Ports } from './ports';
import type { BundleProblem, FileProblem, StorageProblem } from './problem';
import type { ImportOutcome, IncomingFile, Progress } from './services';
import type { ImportRecord, WorkspaceId } from './workspace';

/**
 * Takes scores files in, one transaction a file: a bad file stops nothing, the same file again adds
 * nothing. When `signal` aborts, the files not yet begun have no outcome.
 *
 * A judge may take in files of their own from another laptop: to go on from there, or to see where
 * two laptops disagree and decide by marking once more. Another judge's file is refused there.
 */
export async function importBundles(
  ports: Ports,
  id: WorkspaceId,
  files: readonly IncomingFile[],
  options: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  options.onProgress({ done: 0, total: files.length });
  // The next file is read and verified while the disk takes this one in.
  const [first] = files;
  let ahead = first && readBundle(ports, first);
  for (const [index, file] of files.entries()) {
    const read = await ahead;
    if (!read || options.signal.aborted) break;
    const next = files[index + 1];
    ahead = next && readBundle(ports, next);
    const taken = read.ok ? await takeBundle(ports, id, file.name, read.value) : read;
    outcomes.push(
      taken.ok
        ? { type: 'taken', fileName: file.name, judge: taken.value.judge, record: taken.value }
        : { type: 'refused', fileName: file.name, problem: taken.error },
    );
    options.onProgress({ done: outcomes.length, total: files.length });
  }
  // Whatever was begun ends here, so that nothing fails behind the caller's back.
  await ahead;
  return outcomes;
}

interface ReadBundle {
  readonly file: PlenoFile;
  readonly fileHash: Sha256;
}

async function readBundle(
  { codec, hashBytes }: Ports,
  incoming: IncomingFile,
): Promise<Result<ReadBundle, FileProblem>> {
  const bytes = await readFile(incoming);
  if (!bytes.ok) return bytes;
  const decoded = await codec.decode(bytes.value);
  return decoded.ok ? ok({ file: decoded.value, fileHash: hashBytes(bytes.value) }) : decoded;
}

async function takeBundle(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  fileName: string,
  { file, fileHash }: ReadBundle,
): Promise<Result<ImportRecord, BundleProblem | StorageProblem>> {
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  const checked = checkBundle(file, workspace.competition, hash);
  if (!checked.ok) return checked;
  const { judge, signer, revisions } = checked.value;
  if (workspace.role === 'judge' && judge !== workspace.judge) {
    const code = workspace.competition.judges.find(({ id: each }) => each === judge)?.code ?? '';
    return err({ type: 'other-judge', code });
  }
  return repository.addImport(id, revisions, (counts) => ({
    workspace: id,
    fileName,
    fileHash,
    judge,
    device: signer,
    ...counts,
    at: now(),
  }));
}

async function readFile(incoming: IncomingFile): Promise<Result<Uint8Array, FileProblem>> {
  if (incoming.size > LARGEST_FILE_BYTES) return err({ type: 'limit-exceeded', limit: 'file' });
  try {
    return ok(await incoming.read());
  } catch (error) {
    // Whatever a stick pulled out in the middle throws (NotFoundError, NotReadableError, EIO).
    if (!(error instanceof Error)) throw error;
    return err({ type: 'file-unreadable', detail: error.message });
  }
}
