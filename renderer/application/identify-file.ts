import type { CompetitionId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import { keyOf } from './pack-workspace';
import type { PlenoKind, Ports } from './ports';
import type { FileProblem, SealProblem } from './problem';
import { recogniseBackup } from './recognise-backup';
import { isSealed } from './sealed';
import type { Workspace, WorkspaceId } from './workspace';

/** Which kind of file this is and what it belongs to, to find the screen for it. */
export type FileIdentity =
  | {
      readonly kind: PlenoKind;
      readonly competition: CompetitionId;
      /** Whose key here opened it; absent for a file that is not sealed. */
      readonly workspace?: WorkspaceId;
    }
  /** What it belongs to may be under its passphrase. */
  | { readonly kind: 'backup' };

export async function identifyFile(
  ports: Pick<Ports, 'codec' | 'keyring' | 'repository'>,
  bytes: Uint8Array,
): Promise<Result<FileIdentity, FileProblem | SealProblem>> {
  if (recogniseBackup(bytes) !== undefined) return ok({ kind: 'backup' });
  if (isSealed(bytes)) return identifySealed(ports, bytes);
  const file = await ports.codec.decode(bytes);
  return file.ok ? ok({ kind: file.value.kind, competition: file.value.competition.id }) : file;
}

/** Tries the keys of the competitions here, the secretariat's first: score files are meant for it. */
async function identifySealed(
  { codec, keyring, repository }: Pick<Ports, 'codec' | 'keyring' | 'repository'>,
  bytes: Uint8Array,
): Promise<Result<FileIdentity, FileProblem | SealProblem>> {
  const workspaces = [...(await repository.listWorkspaces())].sort((a, b) => turnOf(a) - turnOf(b));
  for (const workspace of workspaces) {
    const opened = await keyring.open(keyOf(workspace), bytes);
    // Its header opened: it is meant for us, and what is wrong with it is worth saying.
    if (!opened.ok && opened.error.type === 'file-damaged') return opened;
    if (!opened.ok) continue;
    const file = await codec.decode(opened.value);
    if (!file.ok) return file;
    return ok({ kind: file.value.kind, competition: file.value.competition.id, workspace: workspace.id });
  }
  return err({ type: 'sealed-for-another' });
}

const turnOf = ({ role }: Workspace): number => (role === 'secretariat' ? 0 : 1);
