import { sheetsIn } from '../../renderer/application/acts/act';
import { findKeyElsewhere } from '../../renderer/application/acts/key-holder';
import { standingOf } from '../../renderer/application/acts/with-acts';
import { type Stored, sheetId } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { loadSecretariat, loadStanding } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';
import { shuffle } from '../builders/seeded-random';
import { requireAllIn, requireSameForJudges } from './event-evening';
import { codeOf, type Stick } from './event-start';
import { decide, handOver, update, writeDecisions } from './event-steps';
import { type Reading, requireSame, requireSameActs } from './tables-readings';
import { anyTable, joinAs, type Table, type TablesDay } from './tables-start';
import { confirm, conflictsAt, giveOut, holdersOf, otherThan, REFUSALS, takeAt } from './tables-steps';

/** What a day came to; everything in it follows from the plan. */
export interface TablesOutcome {
  /** Sheets, marks, scores and ranks, who is excused, what is closed. */
  readonly results: string;
  readonly revisions: number;
  readonly acts: number;
  readonly conflicts: number;
  readonly counted: Readonly<Record<string, number>>;
}

/**
 * Everything reaches everybody, in orders of their own: what two tables say against each other is in sight of all, alike, and
 * is confirmed; then all sheets are decided.
 * @throws when anything is not as it has to be, in words
 */
export async function endTablesDay(day: TablesDay): Promise<TablesOutcome> {
  const { tables } = day;
  // The other table takes nothing decided by rules that it hasn't heard of.
  await keepLostKey(day);
  const [holder, ...others] = await holdersOf(day);
  if (holder !== undefined && others.length === 0) await giveOut(day, holder);
  day.sticks.push({ ...day.file, from: 'a table' });
  for (const table of tables) await bring(day, table, [...day.archive, ...day.sticks]);
  const said = await exchange(day);
  const third = await joinAs('table-3', day.world, day.invitation);
  // Who is behind takes what those who aren't refuse: of a lost card, of earlier rules.
  await takeAt(day, third, [{ ...day.file, from: 'a table' }]);
  await bring(day, third, [...day.archive, ...day.sticks, ...said]);
  const all = [...tables, third] as const;
  await requireSameActs(all);
  await settleActs(day);
  await settleKey(day);
  const finals = await lastFiles(day);
  for (const table of tables) await bring(day, table, finals);
  await decide(day, anyTable(day), 99);
  const last = [{ ...day.file, from: 'a table' }, ...finals, ...(await exchange(day))];
  await bring(day, third, last);
  const reading = await requireSame(all, refusedSoFar(day) > 0 ? 'those-left' : 'all');
  if (reading.disputed.length > 0) throw new Error('tables still disagree');
  if (reading.differing > 0 && !day.reaching) throw new Error('a closed round is not what it was');
  if (reading.conflicts > 0) throw new Error('a sheet is left in dispute after everything was decided');
  if ((await bring(day, third, last)) > 0) throw new Error('the same files again added something');
  await requireNothingLost(day, reading);
  await requireSameForJudges(day, tables, finals);
  await requireSameExcusals(day);
  for (const desk of day.desks) await requireAllIn(desk);
  return {
    results: reading.results,
    revisions: reading.revisions.length,
    acts: reading.acts.length,
    conflicts: day.conflicts,
    counted: day.counted,
  };
}

/** Files of judges and tables, by a table that knew of other rules, other entries or a lost card. */
const refusedSoFar = ({ counted }: Pick<TablesDay, 'counted'>): number =>
  [...new Set(REFUSALS.values())].reduce((sum, what) => sum + (counted[what] ?? 0), 0);

/** While two tables are in dispute about the key, a third takes neither's competition file; then what goes by that. */
const PASSES = 3;

/** In an order of the table's own; where it refused something, all of it once more. */
async function bring(day: TablesDay, table: Table, sticks: readonly Stick[]): Promise<number> {
  const files = [...new Set(sticks)];
  let added = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = refusedSoFar(day);
    added += await takeAt(day, table, shuffle(files, day.random));
    if (refusedSoFar(day) === before) break;
  }
  return added;
}

/** Each gets the other's decisions, until nothing is new. */
async function exchange(day: TablesDay): Promise<readonly Stick[]> {
  for (let round = 0; round < 6; round += 1) {
    const news = (await Promise.all(day.tables.map(writeDecisions))).flatMap((file) => file ?? []);
    let added = 0;
    for (const table of day.tables) {
      const ofOther = news.filter(({ from }) => from !== table.name);
      added += await takeAt(day, table, ofOther);
    }
    if (added === 0) return news;
  }
  throw new Error('decisions go back and forth without an end');
}

async function settleActs(day: TablesDay): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const table = anyTable(day);
    if ((await conflictsAt(table)).length === 0) return;
    if (turn > 30) throw new Error('confirming ends no dispute');
    await confirm(day, table);
    await exchange(day);
  }
}

/** One table holds the key, whatever became of it, and everybody has the competition as it gives it out. */
async function settleKey(day: TablesDay): Promise<void> {
  if ((await holdersOf(day)).length === 0) {
    getValue(await day.office.joining.keepKey(day.office.id, 'tetap di sini'));
    await exchange(day);
  }
  const holders = await holdersOf(day);
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) throw new Error(`${holders.length} tables hold the key`);
  await renewLostCodes(day, holder);
  if (!(await giveOut(day, holder))) throw new Error('the holder of the key gives out no file');
  const other = otherThan(day, holder);
  await takeAt(day, other, [{ ...day.file, from: holder.name }]);
  for (const desk of day.desks) await update(day, desk, await codeOf({ office: holder }, desk.code));
}

/** It was handed over, and nobody took it: rules that were changed before would reach nobody. Who gave it has them. */
async function keepLostKey({ tables, counted }: TablesDay): Promise<void> {
  const givers: { readonly table: Table; readonly changes: number }[] = [];
  for (const table of tables) {
    const workspace = await loadSecretariat(table.ports, table.id);
    const elsewhere = findKeyElsewhere(workspace, await table.ports.repository.loadActs(table.id));
    if (elsewhere?.type !== 'key-held-elsewhere') return;
    const { ruleBook, entries } = workspace.competition;
    const changes = entries.length + (ruleBook.type === 'frozen' ? ruleBook.history.length : 0);
    if (workspace.keyGiven !== undefined) givers.push({ table, changes });
  }
  const [last] = givers.toSorted((a, b) => b.changes - a.changes);
  if (last === undefined) return;
  getValue(await last.table.joining.keepKey(last.table.id, 'tidak ada yang mengambil'));
  counted['keys kept in the evening'] = (counted['keys kept in the evening'] ?? 0) + 1;
}

/** A card that was replaced where the key is no more has its code there: its judge gets another. */
async function renewLostCodes({ desks, counted }: TablesDay, { services, id }: Table): Promise<void> {
  const known = new Set(getValue(await services.openCards(id)).map(({ judge }) => judge.code));
  for (const code of new Set(desks.map((desk) => desk.code))) {
    if (known.has(code)) continue;
    getValue(await services.replaceCard(id, judgeId(code), 'kodenya tertinggal'));
    counted['codes that stayed elsewhere'] = (counted['codes that stayed elsewhere'] ?? 0) + 1;
  }
}

async function lastFiles(day: TablesDay): Promise<readonly Stick[]> {
  const finals: Stick[] = [];
  for (const desk of day.desks) {
    await handOver(day, desk);
    finals.push(day.sticks.at(-1) as Stick);
  }
  return finals;
}

/** What tables wrote is there, to the letter, and nothing that nobody wrote; and what judges signed and handed over. */
async function requireNothingLost(day: TablesDay, { revisions, acts }: Reading): Promise<void> {
  const written: readonly Stored[] = [...revisions, ...acts];
  const said = new Map(
    [...day.tables, ...day.desks.map(({ laptop }) => laptop)].flatMap((laptop) =>
      laptop.written.map(({ id, text }) => [id, text]),
    ),
  );
  for (const { id, text } of written) if (said.get(id) !== text) throw new Error(`nobody wrote ${text}`);
  const known = new Set(written.map(({ id }) => id));
  for (const { name, written: own } of day.tables) {
    for (const { id, text } of own) if (!known.has(id)) throw new Error(`lost of ${name}: ${text}`);
    day.counted['acts and decisions of tables'] =
      (day.counted['acts and decisions of tables'] ?? 0) + own.length;
  }
  for (const { laptop } of day.desks) {
    const signed = sheetsIn(laptop.written).filter(({ revision }) => revision.state !== 'draft');
    for (const { id, text } of signed) if (!known.has(id)) throw new Error(`lost of ${laptop.name}: ${text}`);
  }
}

/** By receipts of both tables a judge's laptop knows of each of its sheets whether it is awaited. */
async function requireSameExcusals({ desks, office }: TablesDay): Promise<void> {
  const { competition } = await loadStanding(office.ports, office.id);
  for (const { laptop, code, id } of desks) {
    const { repository } = laptop.ports;
    const workspace = await repository.findWorkspace(id);
    if (workspace === undefined) throw new Error('no workspace');
    const here = standingOf(workspace, await repository.loadActs(id)).competition.excusals;
    const own = competition.excusals.filter(({ judge }) => judge === judgeId(code));
    if (here.map(sheetId).sort().join() !== own.map(sheetId).sort().join())
      throw new Error(`${laptop.name} knows of other excusals`);
  }
}
