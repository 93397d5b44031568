import type { CompetitionId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { FileHead } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { openerOf } from '../workspace/key-of';
import type { PlenoKind } from '../workspace/pleno-kind';
import type { FileProblem, SealProblem } from '../workspace/problem';
import type { Workspace, WorkspaceId } from '../workspace/workspace';
import { recogniseBackup } from './recognise-backup';
import { isSealed } from './sealed';

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

/** What a file opened from outside the program is. */
export async function identifyFile(
  ports: Pick<Ports, 'codec' | 'keyring' | 'repository'>,
  bytes: Uint8Array,
): Promise<Result<FileIdentity, FileProblem | SealProblem>> {
  if (recogniseBackup(bytes) !== undefined) return ok({ kind: 'backup' });
  if (isSealed(bytes)) return identifySealed(ports, bytes);
  const head = await readHead(ports, bytes);
  return head.ok ? ok({ kind: head.value.kind, competition: head.value.competition.id }) : head;
}

/** Tries the keys of the competitions here, the secretariat's first: score files are meant for it. */
async function identifySealed(
  { codec, keyring, repository }: Pick<Ports, 'codec' | 'keyring' | 'repository'>,
  bytes: Uint8Array,
): Promise<Result<FileIdentity, FileProblem | SealProblem>> {
  const workspaces = [...(await repository.listWorkspaces())].sort((a, b) => turnOf(a) - turnOf(b));
  for (const workspace of workspaces) {
    const opened = await keyring.open(openerOf(workspace), bytes);
    // Its header opened: it is meant for us, and what is wrong with it is worth saying.
    if (!opened.ok && opened.error.type === 'file-damaged') return opened;
    if (!opened.ok) continue;
    const head = await readHead({ codec }, opened.value);
    if (!head.ok) return head;
    return ok({ kind: head.value.kind, competition: head.value.competition.id, workspace: workspace.id });
  }
  return err({ type: 'sealed-for-another' });
}

/** What a file says in its first line: enough to find the screen that reads the rest, and says what is wrong with it. */
async function readHead(
  { codec }: Pick<Ports, 'codec'>,
  bytes: Uint8Array,
): Promise<Result<FileHead, FileProblem>> {
  const read = await codec.decode<HeadOnly>(bytes, { admit: (head) => ({ type: 'head-only', head }) });
  if (read.ok) return ok(read.value);
  return read.error.type === 'head-only' ? ok(read.error.head) : err(read.error);
}

type HeadOnly = { readonly type: 'head-only'; readonly head: FileHead };

const turnOf = ({ role }: Workspace): number => (role === 'secretariat' ? 0 : 1);
