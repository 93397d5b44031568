import type { StoredAct } from '../../renderer/application/acts/act';
import { findActConflicts, foldActs } from '../../renderer/application/acts/fold-acts';
import { findKeyElsewhere } from '../../renderer/application/acts/key-holder';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { addEntry, setIdentity, setRubric } from '../../renderer/application/set-up/edit-competition';
import type { Competition } from '../../renderer/domain/competition';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { RoundId } from '../../renderer/domain/ids';
import type { SheetKey } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { aRubric } from '../builders/a-rubric';
import { anEntry } from '../builders/an-entry';
import { loadSecretariat, loadStanding } from '../builders/an-event';
import { lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quiet } from '../builders/take-files';
import { codeOf, count, type Desk, type Stick } from './event-start';
import { requireExpected, sendReceipt, takeIn, writeDecisions } from './event-steps';
import { anyTable, type Table, type TablesDay } from './tables-start';

/* What people do at the tables of a simulated event. What they are refused must leave nothing behind. */

/** What a table refuses of files while it is behind, or has the like already, and what it is counted as. */
export const REFUSALS = new Map([
  ['card-replaced', 'files of a lost card refused'],
  ['entry-unknown', 'files refused by a table that is behind'],
  ['card-unknown', 'files refused by a table that is behind'],
  ['other-rule-book', 'files refused by a table that is behind'],
]);

const ALL_REFUSALS = new Map([
  ...REFUSALS,
  ['not-a-scores-file', 'competition files refused as known or older'],
]);

const ELSEWHERE = ['key-held-elsewhere', 'key-holder-disputed'] as const;

async function attempt(
  day: Pick<TablesDay, 'counted'>,
  table: Table,
  what: string,
  act: () => Promise<{ readonly ok: boolean; readonly error?: { readonly type: string } }>,
  expected: readonly string[] = [],
): Promise<boolean> {
  const before = table.written.length;
  const result = await act();
  const done = requireExpected(result, new Set(expected));
  count(day, done ? what : `refused: ${result.error?.type}`);
  if (!done && table.written.length > before) throw new Error(`${what}: refused, and written all the same`);
  return done;
}

const competitionAt = async ({ ports, id }: Table): Promise<Competition> =>
  (await loadSecretariat(ports, id)).competition;

const holdsKey = async ({ ports, id }: Table): Promise<boolean> =>
  findKeyElsewhere(await loadSecretariat(ports, id), await ports.repository.loadActs(id)) === undefined;

export const holdersOf = async ({ tables }: Pick<TablesDay, 'tables'>): Promise<readonly Table[]> => {
  const holds = await Promise.all(tables.map(holdsKey));
  return tables.filter((_, index) => holds[index]);
};

async function anySheet({ random }: TablesDay, table: Table): Promise<SheetKey> {
  const { judges, entries, rounds } = await competitionAt(table);
  return { judge: random.pick(judges).id, entry: random.pick(entries).id, round: random.pick(rounds).id };
}

export async function excuseOrTakeBack(day: TablesDay, table: Table): Promise<void> {
  const { random } = day;
  const sheet = await anySheet(day, table);
  const says = random.chance(0.6) ? 'excused' : 'taken-back';
  const excuse = () => table.services.excuse(table.id, [sheet], { says, reason: `${says} ${random.int(9)}` });
  await attempt(day, table, `sheets ${says}`, excuse, ['round-closed']);
}

export async function withdrawOrRestore(day: TablesDay, table: Table): Promise<void> {
  const { competition } = await loadStanding(table.ports, table.id);
  const { id, status } = day.random.pick(competition.entries);
  const says = status.type === 'active' ? 'withdrawn' : 'restored';
  await attempt(day, table, `entries ${says}`, () =>
    table.services.withdrawEntry(table.id, id, { says, reason: 'diberitahukan' }),
  );
}

export async function letStand(day: TablesDay, table: Table): Promise<void> {
  const { ports, services, id } = table;
  const standing = await loadStanding(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const { states } = toSecretariatView(standing, revisions, hashText);
  const taken = [...states.values()].flatMap((state) =>
    state.type === 'conflict' && state.cause === 'taken' ? [state.heads] : [],
  );
  const [head] = taken.length === 0 ? [] : day.random.pick(taken);
  if (head === undefined) return;
  const { judge, entry, round } = head.revision;
  const dispute = createDisputeFinder(standing, revisions, hashText)({ judge, entry, round });
  if (dispute === undefined) return;
  const shown = toHeadsDigest(dispute.replaces, hashText);
  const said = { key: dispute.key, shown, reason: 'sudah dilihat' };
  const look = () => services.letStand(id, said);
  await attempt(day, table, 'disputes let stand', look, ['round-closed']);
}

/** Closes a round, sometimes after everybody who is still awaited was excused; or opens it again. */
export async function closeOrOpen(day: TablesDay, table: Table): Promise<void> {
  const { services, ports, id } = table;
  const { random } = day;
  const standing = await loadStanding(ports, id);
  const [round] = toSecretariatView(standing, await ports.repository.loadRevisions(id), hashText).rounds;
  if (round === undefined) throw new Error('no round');
  if (round.closed !== undefined) {
    await attempt(day, table, 'rounds opened', () =>
      services.openRound(id, round.round.id, 'ada yang terlambat'),
    );
    return;
  }
  const missing = round.tabulation.rows.flatMap(({ entry, cells }) =>
    [...cells].flatMap(([judge, { type }]) =>
      type === 'missing' ? [{ judge, entry: entry.id, round: round.round.id }] : [],
    ),
  );
  if (missing.length > 0 && random.chance(0.6)) {
    await attempt(day, table, 'sheets excused before a closing', () =>
      services.excuse(id, missing, { says: 'excused', reason: 'pulang' }),
    );
  }
  await close(day, table, round.round.id);
}

const close = (day: TablesDay, table: Table, round: RoundId): Promise<boolean> =>
  attempt(day, table, 'rounds closed', () => table.services.closeRound(table.id, round), [
    'round-not-complete',
    'records-differ',
  ]);

export const conflictsAt = async ({ ports, id }: Table): Promise<readonly (readonly StoredAct[])[]> =>
  findActConflicts(foldActs(await ports.repository.loadActs(id)));

/** Says once more what one of the tables said. */
export async function confirm(day: TablesDay, table: Table): Promise<boolean> {
  const conflicts = await conflictsAt(table);
  if (conflicts.length === 0) return false;
  const heads = day.random.pick(conflicts);
  const act = day.random.pick(heads).revision;
  const shown = heads.map((head) => head.id);
  return attempt(day, table, 'disputes between tables confirmed', () =>
    table.services.confirmAct(table.id, { act, shown, reason: 'disepakati' }),
  );
}

/** A file of decisions lies about until somebody takes it; or is carried over at once. */
export async function sendDecisions(day: TablesDay, from: Table): Promise<void> {
  const decisions = await writeDecisions(from);
  if (decisions === undefined) return;
  count(day, 'files of decisions');
  if (day.random.chance(0.5)) day.sticks.push(decisions);
  else await takeAt(day, otherThan(day, from), [decisions]);
}

export const otherThan = ({ tables }: Pick<TablesDay, 'tables'>, table: Table): Table => {
  const other = tables.find((one) => one !== table);
  if (other === undefined) throw new Error('no other table');
  return other;
};

export const takeAt = (
  day: Pick<TablesDay, 'archive' | 'counted'>,
  table: Table,
  sticks: readonly Stick[],
): Promise<number> => takeIn(day, table, sticks, ALL_REFUSALS);

export const receiptFrom = (day: TablesDay, desk: Desk): Promise<void> =>
  sendReceipt(day, desk, anyTable(day));

/** The holder changes the competition and gives its file out. While two believe to have the key, they change its name alone. */
export async function amend(day: TablesDay, table: Table): Promise<void> {
  const { random } = day;
  const { services, id } = table;
  const isAlone = day.keys.length === 0 && (await holdersOf(day)).length === 1;
  const roll = isAlone ? random.int(4) : 0;
  const expected = [...ELSEWHERE, 'round-closed'];
  const done = await attempt(
    day,
    table,
    'changes of the competition',
    () => {
      if (roll === 1) return services.changeCompetition(id, addLateEntry);
      if (roll === 2) return services.amendRuleBook(id, weighAnew(10 + random.int(80)), 'disepakati juri');
      const name = `Lomba ${random.int(99)}`;
      return services.changeCompetition(id, (before) => setIdentity(before, { ...before.identity, name }));
    },
    expected,
  );
  if (!done) return;
  if (roll === 1 || roll === 2) day.reaching = true;
  await giveOut(day, table);
}

const addLateEntry = (before: Competition): Competition =>
  addEntry(before, anEntry({ number: before.entries.length + 1 }));

const weighAnew =
  (percent: number) =>
  (before: Competition): Competition =>
    before.rounds.reduce(
      (made, round) => setRubric(made, round.id, aRubric({ a: percent, b: 100 - percent })),
      before,
    );

/** The competition file, for judges and the other table. */
export async function giveOut(day: TablesDay, table: Table): Promise<boolean> {
  const { services, id, ports, name } = table;
  const given = await attempt(
    day,
    table,
    'competition files',
    () => services.exportCompetitionFile(id),
    ELSEWHERE,
  );
  if (!given) return false;
  day.file = lastSaved(ports);
  const { entries } = (await loadStanding(ports, id)).competition;
  // Whoever closes a round by what a file says of an entry, and hasn't heard the act that says so, closes another table.
  if (entries.some(({ status }) => status.type === 'withdrawn')) day.reaching = true;
  day.sticks.push({ ...day.file, from: name });
  return true;
}

/** The key is handed over; then the other table takes it, or the one that gave it keeps it after all. */
export async function moveKey(day: TablesDay): Promise<void> {
  const { random, keys } = day;
  const handed = keys.at(-1);
  if (handed === undefined) {
    const [holder] = await holdersOf(day);
    if (holder !== undefined) await giveKey(day, holder);
    return;
  }
  const { from, bytes, secret } = handed;
  const taker = otherThan(day, from);
  if (random.chance(0.7)) {
    const taking = { bytes, secret, reason: 'laptop pertama pulang' };
    await attempt(day, taker, 'keys taken', () => taker.joining.takeKey(taker.id, taking));
  } else await attempt(day, from, 'keys kept after all', () => from.joining.keepKey(from.id, 'tidak jadi'));
  // A copy may lie about, and come to another end.
  if (random.chance(0.7)) keys.splice(0);
}

async function giveKey(day: TablesDay, from: Table): Promise<void> {
  const { joining, id, ports } = from;
  let secret = '';
  const give = async () => {
    const made = await joining.giveKey(id, { ...quiet, here: '' });
    if (made.ok) secret = made.value.code;
    return made;
  };
  if (await attempt(day, from, 'keys handed over', give))
    day.keys.push({ from, bytes: lastSaved(ports).bytes, secret });
}

/**
 * A judge's card is lost. What one table has, the holder gets to have first, and the file goes to the other at once: which
 * laptops stay good depends on it.
 */
export async function replaceCard(day: TablesDay, table: Table, { code }: Desk): Promise<void> {
  const { services, id, name } = table;
  if (day.keys.length > 0 || (await holdersOf(day)).length > 1 || !(await holdsKey(table))) return;
  await takeAt(day, table, day.archive);
  await attempt(day, table, 'cards replaced', () => services.replaceCard(id, judgeId(code), 'hilang'));
  if (await giveOut(day, table)) await takeAt(day, otherThan(day, table), [{ ...day.file, from: name }]);
}

export async function strikeOut(day: TablesDay, table: Table, desk: Desk): Promise<void> {
  const { services, id, ports } = table;
  const workspace = await desk.laptop.ports.repository.findWorkspace(desk.id);
  if (workspace?.role !== 'judge') throw new Error('no judge here');
  const { device, judge } = workspace;
  const known = (await ports.repository.loadRevisions(id)).filter(
    ({ revision }) => revision.device === device,
  );
  const lastSeq = Math.max(0, ...known.map(({ revision }) => revision.seq));
  await attempt(
    day,
    table,
    'laptops struck out',
    () => services.strikeOutLaptop(id, { device, judge, lastSeq }, 'hilang'),
    ELSEWHERE,
  );
}

/** A judge opens the competition file that was given out last; of two under one number, the one that came first stays. */
export async function learnFile(day: TablesDay, { laptop, code, id }: Desk): Promise<void> {
  const [holder] = await holdersOf(day);
  if (holder === undefined) return;
  const card = await codeOf({ office: holder }, code);
  const joined = await laptop.services.joinAsJudge(day.file.bytes, judgeId(code), card);
  if (requireExpected(joined, TWINS) && joined.ok && joined.value !== id)
    throw new Error('joined a second time');
}

const TWINS = new Set(['edition-twin', 'edition-older']);
