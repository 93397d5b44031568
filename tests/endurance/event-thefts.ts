import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { DeviceKey } from '../../renderer/domain/ids';
import { type StoredRevision, sheetId } from '../../renderer/domain/revision';
import { loadSecretariat } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { aLaptop, type Laptop } from './event-laptop';
import { count, type Day } from './event-start';
import { takeIn, writeDecisions } from './event-steps';
import type { ThievesDay } from './thieves-day';

/* What has to hold on a day with thieves, in the plainest words and without the rules of the domain. */

/** The laptops in wrong hands. */
async function keysOf({ thieves }: ThievesDay): Promise<ReadonlySet<DeviceKey>> {
  const keys = new Set<DeviceKey>();
  for (const { laptop, id } of thieves) {
    const workspace = await laptop.ports.repository.findWorkspace(id);
    if (workspace?.role === 'judge') keys.add(workspace.device);
  }
  return keys;
}

/**
 * Whatever a sheet says by a thief's word: nothing else that a judge's laptop said last, and signed, and nothing
 * that the secretariat decided last, lies behind it, unless the secretariat has set that aside itself.
 * @throws in words
 */
export async function requireTheftsShown(robbed: ThievesDay, office: Laptop): Promise<void> {
  const { day } = robbed;
  const thieves = await keysOf(robbed);
  const workspace = await loadSecretariat(office.ports, day.id);
  const revisions = await office.ports.repository.loadRevisions(day.id);
  const { states } = toSecretariatView(workspace, revisions, hashText);
  const struckOut = new Map(workspace.competition.access?.struckOut?.map((one) => [one.device, one.lastSeq]));
  for (const [key, state] of states) {
    if (state.type === 'conflict' || state.type === 'empty') {
      if (state.type === 'conflict' && state.cause === 'taken') count(day, 'times a theft was found shown');
      continue;
    }
    const { head } = state;
    if (!thieves.has(head.revision.device)) continue;
    const sheet = revisions.filter(({ revision }) => sheetId(revision) === key);
    const said = (what: string): Error => new Error(`${office.name}, ${key} is ${state.type}: ${what}`);
    const counts = state.type === 'submitted' || state.type === 'recused';
    if (counts && head.revision.seq > (struckOut.get(head.revision.device) ?? Number.POSITIVE_INFINITY))
      throw said('by a laptop that was struck out before');
    const decided = new Set(
      sheet
        .filter(({ revision }) => revision.device === workspace.signer)
        .flatMap(({ revision }) => revision.supersedes),
    );
    for (const last of lastWords(sheet)) {
      if (thieves.has(last.revision.device) || decided.has(last.id) || !isSigned(last)) continue;
      if (wordOf(last) !== wordOf(head)) throw said(`${last.revision.device} had signed something else`);
    }
  }
}

/** What each laptop, and the secretariat, said last. */
function lastWords(sheet: readonly StoredRevision[]): Iterable<StoredRevision> {
  const last = new Map<DeviceKey, StoredRevision>();
  for (const stored of sheet) {
    const known = last.get(stored.revision.device);
    if (known === undefined || known.revision.seq < stored.revision.seq)
      last.set(stored.revision.device, stored);
  }
  return last.values();
}

const isSigned = ({ revision: { state } }: StoredRevision): boolean =>
  state === 'submitted' || state === 'recused';

const wordOf = ({ revision: { state, marks } }: StoredRevision): string =>
  state === 'recused' ? state : `${state} ${JSON.stringify(Object.entries(marks).sort())}`;

/** @throws while anything is in dispute after everything was decided */
export async function requireNothingLeft(robbed: ThievesDay): Promise<void> {
  const { office, id } = robbed.day;
  const workspace = await loadSecretariat(office.ports, id);
  const { states } = toSecretariatView(workspace, await office.ports.repository.loadRevisions(id), hashText);
  for (const [key, { type }] of states)
    if (type === 'conflict') throw new Error(`${key} could not be decided`);
}

/** @throws where a laptop that gets every file in another order reads another sheet out of them */
export async function requireFreshOfficeAgrees({ day }: ThievesDay): Promise<void> {
  const { office, id, doors, clock } = day;
  const decisions = await writeDecisions(office);
  const { keyring } = office.ports;
  const fresh = Object.assign(aLaptop({ name: 'fresh office', doors, clock, keyring }), { id });
  getValue(await fresh.ports.repository.addWorkspace(await loadSecretariat(office.ports, id)));
  const files = day.archive.toReversed();
  await takeIn(day, fresh, decisions === undefined ? files : [decisions, ...files]);
  if ((await describe(day, fresh)) !== (await describe(day, office))) throw new Error('a replica differs');
}

async function describe({ id }: Day, { ports }: Laptop): Promise<string> {
  const workspace = await loadSecretariat(ports, id);
  const { states } = toSecretariatView(workspace, await ports.repository.loadRevisions(id), hashText);
  return JSON.stringify([...states].map(([key, state]) => [key, state.type]).sort());
}
