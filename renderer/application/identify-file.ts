import type { CompetitionId } from '../domain/ids';
import { ok, type Result } from '../domain/result';
import type { PlenoFile, Ports } from './ports';
import type { FileProblem } from './problem';
import { recogniseBackup } from './recognise-backup';

/** Which kind of file this is and what it belongs to, to find the screen for it. */
export type FileIdentity =
  | { readonly kind: PlenoFile['kind']; readonly competition: CompetitionId }
  /** What it belongs to may be under its passphrase. */
  | { readonly kind: 'backup' };

export async function identifyFile(
  { codec }: Pick<Ports, 'codec'>,
  bytes: Uint8Array,
): Promise<Result<FileIdentity, FileProblem>> {
  if (recogniseBackup(bytes) !== undefined) return ok({ kind: 'backup' });
  const file = await codec.decode(bytes);
  return file.ok ? ok({ kind: file.value.kind, competition: file.value.competition.id }) : file;
}
