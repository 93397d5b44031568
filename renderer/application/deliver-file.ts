import type { Sha256 } from '../domain/ids';
import { ok, type Result } from '../domain/result';
import type { PlenoFile, Ports, SaveProblem } from './ports';
import type { StorageProblem } from './problem';
import type { ExportRecord } from './workspace';

const MIME = 'application/vnd.pleno+jsonl';

export type Delivered =
  | { readonly type: 'saved'; readonly where: string; readonly name: string }
  | { readonly type: 'cancelled' };

/**
 * Encodes (the codec reads back what it made), lets the person save it, and records the export.
 * Nothing is recorded unless the file was written.
 */
export async function deliverFile(
  { codec, files, repository, hashBytes, now }: Ports,
  file: PlenoFile,
  outgoing: {
    readonly toName: (fileHash: Sha256) => string;
    readonly record: Pick<ExportRecord, 'workspace' | 'count' | 'lastSeq' | 'device'>;
  },
): Promise<Result<Delivered, SaveProblem | StorageProblem>> {
  const bytes = await codec.encode(file);
  const fileHash = hashBytes(bytes);
  const name = outgoing.toName(fileHash);
  const saved = await files.save({ name, mime: MIME, bytes });
  if (!saved.ok) return saved;
  if (saved.value.type === 'cancelled') return ok({ type: 'cancelled' });
  const recorded = await repository.addExport({
    ...outgoing.record,
    kind: file.kind,
    fileName: name,
    fileHash,
    at: now(),
  });
  return recorded.ok ? ok({ ...saved.value, name }) : recorded;
}
