import type { ConflictChoice, SheetDecision } from '../../renderer/application/disputes/decide-conflict';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { AccessCode } from '../../renderer/domain/access-code';
import { isActive } from '../../renderer/domain/competition';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { RevisionId } from '../../renderer/domain/ids';
import type { SheetKey, StoredRevision } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { loadSecretariat, loadStanding } from '../builders/an-event';
import { anIncomingFile, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quiet } from '../builders/take-files';
import { copyDisk } from './event-laptop';
import { count, type Day, type Desk, type Office, officesOf, type Stick } from './event-start';

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
export function requireExpected(
  result: { readonly ok: boolean; readonly error?: { readonly type: string } },
  expected: ReadonlySet<string> = EXPECTED,
): boolean {
  if (result.ok) return true;
  const type = result.error?.type ?? '';
  if (!expected.has(type)) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return false;
}

async function roundAt({ laptop, id }: Desk) {
  const workspace = await laptop.ports.repository.findWorkspace(id);
  const [round] = workspace?.competition.rounds ?? [];
  if (workspace === undefined || round === undefined) throw new Error('no round');
  return { round, entries: workspace.competition.entries.filter(isActive) };
}

export async function sheetKeyOf(desk: Desk, entry: number): Promise<SheetKey> {
  const { round } = await roundAt(desk);
  return { judge: judgeId(desk.code), entry: entryId(entry), round: round.id };
}

/** Of the judge's laptop, in running order, as far as it knows the entries. */
async function sheetsOf(desk: Desk): Promise<readonly SheetKey[]> {
  const { round, entries } = await roundAt(desk);
  return entries.map(({ id }) => ({ judge: judgeId(desk.code), entry: id, round: round.id }));
}

export async function mark({ random }: Pick<Day, 'random'>, desk: Desk): Promise<void> {
  const sheets = await sheetsOf(desk);
  if (sheets.length === 0) return;
  const key = random.pick(sheets);
  const a = 60 + random.int(40);
  const marks = someMarks(random.chance(0.8) ? { a, b: 60 + random.int(40) } : { a });
  const notes = { overall: random.chance(0.2) ? `catatan ${random.int(9)}` : '', criteria: {} };
  requireExpected(await desk.laptop.services.saveSheet(desk.id, key, { marks, notes }));
}

export async function sign({ random }: Pick<Day, 'random'>, desk: Desk): Promise<void> {
  const keys = (await sheetsOf(desk)).filter(() => random.chance(0.5));
  for (const key of keys) requireExpected(await desk.laptop.services.submitSheets(desk.id, [key]));
}

/** Marks a sheet whole and signs it, where the judge still may. */
export async function score(day: Pick<Day, 'random' | 'counted'>, desk: Desk, entry: number): Promise<void> {
  const { services } = desk.laptop;
  const key = await sheetKeyOf(desk, entry);
  const [a, b] = [60 + day.random.int(40), 60 + day.random.int(40)];
  await services.saveSheet(desk.id, key, {
    marks: someMarks({ a, b }),
    notes: { overall: '', criteria: {} },
  });
  const signed = await services.submitSheets(desk.id, [key]);
  if (signed.ok) count(day, 'sheets signed by judges');
}

export async function recuseOrReopen({ random }: Pick<Day, 'random'>, desk: Desk): Promise<void> {
  const { services } = desk.laptop;
  const sheets = await sheetsOf(desk);
  if (sheets.length === 0) return;
  const key = random.pick(sheets);
  if (random.chance(0.5)) requireExpected(await services.reopenSheet(desk.id, key, 'salah ketik'));
  else requireExpected(await services.recuse(desk.id, { round: key.round, entries: [key.entry] }, 'kerabat'));
}

export async function handOver(day: Pick<Day, 'sticks' | 'counted'>, desk: Desk): Promise<void> {
  if (!requireExpected(await desk.laptop.services.exportBundle(desk.id))) return;
  day.sticks.push({ ...lastSaved(desk.laptop.ports), from: desk.laptop.name });
  count(day, 'hand-overs');
}

/** What the secretariat refuses, and what it is counted as. */
const REFUSALS = new Map([['card-replaced', 'files of a lost card refused']]);

/** Some sticks, in any order, one of them twice perhaps, to one of the secretariat's laptops. */
export async function deliver(day: Day): Promise<void> {
  const { random, sticks } = day;
  if (sticks.length === 0) return;
  const chosen = Array.from({ length: 1 + random.int(4) }, () => random.pick(sticks));
  await takeIn(day, random.pick(officesOf(day)), chosen);
}

export async function takeIn(
  day: Pick<Day, 'archive' | 'counted'>,
  office: Office,
  sticks: readonly Stick[],
  refusals: ReadonlyMap<string, string> = REFUSALS,
): Promise<number> {
  const outcomes = await office.services.importBundles(office.id, sticks.map(anIncomingFile), quiet);
  let added = 0;
  for (const [index, outcome] of outcomes.entries()) {
    const stick = sticks[index] as Stick;
    if (outcome.type === 'taken') {
      added += outcome.record.added;
      if (!day.archive.includes(stick)) day.archive.push(stick);
      continue;
    }
    const refused = refusals.get(outcome.problem.type);
    if (refused !== undefined) count(day, refused);
    else
      throw new Error(`${office.name} refused a file of ${stick.from}: ${JSON.stringify(outcome.problem)}`);
  }
  return added;
}

export async function decide(
  day: Pick<Day, 'random' | 'conflicts'>,
  { ports, services, id }: Office,
  most: number,
): Promise<number> {
  const { random } = day;
  const workspace = await loadStanding(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const { states } = toSecretariatView(workspace, revisions, hashText);
  const findDispute = createDisputeFinder(workspace, revisions, hashText);
  const active = new Set(workspace.competition.entries.filter(isActive).map((one) => one.id));
  const takesPart = (head: StoredRevision | undefined): boolean =>
    head !== undefined && active.has(head.revision.entry);
  const decisions: SheetDecision[] = [];
  for (const [, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (state.type !== 'conflict' || decisions.length === most) continue;
    if (!takesPart(state.heads[0])) continue;
    const { judge, entry, round } = (state.heads[0] as (typeof state.heads)[number]).revision;
    const dispute = findDispute({ judge, entry, round });
    if (dispute === undefined) {
      // Of a closed round that lacks a file here: what came late ends it as soon as it counts.
      if (workspace.closings?.has(round)) continue;
      throw new Error('a conflict there is nothing to decide about');
    }
    const usable = dispute.versions.filter(({ use }) => use === 'usable');
    const take = usable.length > 0 && random.chance(0.7) ? random.pick(usable).stored.id : undefined;
    decisions.push({
      key: dispute.key,
      shown: toHeadsDigest(dispute.replaces, hashText),
      choice: toChoice(take, dispute.excusal !== undefined && random.chance(0.5) ? 'leave-out' : 'ask-judge'),
    });
  }
  if (decisions.length === 0) return 0;
  const decided = await services.decideConflicts(id, decisions, 'sesuai lembar kertas');
  // Closed where a file of it is missing here.
  if (!requireExpected(decided, ROUND_CLOSED)) return 0;
  day.conflicts += decisions.length;
  return decisions.length;
}

const ROUND_CLOSED = new Set(['round-closed']);

const toChoice = (version: RevisionId | undefined, type: 'leave-out' | 'ask-judge'): ConflictChoice =>
  version === undefined ? { type } : { type: 'take', version };

export async function exchangeDecisions(day: Day): Promise<number> {
  if (day.plan.offices === 1) return 0;
  let added = 0;
  for (const [from, to] of [
    [day.office, day.second],
    [day.second, day.office],
  ] as const) {
    const decisions = await writeDecisions(from);
    if (decisions !== undefined) added += await takeIn(day, to, [decisions]);
  }
  return added;
}

/** Undefined where nothing was decided. */
export async function writeDecisions({ name, ports, services, id }: Office): Promise<Stick | undefined> {
  const written = getValue(await services.exportDecisions(id));
  return written.type === 'saved' ? { ...lastSaved(ports), from: name } : undefined;
}

export async function sendReceipt(
  day: Pick<Day, 'counted'>,
  { laptop, id, code }: Desk,
  office: Office,
): Promise<void> {
  getValue(await office.services.exportReceipt(office.id, judgeId(code)));
  const file = anIncomingFile(lastSaved(office.ports));
  const [outcome] = await laptop.services.importBundles(id, [file], quiet);
  if (outcome?.type === 'taken') count(day, 'receipts');
  // The receipt is sealed for the newest card, and this laptop still has the lost one's key.
  else if (outcome?.problem.type !== 'sealed-for-another')
    throw new Error(`receipt refused: ${JSON.stringify(outcome?.problem)}`);
}

/** A judge goes on, on the second laptop, from a file of the first. */
export async function carryToOwnLaptop(
  day: Pick<Day, 'random' | 'sticks' | 'counted'>,
  { laptop, id, code }: Desk,
): Promise<void> {
  const own = day.sticks.filter(({ from }) => from.startsWith(`${code} `) && from !== laptop.name);
  if (own.length === 0) return;
  const [outcome] = await laptop.services.importBundles(id, [anIncomingFile(day.random.pick(own))], quiet);
  if (outcome?.type === 'taken') return count(day, 'files between own laptops');
  const { type } = outcome?.problem ?? { type: '' };
  // `card-unknown`: this laptop hasn't seen the file with the newest card yet.
  if (type !== 'sealed-for-another' && type !== 'card-replaced' && type !== 'card-unknown')
    throw new Error(`own file refused: ${type}`);
}

export function loseStick(day: Pick<Day, 'random' | 'sticks' | 'counted'>): void {
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

export async function update(
  { file }: Pick<Day, 'file'>,
  { laptop, id, code }: Desk,
  card: AccessCode,
): Promise<void> {
  const joined = getValue(await laptop.services.joinAsJudge(file.bytes, judgeId(code), card));
  if (joined !== id) throw new Error('joined a second time');
}
