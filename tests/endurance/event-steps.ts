import type { SheetDecision } from '../../renderer/application/disputes/decide-conflict';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { AccessCode } from '../../renderer/domain/access-code';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { judgeId } from '../builders/a-judge';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { loadSecretariat } from '../builders/an-event';
import { anIncomingFile, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quiet } from '../builders/take-files';
import { copyDisk, type Laptop } from './event-laptop';
import { count, type Day, type Desk, ENTRIES, officesOf, type Stick } from './event-start';

/** Nobody looks on, and nobody breaks off. */

/** Refusals the day brings without anybody's fault. */
const EXPECTED = new Set([
  'sheet-signed',
  'sheet-recused',
  'sheet-in-conflict',
  'sheet-incomplete',
  'sheet-nothing-to-take-back',
  'conflict-moved-on',
  'card-code-needed',
]);

/** What was not to be expected is a fault of the program. */
function requireExpected(result: {
  readonly ok: boolean;
  readonly error?: { readonly type: string };
}): boolean {
  if (result.ok) return true;
  const type = result.error?.type ?? '';
  if (!EXPECTED.has(type)) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return false;
}

async function sheetKeyOf({ laptop, code, id }: Desk, entry: number) {
  const workspace = await laptop.ports.repository.findWorkspace(id);
  const [round] = workspace?.competition.rounds ?? [];
  if (round === undefined) throw new Error('no round');
  return { judge: judgeId(code), entry: entryId(entry), round: round.id };
}

export async function mark({ random }: Day, desk: Desk): Promise<void> {
  const key = await sheetKeyOf(desk, 1 + random.int(ENTRIES));
  const a = 60 + random.int(40);
  const marks = someMarks(random.chance(0.8) ? { a, b: 60 + random.int(40) } : { a });
  const notes = { overall: random.chance(0.2) ? `catatan ${random.int(9)}` : '', criteria: {} };
  requireExpected(await desk.laptop.services.saveSheet(desk.id, key, { marks, notes }));
}

export async function sign({ random }: Day, desk: Desk): Promise<void> {
  const keys = [];
  for (let entry = 1; entry <= ENTRIES; entry += 1) {
    if (random.chance(0.5)) keys.push(await sheetKeyOf(desk, entry));
  }
  for (const key of keys) requireExpected(await desk.laptop.services.submitSheets(desk.id, [key]));
}

export async function recuseOrReopen({ random }: Day, desk: Desk): Promise<void> {
  const { services } = desk.laptop;
  const key = await sheetKeyOf(desk, 1 + random.int(ENTRIES));
  if (random.chance(0.5)) requireExpected(await services.reopenSheet(desk.id, key, 'salah ketik'));
  else requireExpected(await services.recuse(desk.id, { round: key.round, entries: [key.entry] }, 'kerabat'));
}

export async function handOver(day: Day, desk: Desk): Promise<void> {
  if (!requireExpected(await desk.laptop.services.exportBundle(desk.id))) return;
  day.sticks.push({ ...lastSaved(desk.laptop.ports), from: desk.laptop.name });
  count(day, 'hand-overs');
}

/** Some sticks, in any order, one of them twice perhaps, to one of the secretariat's laptops. */
export async function deliver(day: Day): Promise<void> {
  const { random, sticks } = day;
  if (sticks.length === 0) return;
  const chosen = Array.from({ length: 1 + random.int(4) }, () => random.pick(sticks));
  await takeIn(day, random.pick(officesOf(day)), chosen);
}

export async function takeIn(day: Day, office: Laptop, sticks: readonly Stick[]): Promise<number> {
  const outcomes = await office.services.importBundles(day.id, sticks.map(anIncomingFile), quiet);
  let added = 0;
  for (const [index, outcome] of outcomes.entries()) {
    const stick = sticks[index] as Stick;
    if (outcome.type === 'taken') {
      added += outcome.record.added;
      if (!day.archive.includes(stick)) day.archive.push(stick);
    } else if (outcome.problem.type === 'card-replaced') count(day, 'files of a lost card refused');
    else
      throw new Error(`${office.name} refused a file of ${stick.from}: ${JSON.stringify(outcome.problem)}`);
  }
  return added;
}

export async function decide(day: Day, office: Laptop, most: number): Promise<number> {
  const { random, id } = day;
  const workspace = await loadSecretariat(office.ports, id);
  const revisions = await office.ports.repository.loadRevisions(id);
  const { states } = toSecretariatView(workspace, revisions, hashText);
  const findDispute = createDisputeFinder(workspace, revisions, hashText);
  const decisions: SheetDecision[] = [];
  for (const [, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (state.type !== 'conflict' || decisions.length === most) continue;
    const { judge, entry, round } = (state.heads[0] as (typeof state.heads)[number]).revision;
    const dispute = findDispute({ judge, entry, round });
    if (dispute === undefined) throw new Error('a conflict there is nothing to decide about');
    const usable = dispute.versions.filter(({ use }) => use === 'usable');
    const take = usable.length > 0 && random.chance(0.7) ? random.pick(usable).stored.id : undefined;
    decisions.push({
      key: dispute.key,
      shown: toHeadsDigest(dispute.replaces, hashText),
      choice: take === undefined ? { type: 'ask-judge' } : { type: 'take', version: take },
    });
  }
  if (decisions.length === 0) return 0;
  getValue(await office.services.decideConflicts(id, decisions, 'sesuai lembar kertas'));
  day.conflicts += decisions.length;
  return decisions.length;
}

export async function exchangeDecisions(day: Day): Promise<number> {
  if (day.plan.offices === 1) return 0;
  let added = 0;
  for (const [from, to] of [
    [day.office, day.second],
    [day.second, day.office],
  ] as const) {
    const before = from.ports.saved.length;
    getValue(await from.services.exportDecisions(day.id));
    if (from.ports.saved.length === before) continue;
    added += await takeIn(day, to, [{ ...lastSaved(from.ports), from: from.name }]);
  }
  return added;
}

export async function sendReceipt(day: Day, { laptop, id, code }: Desk, office: Laptop): Promise<void> {
  getValue(await office.services.exportReceipt(day.id, judgeId(code)));
  const file = anIncomingFile(lastSaved(office.ports));
  const [outcome] = await laptop.services.importBundles(id, [file], quiet);
  if (outcome?.type === 'taken') count(day, 'receipts');
  // The receipt is sealed for the newest card, and this laptop still has the lost one's key.
  else if (outcome?.problem.type !== 'sealed-for-another')
    throw new Error(`receipt refused: ${JSON.stringify(outcome?.problem)}`);
}

/** A judge goes on, on the second laptop, from a file of the first. */
export async function carryToOwnLaptop(day: Day, { laptop, id, code }: Desk): Promise<void> {
  const own = day.sticks.filter(({ from }) => from.startsWith(`${code} `) && from !== laptop.name);
  if (own.length === 0) return;
  const [outcome] = await laptop.services.importBundles(id, [anIncomingFile(day.random.pick(own))], quiet);
  if (outcome?.type === 'taken') return count(day, 'files between own laptops');
  const { type } = outcome?.problem ?? { type: '' };
  // `card-unknown`: this laptop hasn't seen the file with the newest card yet.
  if (type !== 'sealed-for-another' && type !== 'card-replaced' && type !== 'card-unknown')
    throw new Error(`own file refused: ${type}`);
}

export function loseStick(day: Day): void {
  if (day.sticks.length === 0) return;
  day.sticks.splice(day.random.int(day.sticks.length), 1);
  count(day, 'sticks lost');
}

/** The profile is copied; later on the copy takes its place, and writes its next numbers a second time. */
export async function putBack(day: Day, desk: Desk): Promise<void> {
  const old = day.oldDisks.get(desk);
  day.oldDisks.delete(desk);
  if (old === undefined) day.oldDisks.set(desk, await copyDisk(desk.laptop.getDisk(), desk.id));
  else {
    desk.laptop.putDisk(old);
    count(day, 'profiles put back');
  }
}

/** The card is lost. What one office has, the other gets to have first: which laptops stay good depends on it. */
export async function replaceCard(day: Day, { code }: Desk): Promise<void> {
  if (!day.random.chance(0.5)) return;
  await takeIn(day, day.office, day.archive);
  getValue(await day.office.services.replaceCard(day.id, judgeId(code), 'hilang'));
  getValue(await day.office.services.exportCompetitionFile(day.id));
  day.file = lastSaved(day.office.ports);
  const workspace = await loadSecretariat(day.office.ports, day.id);
  getValue(await day.second.ports.repository.changeWorkspace(day.id, () => ({ ok: true, value: workspace })));
  count(day, 'cards replaced');
}

export async function update({ file }: Day, { laptop, id, code }: Desk, card: AccessCode): Promise<void> {
  const joined = getValue(await laptop.services.joinAsJudge(file.bytes, judgeId(code), card));
  if (joined !== id) throw new Error('joined a second time');
}
