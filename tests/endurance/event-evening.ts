import { standingOf } from '../../renderer/application/acts/with-acts';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { sheetId } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { loadSecretariat } from '../builders/an-event';
import { anIncomingFile, getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { shuffle } from '../builders/seeded-random';
import { quiet } from '../builders/take-files';
import { aLaptop } from './event-laptop';
import { codeOf, type Day, type Desk, type Office, type Stick } from './event-start';
import {
  decide,
  exchangeDecisions,
  handOver,
  sendReceipt,
  takeIn,
  update,
  writeDecisions,
} from './event-steps';

/** What an event came to; everything in it follows from the plan. */
export interface EventOutcome {
  /** Of the table: sheets, marks, scores and ranks. The same whatever the clocks said. */
  readonly results: string;
  readonly revisions: number;
  readonly conflicts: number;
  readonly counted: Readonly<Record<string, number>>;
}

/**
 * Everything that was handed over reaches everybody, and everything is decided.
 * @throws when anything is not as it has to be, in words
 */
export async function endDay(day: Day): Promise<EventOutcome> {
  const finals: Stick[] = [];
  for (const desk of day.desks) {
    await update(day, desk, await codeOf(day, desk.code));
    await handOver(day, desk);
    finals.push(day.sticks.at(-1) as Stick);
  }
  await takeIn(day, day.office, shuffle([...day.archive, ...finals, ...finals], day.random));
  await takeIn(day, day.second, shuffle([...day.archive, ...finals], day.random));
  for (let round = 0; (await exchangeDecisions(day)) > 0; round += 1) {
    if (round > 5) throw new Error('decisions go back and forth without an end');
  }
  if (!day.plan.clones) await requireSameForJudges(day, [day.office], finals);
  // Once settles everything: each decision replaces all there is.
  await decide(day, day.office, 99);
  const written = await writeDecisions(day.office);
  const decisions = written === undefined ? [] : [written];
  await takeIn(day, day.second, decisions);
  const all = shuffle([...day.archive, ...finals, ...decisions], day.random);
  const third = await aFreshOffice(day, all);
  const states = await Promise.all([day.office, day.second, third].map(describeOffice));
  const [first] = states as [Described];
  for (const [index, other] of states.entries()) {
    if (other.everything !== first.everything) throw new Error(`replica ${index} differs`);
  }
  if (first.conflicts > 0) throw new Error('a conflict is left after everything was decided');
  await requireReceived(day);
  if (!day.plan.clones) {
    // What was handed over last says everything that counts.
    const alone = await aFreshOffice(day, [...finals, ...decisions]);
    if ((await describeOffice(alone)).results !== first.results)
      throw new Error('the last files alone say something else');
  }
  return {
    results: first.results,
    revisions: first.revisions,
    conflicts: day.conflicts,
    counted: day.counted,
  };
}

async function aFreshOffice(day: Day, sticks: readonly Stick[]): Promise<Office> {
  const { doors, clock, id, office } = day;
  const { keyring } = office.ports;
  const fresh = Object.assign(aLaptop({ name: 'fresh office', doors, clock, keyring }), { id });
  getValue(await fresh.ports.repository.addWorkspace(await loadSecretariat(office.ports, id)));
  await takeIn(day, fresh, sticks);
  if ((await takeIn(day, fresh, sticks)) !== 0) throw new Error('the same files again added something');
  return fresh;
}

interface Described {
  /** Every revision, and what follows from them. */
  readonly everything: string;
  readonly results: string;
  readonly revisions: number;
  readonly conflicts: number;
}

async function describeOffice({ ports, id }: Office): Promise<Described> {
  const workspace = await loadSecretariat(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const { states, rounds } = toSecretariatView(workspace, revisions, hashText);
  const sheets = [...states].map(([key, state]) => [key, state.type]).sort();
  const table = rounds.map(({ tabulation }) =>
    tabulation.rows.map(({ entry, rank, score, cells }) => [
      entry.number,
      rank,
      score,
      [...cells].map(([judge, cell]) => [judge, cell.type]).sort(),
    ]),
  );
  const results = hashText(
    JSON.stringify([sheets, table], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  );
  const texts = revisions.map((stored) => stored.text).sort();
  return {
    everything: hashText(JSON.stringify([texts, results])),
    results,
    revisions: revisions.length,
    conflicts: sheets.filter(([, type]) => type === 'conflict').length,
  };
}

/** A judge who has it all, the drafts between included, sees on each sheet what the secretariat sees. */
export async function requireSameForJudges(
  day: Pick<Day, 'desks' | 'counted'>,
  offices: readonly [Office, ...(readonly Office[])],
  finals: readonly Stick[],
): Promise<void> {
  const office = await statesOf(offices[0]);
  for (const desk of day.desks) {
    const { laptop, id, code } = desk;
    for (const one of offices) await sendReceipt(day, desk, one);
    const own = finals.filter(({ from }) => from.startsWith(`${code} `) && from !== laptop.name);
    const outcomes = await laptop.services.importBundles(id, own.map(anIncomingFile), quiet);
    // Sealed for a card this laptop was never opened with: then it can't know.
    if (outcomes.some(({ type }) => type === 'refused')) continue;
    for (const [sheet, type] of await statesOf({ ports: laptop.ports, id })) {
      if (!sheet.includes(` ${judgeId(code)} `) || office.get(sheet) === type) continue;
      throw new Error(`${laptop.name} sees ${sheet} as ${type}, the office as ${office.get(sheet)}`);
    }
  }
}

async function statesOf({
  ports: { repository },
  id,
}: Pick<Office, 'ports' | 'id'>): Promise<ReadonlyMap<string, string>> {
  const workspace = await repository.findWorkspace(id);
  if (workspace === undefined) throw new Error('no workspace');
  const standing = standingOf(workspace, await repository.loadActs(id));
  const { states } = toSecretariatView(standing, await repository.loadRevisions(id), hashText);
  return new Map([...states].map(([sheet, state]) => [sheet, state.type]));
}

/** Every judge's laptop gets to know that everything it ever signed and still has is in. */
async function requireReceived(day: Day): Promise<void> {
  for (const desk of day.desks) {
    await sendReceipt(day, desk, day.office);
    await requireAllIn(desk);
  }
}

/** @throws where a judge's laptop has something that it signed, and was not told by a receipt that it is in */
export async function requireAllIn({ laptop, id: workspaceId }: Desk): Promise<void> {
  const { repository } = laptop.ports;
  const workspace = await repository.findWorkspace(workspaceId);
  if (workspace?.role !== 'judge') throw new Error('no judge here');
  const received = new Set(workspace.receipt?.revisions);
  for (const { id, revision } of await repository.loadRevisions(workspaceId)) {
    if (revision.state === 'draft' || revision.device !== workspace.device || received.has(id)) continue;
    throw new Error(`${sheetId(revision)} of ${laptop.name} was handed over and is not in`);
  }
}
