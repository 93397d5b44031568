/* Runs inside a real Chromium whose profile is killed or damaged; the driver outside asks it what it has. */
import '../../../renderer/application/acts/zod-without-eval';
import { toRandom } from '../../../renderer/application/made-up/seeded-random';
import { simulateCompetition } from '../../../renderer/application/made-up/simulate-event';
import { toCompetitionFile } from '../../../renderer/application/send/export-competition-file';
import type { JudgeWorkspace, WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { canonicalJson, type Json } from '../../../renderer/domain/canonical-json';
import type { Entry, Round } from '../../../renderer/domain/competition';
import type { Marks } from '../../../renderer/domain/revision';
import { openWorld, type World } from './open-world';
import type { Acknowledged, Driver, EndurancePage, HandOver, ReadBack, StartReport } from './protocol';
import { watchLongTasks } from './watch-long-tasks';

declare global {
  interface Window extends Driver {
    endurance: EndurancePage;
  }
}

const CRITERIA = 7;
/** After so many saves the judge hands over once. */
const SAVES_A_FILE = 25;

let world: World | undefined;

window.endurance = {
  start: async (keeping) => {
    const tasks = watchLongTasks();
    const before = performance.now();
    const opened = await openWorld(keeping);
    const openMs = performance.now() - before;
    const blockedMs = await tasks.findLongest();
    if (!opened.ok) return { type: 'failed', problem: JSON.stringify(opened.error) } satisfies StartReport;
    world = opened.value;
    return {
      type: 'started',
      finding: world.opened.log?.finding,
      openMs,
      blockedMs,
      workspaces: (await world.ports.repository.listWorkspaces()).map(({ id }) => id),
      databases: (await indexedDB.databases()).map(({ name }) => name ?? '').sort(),
      inUse: world.opened.inUse,
    };
  },

  prepare: async ({ entries, seed }) => {
    const { ports, services } = getWorld();
    const [known] = await ports.repository.listWorkspaces();
    if (known) return known.id;
    const plan = {
      entries,
      judges: 1,
      criteria: CRITERIA,
      nature: 'event',
      recusals: 0,
      missing: 0,
    } as const;
    const { newId, hash, now } = ports;
    const competition = simulateCompetition(plan, { random: toRandom(seed), newId, hash });
    const signer = await ports.keyring.createKey();
    const file = await ports.codec.encode(toCompetitionFile({ competition, signer }, now()));
    const [judge] = competition.judges;
    if (!judge) throw new Error('a competition without a judge');
    return unwrap(await services.joinAsJudge(file, judge.id));
  },

  save: async (workspace, first, count) => {
    const desk = await openDesk(workspace);
    const times: number[] = [];
    for (let number = first; number < first + count; number += 1) {
      const before = performance.now();
      await saveOne(desk, number);
      times.push(performance.now() - before);
    }
    return times;
  },

  saveOn: async (workspace, first) => {
    const desk = await openDesk(workspace);
    for (let number = first; ; number += 1) {
      // Not waited for: what the driver has not heard of when the page dies counts as not acknowledged.
      void window.acknowledge(await saveOne(desk, number));
      if (number % SAVES_A_FILE === 0) {
        unwrap(await getWorld().services.exportBundle(workspace));
        void window.acknowledgeFile({ fileHash: hashLastFile() });
      }
    }
  },

  readBack: async (workspace) => {
    try {
      return await readBack(workspace);
    } catch (error) {
      return { type: 'unreadable', problem: String(error) };
    }
  },

  handOver: async (workspace): Promise<HandOver> => {
    try {
      const { services, ports, findFile } = getWorld();
      unwrap(await services.exportBundle(workspace));
      const read = await ports.codec.decode(findFile() ?? new Uint8Array());
      if (!read.ok) return { type: 'refused', problem: read.error.type };
      if (read.value.kind !== 'scores') return { type: 'refused', problem: read.value.kind };
      return { type: 'handed-over', revisions: read.value.revisions.length };
    } catch (error) {
      return { type: 'refused', problem: String(error) };
    }
  },
};

interface Desk {
  readonly workspace: JudgeWorkspace;
  readonly round: Round;
  readonly entries: readonly Entry[];
}

async function openDesk(id: WorkspaceId): Promise<Desk> {
  const workspace = await getWorld().ports.repository.findWorkspace(id);
  if (workspace?.role !== 'judge') throw new Error('the workspace is gone');
  const { entries, rounds } = workspace.competition;
  const [round] = rounds;
  if (!round) throw new Error('a competition without a round');
  return { workspace, round, entries };
}

/** One mark more on the sheet whose turn it is, told apart from every other save by its note. */
async function saveOne({ workspace, round, entries }: Desk, number: number): Promise<Acknowledged> {
  const { services, opened } = getWorld();
  const entry = entries[number % entries.length];
  if (!entry) throw new Error('a competition without entries');
  const pairs = round.rubric.criteria.map(({ id }, index) => [id, 6_000 + 50 * ((number + 7 * index) % 60)]);
  const marks = Object.fromEntries(pairs) as Marks;
  const key = { judge: workspace.judge, entry: entry.id, round: round.id };
  unwrap(
    await services.saveSheet(workspace.id, key, { marks, notes: { overall: toNote(number), criteria: {} } }),
  );
  return { number, entry: entry.id, marks, safety: opened.log?.watch.getSafety().type };
}

async function readBack(id: WorkspaceId): Promise<ReadBack> {
  const { ports, opened } = getWorld();
  const before = performance.now();
  const workspace = await ports.repository.findWorkspace(id);
  if (!workspace) return { type: 'unreadable', problem: 'no workspace' };
  const stored = await ports.repository.loadRevisions(id);
  const readMs = performance.now() - before;
  const files = await ports.repository.listExports(id);
  const log = await opened.log?.archive.readLog(id);
  if (log && !log.ok) return { type: 'unreadable', problem: `log: ${log.error.type}` };
  return {
    type: 'read',
    revisions: stored.map(({ revision }) => ({
      entry: revision.entry,
      marks: revision.marks,
      note: revision.notes.overall,
      seq: revision.seq,
    })),
    fileHashes: files.map(({ fileHash }) => fileHash),
    revisionsHash: ports.hash(stored.map((each) => each.id).join()),
    workspaceHash: ports.hash(canonicalJson(workspace as unknown as Json)),
    readMs,
    logged: log && { revisions: log.value.contents.revisions, lines: log.value.contents.lines },
  };
}

const toNote = (number: number): string => `#${number}`;

function hashLastFile(): string {
  const { ports, findFile } = getWorld();
  return ports.hashBytes(findFile() ?? new Uint8Array());
}

function getWorld(): World {
  if (!world) throw new Error('not started');
  return world;
}

function unwrap<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly type: string } },
): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
