import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { AccessCode } from '../../renderer/domain/access-code';
import { judgeId } from '../builders/a-judge';
import { type AnEvent, anEvent, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { paperDoors, realDoors } from './event-doors';
import { aLaptop, type copyDisk, type Laptop } from './event-laptop';

/** `wild`: ten years forwards or backwards between any two looks. */
export type ClockHabit = 'right' | 'fast' | 'slow' | 'backwards' | 'stopped' | 'wild';

export interface EventPlan {
  readonly seed: number;
  readonly clock: ClockHabit;
  /** Profiles put back from an old copy, which then write over what they had written. */
  readonly clones: boolean;
  readonly offices: 1 | 2;
  /** Encryption and scrypt in earnest. */
  readonly sealing: 'real' | 'paper';
}

/** By number, from 1. */
export const ENTRIES = 4;
const JUDGES = 3;
const NOON = Date.UTC(2026, 2, 16, 5);
const TEN_YEARS = 10 * 365 * 24 * 3_600_000;

export interface Desk {
  readonly laptop: Laptop;
  readonly code: string;
  readonly id: WorkspaceId;
}

/** A laptop of the secretariat. */
export interface Office extends Laptop {
  readonly id: WorkspaceId;
}

export interface Stick extends OutgoingFile {
  readonly from: string;
}

/** Where everybody and everything is. */
export type Day = Awaited<ReturnType<typeof beginDay>>;

/** The secretariat's two laptops, and one or two of each judge, opened with the card. */
export async function beginDay(plan: EventPlan) {
  const random = createSeededRandom(plan.seed);
  const clockRandom = createSeededRandom(plan.seed + 1);
  const doors =
    plan.sealing === 'real'
      ? realDoors(createSeededRandom(plan.seed))
      : paperDoors(createSeededRandom(plan.seed), createMemoryKeyring);
  const clock = toClock(plan.clock, clockRandom);
  const laptop = aLaptop({ name: 'office', doors, clock });
  const event: AnEvent = await anEvent({ ports: laptop.ports, entries: ENTRIES, judges: JUDGES });
  const office: Office = Object.assign(laptop, { id: event.id });
  getValue(await event.services.exportCompetitionFile(event.id));
  const { keyring } = office.ports;
  const second: Office = Object.assign(aLaptop({ name: 'second office', doors, clock, keyring }), {
    id: event.id,
  });
  getValue(await second.ports.repository.addWorkspace(await loadSecretariat(office.ports, event.id)));
  const day = {
    ...{ plan, random, doors, clock, id: event.id, office, second },
    file: lastSaved(office.ports),
    desks: [] as Desk[],
    sticks: [] as Stick[],
    /** Every file anybody at the secretariat has had in hand. */
    archive: [] as Stick[],
    oldDisks: new Map<Desk, Awaited<ReturnType<typeof copyDisk>>>(),
    counted: {} as Record<string, number>,
    conflicts: 0,
  };
  for (let judge = 1; judge <= JUDGES; judge += 1) {
    const laptops = random.chance(0.7) ? 2 : 1;
    for (let number = 1; number <= laptops; number += 1) {
      const laptop = aLaptop({ name: `J${judge} ${number}`, doors, clock });
      const code = `J${judge}`;
      const id = getValue(
        await laptop.services.joinAsJudge(day.file.bytes, judgeId(code), await codeOf(day, code)),
      );
      day.desks.push({ laptop, code, id });
    }
  }
  return day;
}

/** From one look to the next. */
export function toClock(habit: ClockHabit, random: SeededRandom): () => number {
  let looks = 0;
  return () => {
    looks += 1;
    switch (habit) {
      case 'stopped':
        return NOON;
      case 'backwards':
        return NOON - looks * 1000;
      case 'fast':
        return NOON + TEN_YEARS + looks * 1000;
      case 'slow':
        return NOON - TEN_YEARS + looks * 1000;
      case 'wild':
        return NOON + (random.int(2001) - 1000) * (TEN_YEARS / 1000);
      default:
        return NOON + looks * 1000;
    }
  };
}

export const codeOf = async (
  { office: { services, id } }: { readonly office: Office },
  judge: string,
): Promise<AccessCode> => {
  const cards = getValue(await services.openCards(id));
  const card = cards.find((one) => one.judge.code === judge);
  if (card === undefined) throw new Error(`no card for ${judge}`);
  return card.code;
};

export const count = (day: Pick<Day, 'counted'>, what: string): void => {
  day.counted[what] = (day.counted[what] ?? 0) + 1;
};

export const officesOf = ({ plan, office, second }: Day): readonly Office[] =>
  plan.offices === 2 ? [office, second] : [office];
