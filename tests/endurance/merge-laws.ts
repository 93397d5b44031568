import type { Strike } from '../../renderer/domain/access';
import { authorityBy } from '../../renderer/domain/authority';
import type { DeviceKey, RevisionId, Sha256 } from '../../renderer/domain/ids';
import { mergeRevisions, toSheetStates } from '../../renderer/domain/merge';
import type { Revision, StoredRevision } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { aRevision, deviceKey } from '../builders/a-revision';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { readSheetsNaively } from '../builders/naive-merge';
import { createSeededRandom, type SeededRandom, shuffle } from '../builders/seeded-random';
import { runSeeds, type SeedOutcome, type SeedRange, type SeedTally } from './seeds';

const IN_FORCE = '1'.repeat(64) as Sha256;
const EARLIER = '2'.repeat(64) as Sha256;
const AUTHORITY = deviceKey('secretariat');
/** Made once: it hashes its rubric. */
const BASE = aRevision({ judge: judgeId('J1') });
const STATES: readonly Revision['state'][] = ['draft', 'submitted', 'submitted', 'recused', 'withdrawn'];

/** One case a seed: a history, cut into bundles, merged in several ways and held against the oracle. */
export const runMergeLaws = (range: SeedRange): Promise<SeedTally> => runSeeds(range, checkOne);

function checkOne(seed: number): SeedOutcome {
  const random = createSeededRandom(seed);
  const history = writeHistory(random);
  const bundles = Array.from({ length: 1 + random.int(6) }, () =>
    shuffle(
      history.filter(() => random.chance(0.6)),
      random,
    ),
  );
  const world: World = {
    authority: random.chance(0.7) ? AUTHORITY : undefined,
    strikes: random.chance(0.3) ? [aStrike(random)] : [],
  };
  const pile = bundles.flat();
  const merged = mergeRevisions(...bundles);
  const size = merged.length;
  const states = readStates(merged, world);
  const disputes = (states.match(/conflict/g) ?? []).length;
  return { counts: { revisions: size, conflicts: disputes }, failure: findFault() };

  function findFault(): string | undefined {
    const names = namesOf(merged);
    if (new Set(names).size !== new Set(pile.map(({ id }) => id)).size) return 'lost or doubled';
    if (!isInOrder(merged)) return 'out of order';
    const cut = random.int(bundles.length + 1);
    const grouped = mergeRevisions(
      mergeRevisions(...shuffle(bundles.slice(cut), random)),
      mergeRevisions(...bundles.slice(0, cut), ...bundles.slice(cut)),
      mergeRevisions(...bundles.slice(0, cut)),
    );
    if (namesOf(grouped).join() !== names.join()) return 'order or grouping makes a difference';
    if (namesOf(mergeRevisions(merged, merged, ...bundles)).join() !== names.join())
      return 'repeating makes a difference';
    if (readStates(shuffle([...pile, ...merged], random), world) !== states)
      return 'sheets depend on the order of revisions';
    const naive = describeNaively(pile, world);
    return naive === states ? undefined : `${states} and not ${naive}`;
  }
}

const namesOf = (revisions: readonly StoredRevision[]): readonly string[] => revisions.map(({ id }) => id);

/** By (lamport, device, id), compared as plain texts and numbers. */
const isInOrder = (revisions: readonly StoredRevision[]): boolean =>
  revisions.every((one, index) => {
    const before = revisions[index - 1];
    if (before === undefined) return true;
    const [a, b] = [before.revision, one.revision];
    if (a.lamport !== b.lamport) return a.lamport < b.lamport;
    return a.device === b.device ? before.id < one.id : a.device < b.device;
  });

function readStates(revisions: readonly StoredRevision[], { authority, strikes }: World): string {
  const states = toSheetStates(revisions, () => IN_FORCE, authority && authorityBy([authority]), strikes);
  return [...states]
    .map(([key, state]) => {
      if (state.type !== 'conflict') return `${key}: ${state.type}`;
      // Of sheets that agree the program keeps one head.
      const lost = state.cause === 'taken' ? toIds(state.taken) : '';
      return `${key}: conflict: ${state.cause} ${toIds(state.heads)} ${lost}`;
    })
    .sort()
    .join('\n');
}

const toIds = (revisions: readonly StoredRevision[]): string =>
  revisions
    .map(({ id }): string => id)
    .sort()
    .join();

const describeNaively = (pile: readonly StoredRevision[], { authority, strikes }: World): string =>
  [...readSheetsNaively(pile, IN_FORCE, authority, strikes)]
    .map(([key, { state, heads, lost }]) => {
      if (!state.startsWith('conflict')) return `${key}: ${state}`;
      return `${key}: ${state} ${heads.join()} ${state === 'conflict: taken' ? lost.join() : ''}`;
    })
    .sort()
    .join('\n');

interface World {
  readonly authority: DeviceKey | undefined;
  readonly strikes: readonly Strike[];
}

const aStrike = (random: SeededRandom): Strike => ({
  device: deviceKey(String(1 + random.int(3))),
  judge: judgeId('J1'),
  lastSeq: random.int(4),
  reason: 'stolen',
  at: BASE.wall,
});

/** What three laptops of a judge, some of them cloned, and a secretariat may have written. */
function writeHistory(random: SeededRandom): StoredRevision[] {
  const written: StoredRevision[] = [];
  const steps = 1 + random.int(12);
  for (let step = 0; step < steps; step += 1) {
    const isDecision = random.chance(0.15);
    const device = isDecision ? AUTHORITY : deviceKey(String(1 + random.int(3)));
    const entry = entryId(1 + random.int(2));
    const own = written.filter(({ revision }) => revision.device === device);
    // A clone doesn't know what the device wrote last.
    const isFork = random.chance(0.15);
    const parent = isFork ? own.at(-2 - random.int(2)) : own.at(-1);
    const sheet = written.filter(({ revision }) => revision.entry === entry);
    const seen = sheet.filter(() => random.chance(isDecision ? 0.9 : 0.5));
    const state = isDecision ? random.pick(['submitted', 'withdrawn'] as const) : random.pick(STATES);
    const points = random.int(3);
    const highest = Math.max(
      0,
      ...seen.map(({ revision }) => revision.lamport),
      parent?.revision.lamport ?? 0,
    );
    const revision: Revision = {
      ...BASE,
      entry,
      device,
      state,
      marks: state === 'recused' ? {} : someMarks({ a: points, b: random.chance(0.9) ? points : 9 }),
      rubricHash: random.chance(0.85) ? IN_FORCE : EARLIER,
      seq: (parent?.revision.seq ?? 0) + 1,
      prev: parent?.id ?? null,
      lamport: highest + 1,
      supersedes: seen.map(({ id }) => id),
    };
    // Its name has to be its own only; a million real hashes would take an hour.
    const id = Array.from({ length: 8 }, () =>
      random
        .int(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    written.push({ id: id as RevisionId, text: '', revision });
  }
  return written;
}
