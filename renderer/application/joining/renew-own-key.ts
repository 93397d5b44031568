import { err, ok, type Result } from '../../domain/result';
import { appendActs } from '../acts/append-acts';
import { foldActs } from '../acts/fold-acts';
import { findKeyHolder, loadActs } from '../acts/key-holder';
import type { Ports } from '../ports/ports';
import type { KeyMissing, StorageProblem } from '../workspace/problem';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { findTakenNames, toNextName } from './laptop-name';

export type OwnKeyPorts = Pick<Ports, 'repository' | 'keyring' | 'codec' | 'hash' | 'now'>;

export type WithOwn = SecretariatWorkspace & { readonly own: NonNullable<SecretariatWorkspace['own']> };

/** Of a laptop that nobody has given a name yet. */
const UNNAMED = 'Sekretariat';

/**
 * Another key of this laptop's own, under a name that tells it from the one before, which stayed behind, or which another
 * laptop may be using. If this one held the competition's key under that, it says that it still does.
 * @param from what the act says of how it came to hold it
 */
export async function renewOwnKey(
  ports: OwnKeyPorts,
  id: WorkspaceId,
  from: 'backup' | 'kept',
): Promise<Result<WithOwn, KeyMissing | StorageProblem>> {
  const workspace = await ports.repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const { own, laptops = [] } = workspace;
  const acts = await loadActs(ports, id);
  if (!acts.ok) return acts;
  const holder = findKeyHolder(workspace, foldActs(acts.value));
  const before = laptops.find(({ key }) => key === own)?.name ?? UNNAMED;
  const name = toNextName(before, findTakenNames(workspace));
  const renewed = await certifyOwnKey(ports, workspace, name);
  if (!renewed.ok || holder !== 'here') return renewed;
  const { own: laptop } = renewed.value;
  const said = await appendActs(ports, id, () => ok([{ act: 'key-taken', laptop, name, from }]));
  return said.ok ? renewed : said;
}

/** A key of this laptop's own, vouched for by the competition's. */
export async function certifyOwnKey(
  { repository, keyring, codec, now }: OwnKeyPorts,
  { id, signer, competition }: SecretariatWorkspace,
  name: string,
): Promise<Result<WithOwn, KeyMissing | StorageProblem>> {
  if (!(await keyring.holds(signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const own = await keyring.createKey();
  const laptop = await codec.vouching.certify(signer, {
    ...{ competition: competition.id, key: own, name, at: now() },
  });
  const changed = await repository.changeWorkspace<StorageProblem>(id, (current) =>
    current.role === 'secretariat'
      ? ok({ ...current, own, laptops: [...(current.laptops ?? []), laptop] })
      : err({ type: 'workspace-missing' }),
  );
  if (!changed.ok) return changed;
  return changed.value.role === 'secretariat'
    ? ok({ ...changed.value, own })
    : err({ type: 'workspace-missing' });
}
