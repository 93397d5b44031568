import { equalJson } from '../../domain/equal-json';
import { err, ok, type Result } from '../../domain/result';
import {
  type LogContents,
  type LogProblem,
  type LogRelation,
  type ReturningKey,
  relateLogs,
  type WorkspaceLog,
} from '../ports/archive';
import type { BackupHeader, LockProblem } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import type { UnsealedBackup } from '../ports/sealed-backups';
import { VAULT_NAME } from '../ports/vault';
import { isPlenoFile, recogniseBackup } from '../receive/recognise-backup';
import { carriedKeyOf } from '../workspace/key-of';
import type { FileProblem, RestoreProblem, VaultProblem, WorkerProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';
import { headOf } from './pack-workspace';
import { toPassphrases } from './passphrase';
import { splitBackup } from './received-section';

/** What stands on this laptop of the workspace that is in the backup. */
export type Here =
  | { readonly type: 'absent' }
  | {
      readonly type: 'present';
      readonly relation: LogRelation;
      /** `same`: the histories differ in notes at most, as about files that were saved. */
      readonly content: 'same' | 'different';
      readonly contents: LogContents;
      /** Revisions that are here and not in the backup: they would no longer show. */
      readonly givesUp: number;
    }
  /** It is listed here, but its history can't be read; restoring keeps it aside as it is. */
  | { readonly type: 'unreadable'; readonly problem: LogProblem | VaultProblem };

/**
 * What becomes of the right to sign. `kept`: the key is here or comes along. `asked`: it comes along,
 * but whoever has it may have gone on signing since; only the person knows. `renewed`: a judge's laptop
 * gets a key of its own, and what was signed is signed once more. `missing`: of the secretariat; no
 * competition file can be signed here.
 */
type KeyPlan = 'kept' | 'asked' | 'renewed' | 'missing';

/** A sound backup, and what it would meet here. */
export interface OpenedBackup {
  readonly header: BackupHeader;
  readonly log: WorkspaceLog;
  /** The workspace's own, if it comes along. */
  readonly keys: readonly ReturningKey[];
  /** `workspace`: signed with the workspace's own key. */
  readonly signedBy: 'workspace' | 'another-key';
  readonly here: Here;
  readonly keyPlan: KeyPlan;
  /** The key inside is one that this laptop lacks for the workspace it already has. */
  readonly offersKey: boolean;
  /** The same competition in the same role, with a history of its own here. */
  readonly twin: Workspace | undefined;
}

export type InspectProblem = FileProblem | LockProblem | LogProblem | RestoreProblem;

export interface InspectOptions {
  readonly passphrase?: string;
  /** Files that may be among those it names, and don't stand in it. */
  readonly beside?: readonly Uint8Array[];
  readonly signal?: AbortSignal;
}

/** Opens a backup and compares; changes nothing. */
export async function inspectBackup(
  ports: BackupPorts,
  bytes: Uint8Array,
  { passphrase, beside = [], signal }: InspectOptions = {},
): Promise<Result<OpenedBackup, InspectProblem>> {
  const { archive } = ports;
  const file = await readFile(ports, bytes, passphrase, signal);
  if (signal?.aborted) return err({ type: 'backup-cancelled' });
  if (!file.ok) return file;
  const { header, keys, signer } = file.value;
  const split = await splitBackup(file.value.log, header, ports.hashFile);
  if (!split.ok) return split;
  const { log } = split.value;
  const received = new Map(split.value.received);
  for (const file of beside) received.set(await ports.hashFile(file), file);
  const contents = await archive.inspect({ bytes: log, received }, signal);
  if (signal?.aborted) return err({ type: 'backup-cancelled' });
  if (!contents.ok) return contents;
  const fault = findFault(header, contents.value);
  if (fault !== undefined) return err({ type: 'content-invalid', line: 1, detail: fault });
  const { workspace } = contents.value;
  const ownKeys = keys.filter(({ key }) => key === carriedKeyOf(workspace));
  const found = await findHere(ports, contents.value);
  if (!found.ok) return found;
  const here = found.value;
  const holdsKey = await archive.holdsKey(carriedKeyOf(workspace));
  return ok({
    header,
    log: { bytes: log, contents: contents.value, received },
    keys: ownKeys,
    signedBy: signer === carriedKeyOf(workspace) ? 'workspace' : 'another-key',
    here,
    keyPlan: planKey(workspace, here, {
      isHere: holdsKey,
      comesAlong: ownKeys.length > 0,
    }),
    offersKey: workspace.role === 'secretariat' && here.type === 'present' && ownKeys.length > 0 && !holdsKey,
    twin: await findTwin(ports, workspace),
  });
}

async function readFile(
  { readBackup, sealedBackups }: BackupPorts,
  bytes: Uint8Array,
  passphrase: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<UnsealedBackup, InspectProblem>> {
  const form = recogniseBackup(bytes);
  if (form === undefined) return err({ type: isPlenoFile(bytes) ? 'not-a-backup' : 'not-a-pleno-file' });
  if (form === 'locked') {
    if (passphrase === undefined) return err({ type: 'backup-locked' });
    return sealedBackups.open(bytes, toPassphrases(passphrase), signal);
  }
  const file = await readBackup(bytes, signal);
  // Whoever took it out from under its passphrase has its keys in the open, and so has this page.
  return file.ok
    ? ok({ ...file.value, keys: file.value.keys.map((key) => ({ type: 'carried', ...key })) })
    : file;
}

/** The first line has to say what the log says. */
function findFault(header: BackupHeader, { workspace, lines, hashes }: LogContents): string | undefined {
  if (!VAULT_NAME.test(workspace.id)) return 'workspace without a proper name';
  if (header.workspace !== workspace.id) return 'another workspace';
  if (header.role !== workspace.role) return 'another role';
  if (header.nature !== workspace.competition.nature) return 'another nature';
  if (header.competition.id !== workspace.competition.id) return 'another competition';
  return header.log.lines === lines && header.log.head === headOf(hashes) ? undefined : 'another history';
}

/** What stands here now, next to the history in a backup. */
export async function findHere(
  { archive, repository }: Pick<BackupPorts, 'archive' | 'repository'>,
  there: LogContents,
): Promise<Result<Here, WorkerProblem>> {
  const { id } = there.workspace;
  if ((await repository.findWorkspace(id)) === undefined) return ok({ type: 'absent' });
  const log = await archive.readLog(id, 'read');
  if (!log.ok) {
    const { error } = log;
    if (error.type === 'worker-failed') return err(error);
    return ok(
      error.type === 'workspace-missing' ? { type: 'absent' } : { type: 'unreadable', problem: error },
    );
  }
  const { contents } = log.value;
  const relation = relateLogs(contents.hashes, there.hashes);
  return ok({
    type: 'present',
    relation,
    content: isSameContent(contents, there) ? 'same' : 'different',
    contents,
    givesUp: countGivenUp(contents, there),
  });
}

const countGivenUp = (here: LogContents, there: LogContents): number =>
  [...here.revisionIds].filter((id) => !there.revisionIds.has(id)).length;

/** Each has what the other has: numbers alone say nothing where a file is lost. */
const isSameContent = (here: LogContents, there: LogContents): boolean =>
  relateLogs(here.hashes, there.hashes) !== 'diverged' &&
  here.revisions === there.revisions &&
  countGivenUp(here, there) === 0 &&
  here.imports === there.imports &&
  equalJson(here.workspace, there.workspace);

function planKey(
  workspace: Workspace,
  here: Here,
  key: { readonly isHere: boolean; readonly comesAlong: boolean },
): KeyPlan {
  if (workspace.role === 'secretariat') return key.isHere || key.comesAlong ? 'kept' : 'missing';
  if (!key.isHere && !key.comesAlong) return 'renewed';
  // Nobody here can know what was written with the key after this backup, on this laptop or another.
  if (here.type === 'absent') return 'asked';
  if (here.type === 'unreadable') return 'renewed';
  if (!key.isHere) return 'asked';
  // The numbers of what would be given up may already be in a file that was handed over.
  // One by one, not by their number: a file that is lost here takes others away.
  const givesUp = here.relation === 'diverged' || here.givesUp > 0;
  return givesUp ? 'renewed' : 'kept';
}

async function findTwin(
  { repository }: Pick<BackupPorts, 'repository'>,
  workspace: Workspace,
): Promise<Workspace | undefined> {
  const isTwin = (other: Workspace): boolean =>
    other.id !== workspace.id &&
    other.competition.id === workspace.competition.id &&
    (workspace.role === 'judge'
      ? other.role === 'judge' && other.judge === workspace.judge
      : other.role === 'secretariat');
  return (await repository.listWorkspaces()).find(isTwin);
}
