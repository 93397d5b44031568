import { type EventOutcome, endDay } from './event-evening';
import { PowerCut } from './event-laptop';
import { beginDay, codeOf, count, type Day, type EventPlan, officesOf } from './event-start';
import {
  carryToOwnLaptop,
  decide,
  deliver,
  exchangeDecisions,
  handOver,
  loseStick,
  mark,
  putBack,
  recuseOrReopen,
  replaceCard,
  sendReceipt,
  sign,
  update,
} from './event-steps';

/**
 * One day of judging from a seed: judges on several laptops, power cuts, clocks that jump, sticks that are lost,
 * doubled and swapped, cards that are replaced, profiles put back, and two laptops of the secretariat that decide
 * without knowing of each other. In the evening everything that was handed over reaches everybody.
 * @throws when anything is not as it has to be, in words
 */
export async function simulateDay(plan: EventPlan): Promise<EventOutcome> {
  const day = await beginDay(plan);
  const steps = 40 + day.random.int(40);
  for (let step = 0; step < steps; step += 1) await oneStep(day);
  return endDay(day);
}

async function oneStep(day: Day): Promise<void> {
  const { random, plan } = day;
  const desk = random.pick(day.desks);
  const roll = random.int(100);
  if (random.chance(0.08)) desk.laptop.cut = random.pick(['before', 'after'] as const);
  try {
    if (roll < 34) await mark(day, desk);
    else if (roll < 46) await sign(day, desk);
    else if (roll < 50) await recuseOrReopen(day, desk);
    else if (roll < 60) await handOver(day, desk);
    else if (roll < 73) await deliver(day);
    else if (roll < 79) await decide(day, random.pick(officesOf(day)), 1);
    else if (roll < 82) await sendReceipt(day, desk, random.pick(officesOf(day)));
    else if (roll < 91) await carryToOwnLaptop(day, desk);
    else if (roll < 93) loseStick(day);
    else if (roll < 95) await exchangeDecisions(day);
    else if (roll < 97 && plan.clones) await putBack(day, desk);
    else if (roll < 98) await replaceCard(day, desk);
    else await update(day, desk, await codeOf(day, desk.code));
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    count(day, 'power cuts');
  }
  desk.laptop.cut = 'never';
}
