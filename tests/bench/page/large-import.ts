import type { Services } from '../../../renderer/application/create-services';
import type { IncomingFile } from '../../../renderer/application/receive/import-outcome';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { authorityBy } from '../../../renderer/domain/authority';
import type { Competition } from '../../../renderer/domain/competition';
import type { DeviceKey } from '../../../renderer/domain/ids';
import { toSheetStates } from '../../../renderer/domain/merge';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { watchLongTasks } from '../../endurance/page/watch-long-tasks';
import { percentile } from '../../percentile';
import type { LargeImportFigures } from '../figures';
import { type FileWorld, makeSealedFiles } from './make-sealed-files';
import { createReadingAlone } from './reading-alone';

/** Twenty judges of five thousand entries each: a hundred thousand revisions, in sealed files. */
const PLAN = { entries: 5_000, judges: 20, criteria: 7, nature: 'event', recusals: 0, missing: 0 } as const;
const RECOUNTS = 5;

interface World extends FileWorld {
  readonly services: Services;
}

/** What the figure of memory is about: the revisions of all the files, as the page holds them. */
interface Held {
  readonly revisions: unknown;
  /** Of the files as they were signed, near enough: each is some kilobytes larger once it is sealed. */
  readonly fileBytes: number;
}

export interface LargeImport {
  readonly measure: () => Promise<LargeImportFigures>;
  readonly hold: () => Promise<Held>;
}

/** The files of a national event through the whole import, as the secretariat takes them in. */
export async function createLargeImport(world: World): Promise<LargeImport> {
  const { ports } = world;
  const signer = await ports.keyring.createKey();
  const { competition, files, putPlain } = await makeSealedFiles(world, PLAN, signer);
  const add = async (): Promise<WorkspaceId> => {
    const id = ports.newId() as WorkspaceId;
    const at = ports.now();
    await ports.repository.addWorkspace({
      ...{ id, role: 'secretariat', competition, signer, createdAt: at, changedAt: at },
    });
    return id;
  };

  return {
    measure: () => measureLargeImport(world, { competition, signer, files, putPlain, add }),
    hold: async () => {
      const alone = createReadingAlone(ports, await add());
      await alone.read(files);
      return { revisions: alone.held, fileBytes: files.reduce((sum, { size }) => sum + size, 0) };
    },
  };
}

interface Made {
  readonly competition: Competition;
  readonly signer: DeviceKey;
  readonly files: readonly IncomingFile[];
  readonly putPlain: number;
  readonly add: () => Promise<WorkspaceId>;
}

async function measureLargeImport(
  world: World,
  { competition, signer, files, putPlain, add }: Made,
): Promise<LargeImportFigures> {
  const { ports } = world;
  const workspace = await add();
  const tasks = watchLongTasks();
  const begun = performance.now();
  let steps = 0;
  const outcomes = await world.services.importBundles(workspace, files, {
    onProgress: () => {
      steps += 1;
    },
    signal: new AbortController().signal,
  });
  const whole = performance.now() - begun;
  const longestTask = await tasks.findLongest();
  for (const outcome of outcomes) if (outcome.type === 'refused') throw new Error(outcome.problem.type);

  const revisions = await ports.repository.loadRevisions(workspace);
  const [round] = competition.rounds;
  if (round === undefined) throw new Error('no round');
  const inForce = rubricHash(round, ports.hash);
  const times: number[] = [];
  for (let time = 0; time < RECOUNTS; time += 1) {
    const before = performance.now();
    toSheetStates(revisions, () => inForce, authorityBy([signer]));
    times.push(performance.now() - before);
  }
  const cancelled = await measureCancel(world, await add(), files);
  // As in a hall: the competition in use is the one into which a file came last.
  await world.services.importBundles(workspace, files.slice(0, 1), {
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const alone = createReadingAlone(ports, workspace);
  const reading = await timeOf(() => alone.read(files));
  const again = await timeOf(() => alone.read(files));
  const decoding = await measureDecoding(world, signer, files);
  return {
    ...{ rows: revisions.length, files: files.length, steps, whole, putPlain, longestTask },
    ...{ states: percentile(times, 50), cancelled, reading, again, decoding },
  };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** One file after another from the worker, once it is open; median. */
async function measureDecoding({ ports }: World, signer: DeviceKey, files: readonly IncomingFile[]) {
  const times: number[] = [];
  for (const file of files) {
    const opened = await ports.keyring.open(signer, await file.read(file.size));
    if (!opened.ok) throw new Error(opened.error.type);
    times.push(
      await timeOf(async () => {
        const decoded = await ports.codec.decode(opened.value);
        if (!decoded.ok) throw new Error(decoded.error.type);
      }),
    );
  }
  return percentile(times, 50);
}

/** From the wish to stop, in the middle of the third file, until the import has ended. */
async function measureCancel(
  { services }: World,
  workspace: WorkspaceId,
  files: readonly IncomingFile[],
): Promise<number> {
  const stop = new AbortController();
  let asked = 0;
  await services.importBundles(workspace, files, {
    onProgress: ({ done }) => {
      if (done !== 2) return;
      setTimeout(() => {
        asked = performance.now();
        stop.abort();
      }, 100);
    },
    signal: stop.signal,
  });
  return performance.now() - asked;
}
