/* Runs inside a real Chromium: the figures that depend on its IndexedDB. `run.ts` prints them. */
import '../../../renderer/application/acts/zod-without-eval';
import Dexie from 'dexie';
import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { createDecoderInWorker } from '../../../renderer/adapters/bundle/decode-in-worker';
import decodeWorkerUrl from '../../../renderer/adapters/bundle/decode-worker?worker&url';
import { openDatabase } from '../../../renderer/adapters/database/open-database';
import { createDatabaseRepository } from '../../../renderer/adapters/database/repository';
import { hashBytes, hashFile, hashText } from '../../../renderer/adapters/hash';
import { openProfile } from '../../../renderer/adapters/journal/open-profile';
import { createSeals } from '../../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import { createPauses } from '../../../renderer/adapters/pauses';
import { newId } from '../../../renderer/adapters/random-id';
import { createKeptFiles } from '../../../renderer/adapters/received/kept-files';
import { createKeptReader, readTakenIn } from '../../../renderer/adapters/received/read-kept';
import { findInDatabase, toBytes } from '../../../renderer/adapters/received/received-copies';
import { createSpreadsheet } from '../../../renderer/adapters/spreadsheet/spreadsheet';
import { createServices } from '../../../renderer/application/create-services';
import { toRandom } from '../../../renderer/application/made-up/seeded-random';
import { simulateCompetition, simulateJudge } from '../../../renderer/application/made-up/simulate-event';
import type { Ports } from '../../../renderer/application/ports/ports';
import type { WorkspaceId } from '../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../renderer/domain/competition';
import { currentRuleBook } from '../../../renderer/domain/competition';
import { toField } from '../../../renderer/domain/field';
import type { Sha256 } from '../../../renderer/domain/ids';
import { toSheetStates } from '../../../renderer/domain/merge';
import type { Marks, StoredRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { type Tabulation, tabulate } from '../../../renderer/domain/tabulate';
import { createBrowserPlatform } from '../../../renderer/platform/browser';
import { createTrustedWorker } from '../../../renderer/platform/trusted-worker';
import { quickCredentials } from '../../builders/quick-credentials';
import { percentile } from '../../percentile';
import type { Figures, GrowthFigures, LargeImportFigures, StartFigures } from '../figures';
import { measureGrowth } from './growth';
import { createLargeImport, type LargeImport } from './large-import';
import { measureSavesBeside } from './saves';
import { measureStart } from './start';

const NATION = { entries: 5_000, judges: 3, criteria: 7, nature: 'sample', recusals: 0, missing: 0 } as const;
const SAVES = 300;
/** Of a log's line with a revision in it, about. */
const LINE_BYTES = 700;
const BENCH = 'bench';

declare global {
  interface Window {
    runBench: () => Promise<Figures>;
    /** In a page of its own, whose heap is empty. */
    runLargeImport: () => Promise<LargeImportFigures>;
    /** After it: from here on the page holds all those revisions. @returns bytes of their files */
    holdLargeImport: () => Promise<number>;
    runGrowth: () => Promise<GrowthFigures>;
    /** In a fresh page over what the import left. */
    runStart: () => Promise<StartFigures>;
  }
}

window.runBench = async () => {
  const world = await createWorld();
  const { competition, bundles } = await makeNation(world);
  const save = await measureSaves(world, competition);
  const saves = await measureSavesBeside(world, competition, { few: 100, many: 10_000 });
  const merge = await measureMerge(world, competition, bundles);
  const opening = await measureOpening(world, merge.workspace);
  return { save, saves, merge: merge.figures, opening, heapBytes: heapBytes() };
};

let large: Promise<LargeImport> | undefined;
const openLarge = (): Promise<LargeImport> => {
  large ??= createWorld().then((world) => createLargeImport({ ...world, putPlain }));
  return large;
};
const held: unknown[] = [];

window.runLargeImport = async () => (await openLarge()).measure();

window.runGrowth = async () => measureGrowth({ ...(await createWorld()), putPlain });

window.holdLargeImport = async () => {
  const { revisions, fileBytes } = await (await openLarge()).hold();
  held.push(revisions);
  return fileBytes;
};

const createDecoder = (processors = navigator.hardwareConcurrency) =>
  createDecoderInWorker({ createWorker: () => createTrustedWorker(decodeWorkerUrl), processors });

window.runStart = async () =>
  measureStart({
    open: async () => {
      const vault = await createBrowserPlatform().openVault();
      const now = (): string => new Date().toISOString();
      const readKept = createKeptReader(createDecoder());
      const profile = await openProfile({ name: BENCH, vault, now, readKept });
      if (!profile.ok) throw new Error(profile.error.type);
      return profile.value;
    },
    hash: hashText,
    decode: createDecoder(1),
  });

async function createWorld() {
  const vault = await createBrowserPlatform().openVault();
  if (vault.kind !== 'lasting') throw new Error('no private file system here');
  const now = (): string => new Date().toISOString();
  const decode = createDecoder();
  const profile = await openProfile({ name: BENCH, vault, now, readKept: createKeptReader(decode) });
  if (!profile.ok) throw new Error(profile.error.type);
  const { repository } = profile.value;
  // A second connection, for the baselines.
  const opened = await openDatabase(BENCH);
  if (!opened.ok) throw new Error(opened.error.type);
  const keyring = createMemoryKeyring('bench');
  const ports: Ports = {
    repository,
    received: profile.value.received,
    keyring,
    codec: createCodec(keyring, { decode }),
    seals: createSeals(),
    credentials: quickCredentials(),
    findTrailHead: () => undefined,
    files: { save: () => Promise.resolve({ ok: true, value: { type: 'saved', where: '' } }) },
    spreadsheet: createSpreadsheet(),
    hash: hashText,
    hashBytes,
    hashFile,
    pause: createPauses().ifDue,
    now,
    newId,
    sample: () => Promise.reject(new Error('not needed')),
  };
  return { ports, services: createServices(ports), keyring, database: opened.value, vault };
}

type World = Awaited<ReturnType<typeof createWorld>>;

async function makeNation({ ports, keyring }: World) {
  const random = toRandom(2026);
  const competition = simulateCompetition(NATION, { random, newId, hash: hashText });
  const hash = currentRuleBook(competition)?.hash as Sha256;
  const bundles: { bytes: Uint8Array; revisions: StoredRevision[] }[] = [];
  for (const { id } of competition.judges) {
    const device = await keyring.createKey();
    const revisions = simulateJudge(competition, id, device, NATION, { random, hash: hashText });
    const bytes = await ports.codec.encode({
      kind: 'scores',
      createdAt: ports.now(),
      signer: device,
      nature: competition.nature,
      competition: { id: competition.id, hash },
      competitionName: competition.identity.name,
      judge: id,
      lastSeq: revisions.length,
      revisions,
    });
    bundles.push({ bytes, revisions });
  }
  return { competition, bundles };
}

/** One judge typing into one sheet after another: from the call until it is on the disk. */
async function measureSaves({ ports, services, keyring, database, vault }: World, competition: Competition) {
  const [judge] = competition.judges;
  const [round] = competition.rounds;
  if (!judge || !round) throw new Error('a competition without judge or round');
  const workspace = newId() as WorkspaceId;
  const at = ports.now();
  const city = { ...competition, entries: competition.entries.slice(0, 46) };
  const device = await keyring.createKey();
  await ports.repository.addWorkspace({
    id: workspace,
    role: 'judge',
    judge: judge.id,
    device,
    competition: city,
    signer: device,
    createdAt: at,
    changedAt: at,
  });
  const times: number[] = [];
  for (let index = 0; index < SAVES; index += 1) {
    const entry = city.entries[index % city.entries.length];
    if (!entry) throw new Error('no entry');
    const marks = Object.fromEntries(
      round.rubric.criteria.map(({ id }) => [id, 6_000 + 50 * (index % 60)]),
    ) as unknown as Marks;
    const key = { judge: judge.id, entry: entry.id, round: round.id };
    const before = performance.now();
    const saved = await services.saveSheet(workspace, key, { marks, notes: { overall: '', criteria: {} } });
    times.push(performance.now() - before);
    if (!saved.ok) throw new Error(saved.error.type);
  }
  const puts: number[] = [];
  for (let index = 0; index < SAVES; index += 1) {
    const before = performance.now();
    await database.settings.put({ name: 'bench', value: index });
    puts.push(performance.now() - before);
  }
  const line = new Uint8Array(LINE_BYTES).fill(0x20);
  const both: number[] = [];
  for (let index = 0; index < SAVES; index += 1) {
    const before = performance.now();
    await database.settings.put({ name: 'bench', value: index });
    const appended = await vault.logs.append('bench', index * LINE_BYTES, line);
    both.push(performance.now() - before);
    if (!appended.ok) throw new Error(appended.error.type);
  }
  return {
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    putP50: percentile(puts, 50),
    putAndFlushP50: percentile(both, 50),
    count: SAVES,
  };
}

/** The bundles through the whole import (check, verify, union) against `bulkPut` of the same rows. */
async function measureMerge(
  { ports, services, keyring }: World,
  competition: Competition,
  bundles: readonly { readonly bytes: Uint8Array; readonly revisions: readonly StoredRevision[] }[],
) {
  const workspace = newId() as WorkspaceId;
  const at = ports.now();
  await ports.repository.addWorkspace({
    id: workspace,
    role: 'secretariat',
    competition,
    signer: await keyring.createKey(),
    createdAt: at,
    changedAt: at,
  });

  let bulkPut = 0;
  for (const { revisions } of bundles) bulkPut += await putPlain(revisions);

  const union = await measure(async () => {
    for (const [index, { revisions }] of bundles.entries()) {
      const judge = competition.judges[index];
      if (!judge) throw new Error('no judge');
      const added = await ports.repository.addImport(workspace, revisions, (counts) => ({
        workspace,
        fileName: '',
        fileHash: hashBytes(bundles[index]?.bytes ?? new Uint8Array()),
        judge: judge.id,
        device: revisions[0]?.revision.device as never,
        at,
        ...counts,
      }));
      if (!added.ok) throw new Error(added.error.type);
    }
  });

  const second = newId() as WorkspaceId;
  await ports.repository.addWorkspace({
    id: second,
    role: 'secretariat',
    competition,
    signer: await keyring.createKey(),
    createdAt: at,
    changedAt: at,
  });
  const whole = await measure(async () => {
    const outcomes = await services.importBundles(
      second,
      bundles.map(({ bytes }, index) => ({
        name: `${index}.pleno`,
        size: bytes.length,
        read: () => Promise.resolve(bytes),
      })),
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    for (const outcome of outcomes) if (outcome.type === 'refused') throw new Error(outcome.problem.type);
  });
  const rows = bundles.reduce((sum, { revisions }) => sum + revisions.length, 0);
  return { workspace: second, figures: { rows, bulkPut, union, whole } };
}

/** The rows of one file into a table of their own: what the disk costs, whatever the program does. */
async function putPlain(rows: readonly { readonly id: string; readonly text: string }[]): Promise<number> {
  const workspace = newId();
  const plain = new Dexie(`bench plain ${workspace}`, { chromeTransactionDurability: 'strict' });
  plain.version(1).stores({ revisions: '[workspace+id], workspace' });
  await plain.open();
  const time = await measure(async () => {
    await plain.table('revisions').bulkPut(rows.map(({ id, text }) => ({ workspace, id, text })));
  });
  await plain.delete();
  return time;
}

/** From the database to the ranked table, as when the secretariat opens the results. */
async function measureOpening({ database }: World, workspace: WorkspaceId) {
  // A fresh repository: nothing is remembered from the import.
  const files = createKeptFiles({
    find: async (id, name) => toBytes(await findInDatabase(database, id, name)),
    read: readTakenIn(createKeptReader(createDecoder())),
  });
  const repository = createDatabaseRepository(database, { files });
  const opened = await repository.findWorkspace(workspace);
  if (!opened) throw new Error('the workspace is gone');
  let revisions: readonly StoredRevision[] = [];
  const load = await measure(async () => {
    revisions = await repository.loadRevisions(workspace);
  });
  const { competition } = opened;
  const [round] = competition.rounds;
  if (!round) throw new Error('no round');
  const inForce = rubricHash(round, hashText);
  let states = new Map();
  const merge = await measure(async () => {
    states = toSheetStates(revisions, () => inForce);
  });
  let table: Tabulation | undefined;
  const rank = await measure(async () => {
    table = tabulate(toField(competition, round), states);
  });
  return { load, merge, rank, rows: table?.rows.length ?? 0 };
}

async function measure(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Chromium's own figure; undefined elsewhere. */
function heapBytes(): number | undefined {
  return (performance as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize;
}
