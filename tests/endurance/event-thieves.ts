import { findTakenSheets } from '../../renderer/application/sheets/taken-sheets';
import { judgeId } from '../builders/a-judge';
import { someMarks } from '../builders/a-rubric';
import { loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { aLaptop, PowerCut } from './event-laptop';
import {
  beginDay,
  codeOf,
  count,
  type Day,
  type Desk,
  ENTRIES,
  type EventPlan,
  officesOf,
} from './event-start';
import {
  carryToOwnLaptop,
  decide,
  deliver,
  exchangeDecisions,
  handOver,
  mark,
  recuseOrReopen,
  replaceCard,
  score,
  sendReceipt,
  sheetKeyOf,
  sign,
  takeIn,
  update,
} from './event-steps';
import { requireFreshOfficeAgrees, requireNothingLeft, requireTheftsShown } from './event-thefts';
import type { ThievesDay } from './thieves-day';

/**
 * One day from a seed, as `simulateDay`; but for each judge somebody has the card, a laptop and every score file
 * that was ever handed over, and withdraws, signs anew, overrules decisions and floods sheets with versions.
 * After every step at the secretariat all that was taken is shown there, and in the evening all can be decided.
 * @throws when anything is not as it has to be, in words
 */
export async function simulateThievesDay(plan: EventPlan): Promise<Day> {
  const robbed = await beginThievesDay(plan);
  const { day } = robbed;
  // There has to be something to steal.
  for (const desk of day.desks.filter(({ laptop }) => laptop.name.endsWith(' 1'))) {
    for (let entry = 1; entry <= ENTRIES; entry += 1)
      if (day.random.chance(0.7)) await score(day, desk, entry);
    await handOver(day, desk);
  }
  const steps = 30 + day.random.int(20);
  for (let step = 0; step < steps; step += 1) {
    await oneStep(robbed);
    for (const office of officesOf(day)) await requireTheftsShown(robbed, office);
  }
  await evening(robbed);
  return day;
}

async function beginThievesDay(plan: EventPlan): Promise<ThievesDay> {
  const day = await beginDay(plan);
  const thieves: Desk[] = [];
  for (const code of new Set(day.desks.map((desk) => desk.code))) {
    const laptop = aLaptop({ name: `thief of ${code}`, doors: day.doors, clock: day.clock });
    const card = await codeOf(day, code);
    const id = getValue(await laptop.services.joinAsJudge(day.file.bytes, judgeId(code), card));
    thieves.push({ laptop, code, id });
  }
  return { day, thieves };
}

async function oneStep({ day, thieves }: ThievesDay): Promise<void> {
  const { random } = day;
  const desk = random.pick(day.desks);
  const thief = random.pick(thieves);
  const roll = random.int(100);
  if (random.chance(0.05)) desk.laptop.cut = random.pick(['before', 'after'] as const);
  try {
    if (roll < 10) await mark(day, desk);
    else if (roll < 14) await sign(day, desk);
    else if (roll < 34) await score(day, desk, 1 + random.int(ENTRIES));
    else if (roll < 36) await recuseOrReopen(day, desk);
    else if (roll < 46) await handOver(day, desk);
    else if (roll < 56) await deliver(day);
    else if (roll < 59) await decide(day, random.pick(officesOf(day)), 2);
    else if (roll < 65) await learn(day, desk);
    else if (roll < 67) await carryToOwnLaptop(day, desk);
    else if (roll < 69) await exchangeDecisions(day);
    else if (roll < 71) await replaceCard(day, desk);
    else if (roll < 72) await strikeOut(day, thief);
    else if (roll < 73) await update(day, desk, await codeOf(day, desk.code));
    else if (roll < 76) await sendReceipt(day, thief, random.pick(officesOf(day)));
    else await raid(day, thief);
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    count(day, 'power cuts');
  }
  desk.laptop.cut = 'never';
}

/** Everything reaches the secretariat, is answered by some judges, decided, overruled once more, and decided. */
async function evening(robbed: ThievesDay): Promise<void> {
  const { day, thieves } = robbed;
  const { random, office } = day;
  for (const desk of [...day.desks, ...thieves]) await handOver(day, desk);
  await settleIn(robbed);
  for (const desk of day.desks) {
    await update(day, desk, await codeOf(day, desk.code));
    await sendReceipt(day, desk, office);
    if (random.chance(0.5)) await signAgain(day, desk);
    await handOver(day, desk);
  }
  await settleIn(robbed);
  await decide(day, office, 99);
  await requireNothingLeft(robbed);
  for (const thief of thieves) {
    await sendReceipt(day, thief, office);
    for (let entry = 1; entry <= ENTRIES; entry += 1) {
      if (random.chance(0.5)) await reopen(day, thief, entry);
    }
    await handOver(day, thief);
  }
  await settleIn(robbed);
  await decide(day, office, 99);
  await requireNothingLeft(robbed);
  await requireFreshOfficeAgrees(robbed);
}

async function settleIn(robbed: ThievesDay): Promise<void> {
  const { day } = robbed;
  for (const office of [day.office, day.second]) await takeIn(day, office, [...day.archive, ...day.sticks]);
  for (let round = 0; (await exchangeDecisions(day)) > 0; round += 1) {
    if (round > 5) throw new Error('decisions go back and forth without an end');
  }
  for (const office of [day.office, day.second]) await requireTheftsShown(robbed, office);
}

async function reopen(day: Day, desk: Desk, entry: number): Promise<boolean> {
  const reopened = await desk.laptop.services.reopenSheet(
    desk.id,
    await sheetKeyOf(desk, entry),
    'salah ketik',
  );
  if (reopened.ok) count(day, 'sheets reopened by thieves');
  return reopened.ok;
}

/** Takes a score file of the judge in, does harm in one of four ways, and hands over. */
async function raid(day: Day, thief: Desk): Promise<void> {
  const { random } = day;
  await carryToOwnLaptop(day, thief);
  const roll = random.int(4);
  for (let entry = 1; entry <= ENTRIES; entry += 1) {
    if (roll === 0 || (roll === 1 && random.chance(0.5))) await reopen(day, thief, entry);
  }
  if (roll === 2) await signAnew(day, thief, 1);
  if (roll === 3) await signAnew(day, thief, 5 + random.int(20));
  if (random.chance(0.7)) await handOver(day, thief);
}

/** A judge takes a receipt, and answers it or not. */
async function learn(day: Day, desk: Desk): Promise<void> {
  await sendReceipt(day, desk, day.random.pick(officesOf(day)));
  if (day.random.chance(0.6)) await signAgain(day, desk);
}

async function signAnew(day: Day, thief: Desk, times: number): Promise<void> {
  const { services } = thief.laptop;
  const entry = 1 + day.random.int(ENTRIES);
  const key = await sheetKeyOf(thief, entry);
  for (let turn = 0; turn < times; turn += 1) {
    await reopen(day, thief, entry);
    const mark = 10 + day.random.int(40);
    await services.saveSheet(thief.id, key, {
      marks: someMarks({ a: mark, b: mark }),
      notes: { overall: '', criteria: {} },
    });
    const signed = await services.submitSheets(thief.id, [key]);
    if (signed.ok) count(day, 'sheets signed by thieves');
  }
}

/** The judge, told by a receipt what was taken, signs it again on the laptop it was taken from. */
async function signAgain(day: Day, desk: Desk): Promise<void> {
  const keys = await findTakenKeys(desk);
  if (keys.length === 0) return;
  const signed = await desk.laptop.services.signAgain(desk.id, keys);
  if (!signed.ok) throw new Error(`not signed again: ${signed.error.type}`);
  count(day, 'sheets signed again');
}

async function findTakenKeys({ laptop, id }: Desk) {
  const workspace = await laptop.ports.repository.findWorkspace(id);
  if (workspace?.role !== 'judge') throw new Error('no judge here');
  const revisions = await laptop.ports.repository.loadRevisions(id);
  return findTakenSheets(workspace, revisions, hashText).map(({ key }) => key);
}

/** The secretariat names the last number it knows of the thief's laptop. */
async function strikeOut(day: Day, thief: Desk): Promise<void> {
  const { office, second, id } = day;
  const workspace = await thief.laptop.ports.repository.findWorkspace(thief.id);
  if (workspace?.role !== 'judge') throw new Error('no judge here');
  const known = (await office.ports.repository.loadRevisions(id)).filter(
    ({ revision }) => revision.device === workspace.device,
  );
  const strike = {
    ...{ device: workspace.device, judge: judgeId(thief.code), reason: 'dicuri' },
    lastSeq: Math.max(0, ...known.map(({ revision }) => revision.seq)),
    at: office.ports.now(),
  };
  getValue(
    await office.services.changeCompetition(id, (competition) => {
      const { access } = competition;
      if (access === undefined) throw new Error('no cards');
      return { ...competition, access: { ...access, struckOut: [...(access.struckOut ?? []), strike] } };
    }),
  );
  getValue(await office.services.exportCompetitionFile(id));
  day.file = lastSaved(office.ports);
  const changed = await loadSecretariat(office.ports, id);
  getValue(await second.ports.repository.changeWorkspace(id, () => ({ ok: true, value: changed })));
  count(day, 'laptops struck out');
}
