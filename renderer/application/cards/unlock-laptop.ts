import {
  type Credential,
  type DeviceCertificate,
  findCertificateProblem,
  findValidCredential,
} from '../../domain/access';
import { findAccessCode } from '../../domain/access-code';
import type { Competition } from '../../domain/competition';
import type { DeviceKey, JudgeId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import type { UnlockedCredential } from '../ports/keyring';
import type { Ports } from '../ports/ports';
import type { CardProblem, KeyMissing, StorageProblem } from '../workspace/problem';
import type { JudgeWorkspace, WorkspaceId } from '../workspace/workspace';

/** Whether a laptop asks for the code of the judge's card before it lets the judge in. */
export type CardNeed = 'none' | 'code' | 'missing';

/**
 * `none`: the competition has no cards, or this laptop has been opened with a card that still counts.
 * `missing`: the competition has cards and the judge has none.
 */
export function findCardNeed(
  { access }: Pick<Competition, 'access'>,
  judge: JudgeId,
  joined: Pick<JudgeWorkspace, 'device' | 'certificate'> | undefined,
): CardNeed {
  if (access === undefined) return 'none';
  const { device, certificate } = joined ?? {};
  if (device !== undefined && findCertificateProblem(access, judge, device, certificate) === undefined) {
    return 'none';
  }
  return findValidCredential(access, judge) === undefined ? 'missing' : 'code';
}

/** A card that opened, and what it opens. */
export interface OpenDoor {
  readonly credential: Credential;
  readonly unlocked: UnlockedCredential;
}

/** What a card is held against: the competition as its file has it, and the key that signed the file. */
interface SignedCompetition {
  readonly competition: Pick<Competition, 'access'>;
  readonly signer: DeviceKey;
}

/**
 * Tries the code of the judge's card: nothing is changed by it. A file holds cards that anybody could have
 * copied into it, with their own name for the secretariat's; only what lies under the code is its word.
 */
export async function tryCard(
  { credentials }: Pick<Ports, 'credentials'>,
  { competition: { access }, signer }: SignedCompetition,
  judge: JudgeId,
  typed: string | undefined,
): Promise<Result<OpenDoor, CardProblem>> {
  const credential = access && findValidCredential(access, judge);
  if (credential === undefined) return err({ type: 'card-missing' });
  if (typed === undefined || typed.trim() === '') return err({ type: 'card-code-needed' });
  const code = findAccessCode(typed);
  if (code === undefined) return err({ type: 'card-code-mistyped' });
  const unlocked = await credentials.unlock(credential.sealed, code);
  if (!unlocked.ok) return unlocked;
  const { value } = unlocked;
  if (value.key !== credential.key) return err({ type: 'card-unreadable', detail: 'another credential' });
  if (value.signer !== signer) return err({ type: 'card-other-secretariat' });
  return ok({ credential, unlocked: value });
}

/** The card certifies this laptop's key, which opens from now on what is sealed for the judge. */
export async function certifyLaptop(
  { keyring, now }: Pick<Ports, 'keyring' | 'now'>,
  { credential, unlocked }: OpenDoor,
  competition: Competition,
  device: DeviceKey,
): Promise<DeviceCertificate> {
  await keyring.attachIdentity(device, unlocked.identity);
  const statement = { competition: competition.id, judge: credential.judge, device, at: now() };
  return unlocked.certify(statement);
}

/** Opens a laptop that has the competition already, with the judge's card: a new key of its own, or a replaced card. */
export async function unlockLaptop(
  ports: Pick<Ports, 'repository' | 'keyring' | 'credentials' | 'now'>,
  id: WorkspaceId,
  code: string,
): Promise<Result<void, CardProblem | KeyMissing | StorageProblem>> {
  const { repository, keyring, now } = ports;
  const workspace = await repository.findWorkspace(id);
  if (!workspace) return err({ type: 'workspace-missing' });
  if (workspace.role !== 'judge') throw new Error('only a judge has a card');
  const { competition, judge, device } = workspace;
  if (!(await keyring.holds(device))) return err({ type: 'key-missing', role: 'judge' });
  const door = await tryCard(ports, workspace, judge, code);
  if (!door.ok) return door;
  const certificate = await certifyLaptop(ports, door.value, competition, device);
  const changed = await repository.changeWorkspace<never>(id, (current) =>
    ok(
      current.role === 'judge' && current.device === device
        ? { ...current, certificate, changedAt: now() }
        : current,
    ),
  );
  return changed.ok ? ok(undefined) : changed;
}
