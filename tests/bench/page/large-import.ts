import type { Services } from '../../../renderer/application/create-services';
import { toRandom } from '../../../renderer/application/made-up/seeded-random';
import { simulateCompetition, simulateJudge } from '../../../renderer/application/made-up/simulate-event';
import type { Ports } from '../../../renderer/application/ports/ports';
import type { IncomingFile } from '../../../renderer/application/receive/import-outcome';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { Credential } from '../../../renderer/domain/access';
import { type Competition, currentRuleBook } from '../../../renderer/domain/competition';
import type { DeviceKey, Sha256 } from '../../../renderer/domain/ids';
import { toSheetStates } from '../../../renderer/domain/merge';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { watchLongTasks } from '../../endurance/page/watch-long-tasks';
import { percentile } from '../../percentile';
import type { LargeImportFigures } from '../figures';
import { createReadingAlone } from './reading-alone';

/** Twenty judges of five thousand entries each: a hundred thousand revisions, in sealed files. */
const PLAN = { entries: 5_000, judges: 20, criteria: 7, nature: 'event', recusals: 0, missing: 0 } as const;
const RECOUNTS = 5;

interface World {
  readonly ports: Ports;
  readonly services: Services;
  /** `bulkPut` of the same rows into a table of their own; milliseconds. */
  readonly putPlain: (rows: readonly { readonly id: string; readonly text: string }[]) => Promise<number>;
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
  const { competition, files, putPlain } = await makeFiles(
    world,
    signer,
    await ports.keyring.ensureRecipient(signer),
  );
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
    toSheetStates(revisions, () => inForce, signer);
    times.push(performance.now() - before);
  }
  const cancelled = await measureCancel(world, await add(), files);
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

async function makeFiles({ ports, putPlain }: World, signer: DeviceKey, recipient: Credential['recipient']) {
  const { keyring, credentials, codec, seals, hash, newId } = ports;
  const random = toRandom(100_000);
  const plain = simulateCompetition(PLAN, { random, newId, hash });
  const code = credentials.createCode();
  const cards: Credential[] = [];
  for (const { id } of plain.judges) {
    const made = await credentials.create(code, signer);
    cards.push({ judge: id, ...made, issuedAt: ports.now(), status: { type: 'valid' } });
  }
  const competition: Competition = { ...plain, access: { recipient, credentials: cards } };
  const ruleBook = currentRuleBook(competition)?.hash as Sha256;
  const files: IncomingFile[] = [];
  let baseline = 0;
  for (const card of cards) {
    const device = await keyring.createKey();
    const revisions = simulateJudge(competition, card.judge, device, PLAN, { random, hash });
    const unlocked = await credentials.unlock(card.sealed, code);
    if (!unlocked.ok) throw new Error(unlocked.error.type);
    const at = ports.now();
    const bytes = await codec.encode({
      kind: 'scores',
      createdAt: at,
      signer: device,
      nature: competition.nature,
      competition: { id: competition.id, hash: ruleBook },
      competitionName: competition.identity.name,
      judge: card.judge,
      lastSeq: revisions.length,
      certificate: await unlocked.value.certify({
        competition: competition.id,
        judge: card.judge,
        device,
        at,
      }),
      revisions,
    });
    const sealed = await seals.seal(bytes, [recipient, card.recipient]);
    files.push({ name: `${files.length}.pleno`, size: sealed.length, read: () => Promise.resolve(sealed) });
    baseline += await putPlain(revisions);
  }
  return { competition, files, putPlain: baseline };
}
