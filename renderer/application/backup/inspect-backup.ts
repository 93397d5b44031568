import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { LogContents, LogProblem, ReturningKey, WorkspaceLog } from '../ports/archive';
import type { BackupHeader, LockProblem } from '../ports/backup-files';
import type { BackupPorts } from '../ports/backup-ports';
import type { UnsealedBackup } from '../ports/sealed-backups';
import { VAULT_NAME } from '../ports/vault';
import { isPlenoFile, recogniseBackup } from '../receive/recognise-backup';
import { isWorkspaceKey, keyOf } from '../workspace/key-of';
import type { FileProblem, RestoreProblem } from '../workspace/problem';
import type { Workspace } from '../workspace/workspace';
import { findHere, type Here } from './find-here';
import { headOf } from './pack-workspace';
import { toPassphrases } from './passphrase';
import { type KeyPlan, type KeyPresence, planKey } from './plan-key';
import { splitBackup } from './received-section';

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
  const ownKeys = keys.filter(({ key }) => isWorkspaceKey(workspace, key));
  const found = await findHere(ports, contents.value);
  if (!found.ok) return found;
  const here = found.value;
  const findPresence = async (key: DeviceKey): Promise<KeyPresence> => ({
    isHere: await archive.holdsKey(key),
    comesAlong: ownKeys.some((one) => one.key === key),
  });
  const [own, competitions] = [await findPresence(keyOf(workspace)), await findPresence(workspace.signer)];
  return ok({
    header,
    log: { bytes: log, contents: contents.value, received },
    keys: ownKeys,
    signedBy: signer !== undefined && isWorkspaceKey(workspace, signer) ? 'workspace' : 'another-key',
    here,
    keyPlan: await planKey(ports, contents.value, here, { own, signer: competitions }),
    offersKey:
      workspace.role === 'secretariat' &&
      here.type === 'present' &&
      competitions.comesAlong &&
      !competitions.isHere,
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
