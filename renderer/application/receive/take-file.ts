import type { Sha256 } from '../../domain/ids';
import { err, type Result } from '../../domain/result';
import type { PlenoFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { BundleProblem, FileProblem, SealProblem, StorageProblem } from '../workspace/problem';
import type { ImportRecord, WorkspaceId } from '../workspace/workspace';
import { proveEdition } from './prove-edition';
import { findReceiver, RECEIVERS, type Receivers } from './receivers';

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
