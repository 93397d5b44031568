import { findAccessCode } from '../../domain/access-code';
import { err, ok, type Result } from '../../domain/result';
import { appendActs, readActReason } from '../acts/append-acts';
import { type InspectProblem, inspectBackup } from '../backup/inspect-backup';
import { type RestoreFailure, takeKeyInto } from '../backup/restore-backup';
import type {
  ActProblem,
  KeyMissing,
  LaptopNameProblem,
  LaptopsProblem,
  StorageProblem,
} from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import type { JoiningPorts } from './joining-ports';
import { renewOwnKey } from './renew-own-key';
import { takeOver } from './take-over';

export interface TakeKeyRequest {
  /** A full backup of the competition, by the laptop that held its key. */
  readonly bytes: Uint8Array;
  /** The code that it was handed over with, or the backup's passphrase. */
  readonly secret: string;
  /** Why this laptop takes it. */
  readonly reason: string;
  readonly signal?: AbortSignal;
}

export interface TakenKey {
  /** Files that the backup names and that could not be taken in. */
  readonly filesLeft: number;
}

export type TakeKeyProblem =
  | ActProblem
  | InspectProblem
  | KeyMissing
  | LaptopNameProblem
  | RestoreFailure
  | Extract<LaptopsProblem, { readonly type: 'backup-without-key' }>
  | StorageProblem;

/**
 * This laptop of the secretariat holds the competition's signing key from now on: handed over by code, or taken from a full
 * backup where the laptop that had it is gone. With the key comes what its holder alone keeps: the competition as it was, the
 * number of its file, the cards' codes, and whatever it decided and took in. The act says so to the others.
 */
export async function takeKey(
  ports: JoiningPorts,
  id: WorkspaceId,
  { bytes, secret, reason, signal }: TakeKeyRequest,
): Promise<Result<TakenKey, TakeKeyProblem>> {
  const { repository } = ports;
  const why = readActReason(reason);
  if (!why.ok) return why;
  const here = await repository.findWorkspace(id);
  if (here?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const code = findAccessCode(secret);
  const opened = await inspectBackup(ports, bytes, { passphrase: code ?? secret, ...(signal && { signal }) });
  if (!opened.ok) return opened;
  const { header, keys, log } = opened.value;
  const { workspace: there } = log.contents;
  const isOurs = there.role === 'secretariat' && there.signer === here.signer;
  if (!isOurs || there.competition.id !== here.competition.id || !keys.some(({ key }) => key === here.signer))
    return err({ type: 'backup-without-key' });
  const taken = await takeKeyInto(ports, id, { header, keys });
  if (!taken.ok) return taken;
  const owned = await ensureNamedKey(ports, id);
  if (!owned.ok) return owned;
  const left = await takeOver(ports, id, { opened: opened.value, bytes, there });
  if (!left.ok) return left;
  const held = await holdKey(ports, id, {
    from: code === undefined ? 'backup' : 'laptop',
    reason: why.value,
  });
  return held.ok ? ok({ filesLeft: left.value }) : held;
}

/** The laptop that has the key keeps it after all: what it handed over was lost, or came to nothing. */
export async function keepKey(
  ports: JoiningPorts,
  id: WorkspaceId,
  reason: string,
): Promise<Result<void, ActProblem | KeyMissing | LaptopNameProblem | StorageProblem>> {
  const why = readActReason(reason);
  if (!why.ok) return why;
  const held = await holdKey(ports, id, { from: 'kept', reason: why.value });
  if (!held.ok) return held;
  const changed = await ports.repository.changeWorkspace<never>(id, (current) => {
    if (current.role !== 'secretariat') return ok(current);
    const { given: _given, keyGiven: _keyGiven, ...rest } = current;
    return ok(rest);
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The laptop says by a key of its own that it holds the competition's: it has one that it can sign with from here on. */
async function ensureNamedKey(
  ports: JoiningPorts,
  id: WorkspaceId,
): Promise<Result<unknown, KeyMissing | StorageProblem>> {
  const workspace = await ports.repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { own, laptops = [] } = workspace;
  const isNamed = laptops.some(({ key }) => key === own);
  if (own !== undefined && isNamed && (await ports.keyring.holds(own))) return ok(undefined);
  return renewOwnKey(ports, id, 'backup');
}

async function holdKey(
  ports: JoiningPorts,
  id: WorkspaceId,
  how: { readonly from: 'laptop' | 'backup' | 'kept'; readonly reason: string },
): Promise<Result<void, ActProblem | KeyMissing | LaptopNameProblem | StorageProblem>> {
  const { repository, keyring } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const { own, laptops = [] } = workspace;
  const name = laptops.find(({ key }) => key === own)?.name;
  if (own === undefined || name === undefined) return err({ type: 'laptop-name-missing' });
  const said = await appendActs(ports, id, () => ok([{ act: 'key-taken', laptop: own, name, ...how }]));
  return said.ok ? ok(undefined) : said;
}
