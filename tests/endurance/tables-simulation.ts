import { PowerCut } from './event-laptop';
import { count } from './event-start';
import {
  carryToOwnLaptop,
  decide,
  handOver,
  loseStick,
  mark,
  recuseOrReopen,
  score,
  sign,
} from './event-steps';
import { endTablesDay, type TablesOutcome } from './tables-evening';
import { anyTable, beginTablesDay, FIRST_ENTRIES, type TablesDay, type TablesPlan } from './tables-start';
import {
  amend,
  closeOrOpen,
  confirm,
  excuseOrTakeBack,
  learnFile,
  letStand,
  moveKey,
  receiptFrom,
  replaceCard,
  sendDecisions,
  strikeOut,
  takeAt,
  withdrawOrRestore,
} from './tables-steps';

/**
 * One day from a seed at which two tables of one secretariat, each with a key of its own, take in what judges sign, excuse,
 * withdraw, decide, close and open without knowing of each other, hand the competition's key to and fro, and exchange files
 * that are late, lost and doubled. In the evening everything reaches everybody.
 * @throws when anything is not as it has to be, in words
 */
export async function simulateTablesDay(plan: TablesPlan): Promise<TablesOutcome> {
  const day = await beginTablesDay(plan);
  const { random } = day;
  for (const desk of day.desks) {
    const share = desk.laptop.name.endsWith(' 1') ? 0.7 : 0.25;
    for (let entry = 1; entry <= FIRST_ENTRIES; entry += 1) {
      if (random.chance(share)) await score(day, desk, entry);
    }
    await handOver(day, desk);
  }
  const steps = 20 + random.int(20);
  for (let step = 0; step < steps; step += 1) await oneStep(day);
  return endTablesDay(day);
}

async function oneStep(day: TablesDay): Promise<void> {
  const { random } = day;
  const desk = random.pick(day.desks);
  const table = anyTable(day);
  const roll = random.int(100);
  const at = random.chance(0.7) ? table : desk.laptop;
  if (random.chance(0.06)) at.cut = random.pick(['before', 'after'] as const);
  try {
    if (roll < 5) await mark(day, desk);
    else if (roll < 10) await sign(day, desk);
    else if (roll < 14) await recuseOrReopen(day, desk);
    else if (roll < 20) await handOver(day, desk);
    else if (roll < 32) await deliver(day);
    else if (roll < 35) await carryToOwnLaptop(day, desk);
    else if (roll < 47) await excuseOrTakeBack(day, table);
    else if (roll < 54) await withdrawOrRestore(day, table);
    else if (roll < 59) await decide(day, table, 1);
    else if (roll < 61) await letStand(day, table);
    else if (roll < 68) await closeOrOpen(day, table);
    else if (roll < 72) await confirm(day, table);
    else if (roll < 83) await sendDecisions(day, table);
    else if (roll < 86) await receiptFrom(day, desk);
    else if (roll < 88) await amend(day, table);
    else if (roll < 90) await learnFile(day, desk);
    else if (roll < 96) await moveKey(day);
    else if (roll < 97) await replaceCard(day, table, desk);
    else if (roll < 98) await strikeOut(day, table, desk);
    else loseStick(day);
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    count(day, 'power cuts');
  }
  table.cut = 'never';
  desk.laptop.cut = 'never';
}

/** Some sticks, whatever is on them, in any order, one of them twice perhaps, to one of the tables. */
async function deliver(day: TablesDay): Promise<void> {
  const { random, sticks } = day;
  const chosen = Array.from({ length: 1 + random.int(4) }, () => random.pick(sticks));
  await takeAt(day, anyTable(day), chosen);
}
