import { createJoining, type Joining } from '../../renderer/application/joining/create-joining';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { AccessCode } from '../../renderer/domain/access-code';
import { judgeId } from '../builders/a-judge';
import { anEvent, exportFile } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { type PaperDoors, paperDoors } from './event-doors';
import { aLaptop } from './event-laptop';
import { type ClockHabit, codeOf, type Desk, type Office, type Stick, toClock } from './event-start';
import { type PaperSafe, paperBackups } from './paper-backups';
import { createPaperKeyring, type PaperKeyring } from './paper-keyring';

export interface TablesPlan {
  readonly seed: number;
  readonly clock: ClockHabit;
}

/** One laptop of a secretariat that has several. */
export interface Table extends Office {
  readonly joining: Joining;
}

/** By number, from 1. */
export const FIRST_ENTRIES = 3;
/** One of them with a second laptop. */
const DESKS = ['J1', 'J1', 'J2', 'J3', 'J4', 'J5'];

/** A file by which another laptop joins, and its code. */
interface Invitation extends OutgoingFile {
  readonly code: AccessCode;
}

/** Where everybody and everything is. */
export type TablesDay = Awaited<ReturnType<typeof beginTablesDay>>;

/** Two tables, the first with the competition's key, and five judges, their laptops opened with the card. */
export async function beginTablesDay({ seed, clock: habit }: TablesPlan) {
  const random = createSeededRandom(seed);
  const doors = paperDoors(createSeededRandom(seed), createPaperKeyring);
  const world: World = { doors, safe: [], clock: toClock(habit, createSeededRandom(seed + 1)) };
  const laptop = openLaptop('table-1', world);
  const event = await anEvent({ ports: laptop.ports, entries: FIRST_ENTRIES, judges: 5 });
  const first: Table = Object.assign(laptop, { id: event.id });
  const file = await exportFile(event);
  const second = await joinAs('table-2', world, await invite(first, 'Meja 2'));
  const day = {
    ...{ random, world, file, office: first, tables: [first, second] as const },
    /** For a laptop that joins in the evening. */
    invitation: await invite(first, 'Meja 3'),
    desks: [] as Desk[],
    sticks: [] as Stick[],
    /** Every file anybody at a table has taken in. */
    archive: [] as Stick[],
    /** The competition's key as it was handed over, newest last. */
    keys: [] as { readonly from: Table; readonly bytes: Uint8Array; readonly secret: string }[],
    counted: {} as Record<string, number>,
    conflicts: 0,
    /** Whether a competition file of the day may reach into a round that was closed elsewhere: other rules, other entries. */
    reaching: false,
  };
  for (const [index, code] of DESKS.entries()) {
    const number = DESKS[index - 1] === code ? 2 : 1;
    const judge = aLaptop({ name: `${code} ${number}`, doors, clock: world.clock });
    const id = getValue(
      await judge.services.joinAsJudge(file.bytes, judgeId(code), await codeOf({ office: first }, code)),
    );
    day.desks.push({ laptop: judge, code, id });
  }
  return day;
}

interface World {
  readonly doors: PaperDoors<PaperKeyring>;
  readonly safe: PaperSafe;
  readonly clock: () => number;
}

function openLaptop(name: string, { doors, safe, clock }: World) {
  const keyring = doors.keyringOf(name);
  const laptop = aLaptop({ name, doors, clock, keyring });
  const { ports } = laptop;
  return Object.assign(laptop, {
    joining: createJoining({ ...ports, ...paperBackups(ports, keyring, { doors, safe }) }),
  });
}

/** Opens another laptop of the secretariat. */
export async function joinAs(name: string, world: World, { bytes, code }: Invitation): Promise<Table> {
  const laptop = openLaptop(name, world);
  return Object.assign(laptop, { id: getValue(await laptop.joining.joinSecretariat(bytes, code)) });
}

async function invite({ ports, joining, id }: Table, name: string): Promise<Invitation> {
  const { code } = getValue(await joining.makeJoiningFile(id, { here: 'Meja 1', joining: name }));
  return { ...lastSaved(ports), code };
}

export const anyTable = ({
  tables,
  random,
}: {
  readonly tables: readonly Table[];
  readonly random: SeededRandom;
}) => random.pick(tables);
