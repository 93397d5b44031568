import { err, ok, type Result } from '../domain/result';
import { checkBundle } from './check-bundle';
import { LARGEST_FILE_BYTES } from './limits';
import type { Ports } from './ports';
import type { BundleProblem, FileProblem, StorageProblem } from './problem';
import type { ImportOutcome, IncomingFile, Progress } from './services';
import type { ImportRecord, WorkspaceId } from './workspace';

/**
 * Takes scores files in, one transaction a file: a bad file stops nothing, the same file again adds
 * nothing. When `signal` aborts, the files not yet begun have no outcome.
 */
export async function importBundles(
  ports: Ports,
  id: WorkspaceId,
  files: readonly IncomingFile[],
  options: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  options.onProgress({ done: 0, total: files.length });
  for (const file of files) {
    if (options.signal.aborted) break;
    const taken = await importBundle(ports, id, file);
    outcomes.push(
      taken.ok
        ? { type: 'taken', fileName: file.name, judge: taken.value.judge, record: taken.value }
        : { type: 'refused', fileName: file.name, problem: taken.error },
    );
    options.onProgress({ done: outcomes.length, total: files.length });
  }
  return outcomes;
}

async function importBundle(
  { repository, codec, hash, hashBytes, now }: Ports,
  id: WorkspaceId,
  incoming: IncomingFile,
): Promise<Result<ImportRecord, FileProblem | BundleProblem | StorageProblem>> {
  const bytes = await readFile(incoming);
  if (!bytes.ok) return bytes;
  const decoded = await codec.decode(bytes.value);
  if (!decoded.ok) return decoded;
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'secretariat') throw new Error('only the secretariat takes scores in');
  const checked = checkBundle(decoded.value, workspace.competition, hash);
  if (!checked.ok) return checked;
  const { judge, signer, revisions } = checked.value;
  const fileHash = hashBytes(bytes.value);
  return repository.addImport(id, revisions, (counts) => ({
    workspace: id,
    fileName: incoming.name,
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
