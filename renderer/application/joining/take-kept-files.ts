import type { Sha256 } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { FileHead } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { type Refusal, takeFile } from '../receive/import-bundles';
import { findHeadProblem } from '../receive/receivers';
import { ATTACHMENT } from '../workspace/attachment';
import { toKeptName } from '../workspace/kept-name';
import type { BundleProblem, StorageProblem, WorkerProblem } from '../workspace/problem';
import type { ImportRecord, WorkspaceId } from '../workspace/workspace';

/**
 * Files that another laptop of the secretariat took in and kept: each is checked and taken as if it came in here, in the
 * order in which they came there. What is here already stays as it is.
 * @returns how many of them could not be taken, because they are lost or not for this competition as it is now
 */
export async function takeKeptFiles(
  ports: Ports,
  id: WorkspaceId,
  records: readonly ImportRecord[],
  kept: ReadonlyMap<Sha256, Uint8Array>,
): Promise<Result<number, StorageProblem | WorkerProblem>> {
  const seen = new Set((await ports.repository.listImports(id)).map(toKeptName));
  let left = 0;
  for (const record of records) {
    const name = toKeptName(record);
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    const bytes = kept.get(name);
    const taken = bytes && (await takeKept(ports, id, record, { name, bytes }));
    if (taken === undefined) left += 1;
    else if (!taken.ok) {
      const { error } = taken;
      if (isAboutThisLaptop(error)) return err(error);
      left += 1;
    }
  }
  return ok(left);
}

async function takeKept(
  ports: Ports,
  id: WorkspaceId,
  record: ImportRecord,
  { name, bytes }: { readonly name: Sha256; readonly bytes: Uint8Array },
): Promise<Result<ImportRecord, Refusal>> {
  const { repository, codec, now } = ports;
  if (record.kind === ATTACHMENT) {
    return repository.addImport(
      id,
      [],
      () => ({ ...record, workspace: id, added: 0, known: 0, at: now() }),
      undefined,
      bytes,
    );
  }
  const workspace = await repository.findWorkspace(id);
  if (workspace === undefined) return err({ type: 'workspace-missing' });
  const admit = (head: FileHead): BundleProblem | undefined => findHeadProblem(head, workspace);
  const decoded = await codec.decode(bytes, { admit });
  if (!decoded.ok) return decoded;
  const { fileName, fileHash } = record;
  const cover = fileHash === name ? 'open' : 'sealed';
  return takeFile(ports, id, fileName, { file: decoded.value, fileHash, bytes, content: name, cover });
}

/** Nothing is wrong with the file. */
const isAboutThisLaptop = (error: Refusal): error is StorageProblem | WorkerProblem =>
  error.type.startsWith('storage-') || error.type === 'workspace-missing' || error.type === 'worker-failed';
