import { equalJson } from '../../domain/equal-json';
import { err, ok, type Result } from '../../domain/result';
import { mergeLaptops } from '../../domain/secretariat-laptop';
import { foldActs } from '../acts/fold-acts';
import { findKeyHolder, type KeyHolder, loadActs } from '../acts/key-holder';
import { renewOwnKey } from '../joining/renew-own-key';
import type { LogContents } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import type { KeyMissing, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import type { Here } from './find-here';
import { isOwnKeySpent } from './plan-key';

/** What a laptop of the secretariat was, before a backup took the place of it. */
interface Before {
  readonly workspace: SecretariatWorkspace | undefined;
  readonly holder: KeyHolder | undefined;
  readonly ownKey: 'spent' | 'free';
}

export async function findBefore(
  ports: Pick<BackupPorts, 'repository'>,
  there: LogContents,
  here: Here,
): Promise<Before> {
  const ownKey = (await isOwnKeySpent(ports, there, here)) ? 'spent' : 'free';
  const workspace = here.type === 'present' ? here.contents.workspace : undefined;
  if (workspace?.role !== 'secretariat') return { workspace: undefined, holder: undefined, ownKey };
  const acts = await loadActs(ports, workspace.id);
  return { workspace, holder: acts.ok ? findKeyHolder(workspace, foldActs(acts.value)) : undefined, ownKey };
}

/**
 * A laptop of the secretariat came back, here or elsewhere: no key is used twice. With the competition's key it gets another
 * own one, and says that it holds the competition's, if it did before; without, it has to join again. What is known here of
 * the others, and that the competition's key went to one of them, stays known.
 * @param plan for the key it wrote with, where the competition's isn't here
 */
export async function settleOwnKey(
  ports: BackupPorts,
  id: WorkspaceId,
  before: Before,
  plan: 'goes-on' | 'given-up',
): Promise<Result<unknown, KeyMissing | StorageProblem>> {
  const { repository, keyring, now } = ports;
  const restored = await repository.findWorkspace(id);
  if (restored?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { own: _, ...rest } = restored;
  const value = withKnown(plan === 'goes-on' ? restored : rest, before, now());
  const changed = equalJson(value, restored)
    ? ok(value)
    : await repository.changeWorkspace<never>(id, () => ok(value));
  if (!changed.ok || !(await keyring.holds(value.signer))) return changed;
  const { own, competition } = value;
  // While nobody has the competition but this secretariat, nothing was written under any key.
  const isOut = own !== undefined || competition.ruleBook.type === 'frozen';
  const isLost = own !== undefined && !(await keyring.holds(own));
  return isLost || (before.ownKey === 'spent' && isOut) ? renewOwnKey(ports, id, 'backup') : changed;
}

function withKnown(
  current: SecretariatWorkspace,
  { workspace, holder }: Before,
  now: string,
): SecretariatWorkspace {
  const laptops = mergeLaptops(current.laptops ?? [], workspace?.laptops ?? []);
  const isAway = holder === 'elsewhere' || holder === 'disputed';
  const keyGiven = current.keyGiven ?? workspace?.keyGiven ?? (isAway ? now : undefined);
  return { ...current, ...(laptops.length > 0 && { laptops }), ...(keyGiven !== undefined && { keyGiven }) };
}
