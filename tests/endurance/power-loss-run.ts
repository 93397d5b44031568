import type { Outcome } from '../../electron/contract/outcome';
import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import { createVaultStore, type VaultStore } from '../../electron/handlers/vault/vault-store';
import { createSeededRandom, type SeededRandom } from '../builders/seeded-random';
import { createSimulatedDisk, type SimulatedDisk, Stopped } from '../builders/simulated-disk';
import { Expectation } from './power-loss-model';

/** What one seed came to. */
export interface PowerLossRun {
  readonly acknowledged: number;
  readonly powerCuts: number;
  /** In words; empty when every promise was kept. */
  readonly broken: readonly string[];
}

const root = '/profile/vault';
const logNames = ['keys', 'lomba'] as const;
const noteNames = ['sentinel', 'other'] as const;
const snapshotNames = ['20260316T024203-lomba.pleno', '20260317T024203-lomba.pleno'] as const;

type Kind = 'log' | 'note' | 'snapshot';

/**
 * Writes to a vault on a simulated disk, cuts the power (or kills the program) somewhere, opens it
 * again and compares; several times over. Everything follows from the seed.
 *
 * @param tamper puts something between the vault and the disk, to see that the comparison notices
 */
export async function runOnePowerLoss(
  seed: number,
  tamper: (disk: VaultDisk) => VaultDisk = (disk) => disk,
): Promise<PowerLossRun> {
  const random = createSeededRandom(seed);
  const disk = createSimulatedDisk(random);
  await disk.makeFolder('/profile');
  await disk.syncFolder('/');
  const session = createSession(random, disk, tamper(disk));
  const rounds = 1 + random.int(3);
  for (let round = 0; round < rounds; round += 1) await session.runRound();
  return session.result();
}

function createSession(random: SeededRandom, simulated: SimulatedDisk, disk: VaultDisk) {
  const expectations = new Map<string, Expectation>();
  /** What the vault said it keeps aside. */
  const kept: string[] = [];
  const broken: string[] = [];
  let acknowledged = 0;
  let powerCuts = 0;
  let written = 0;

  const expectationOf = (kind: Kind, name: string): Expectation => {
    const key = `${kind} ${name}`;
    const known = expectations.get(key) ?? new Expectation(kind === 'log' ? '' : undefined);
    expectations.set(key, known);
    return known;
  };

  const open = (): VaultStore =>
    createVaultStore({ root, disk, now: () => new Date(Date.UTC(2026, 2, 16) + written * 1000) });

  const someText = (): string => {
    written += 1;
    const length = random.pick([10, 60, 400, 1100]);
    return `${written}:${'x'.repeat(random.int(length))};`;
  };

  /** A write whose outcome is awaited; what it changes is told to the expectation first. */
  const attempt = async <E>(
    expectation: Expectation,
    content: string | undefined,
    write: () => Promise<Outcome<undefined, E>>,
  ): Promise<boolean> => {
    expectation.mayBe(content);
    const outcome = await write();
    if (outcome.ok) {
      acknowledged += 1;
      expectation.isNow(content);
    }
    return outcome.ok;
  };

  const append = async (store: VaultStore, name: string): Promise<void> => {
    const before = await readLog(store, name);
    if (before === undefined) return;
    const text = someText();
    const expectation = expectationOf('log', name);
    expectation.mayHavePieces();
    let moved = false;
    await attempt(expectation, before + text, async () => {
      const outcome = await store.appendLog(name, before.length, bytesOf(text));
      moved = !outcome.ok && outcome.error.type === 'log-moved';
      return outcome;
    });
    if (moved) broken.push(`The end of ${name} moved while nobody wrote.`);
  };

  const change = async (store: VaultStore, name: string): Promise<void> => {
    const before = await readLog(store, name);
    if (before === undefined) return;
    const expectation = expectationOf('log', name);
    const way = random.pick(['cut', 'replace', 'replace', 'set-aside'] as const);
    if (way === 'cut') {
      const size = random.int(before.length + 1);
      const isDone = await attempt(expectation, before.slice(0, size), () => store.cutLog(name, size));
      if (isDone && size < before.length) kept.push(before.slice(size));
      return;
    }
    const text = someText();
    const isDone =
      way === 'replace'
        ? await attempt(expectation, text, () => store.replaceLog(name, bytesOf(text)))
        : await attempt(expectation, '', () => store.setLogAside(name));
    if (isDone && before !== '') kept.push(before);
  };

  const step = async (store: VaultStore): Promise<void> => {
    const what = random.int(100);
    if (what < 60) return append(store, random.pick(logNames));
    if (what < 75) return change(store, random.pick(logNames));
    const text = someText();
    if (what < 92) {
      const name = random.pick(noteNames);
      await attempt(expectationOf('note', name), text, () => store.writeNote(name, text));
      return;
    }
    const name = random.pick(snapshotNames);
    const expectation = expectationOf('snapshot', name);
    if (random.chance(0.7)) {
      await attempt(expectation, text, () => store.writeSnapshot('own', name, bytesOf(text)));
    } else {
      await attempt(expectation, undefined, () => store.removeSnapshot('own', name));
    }
  };

  /** What stands there now; a torn end is cut off, as the program does at its start. */
  const check = async (store: VaultStore, when: string): Promise<void> => {
    for (const name of logNames) {
      const expectation = expectationOf('log', name);
      const found = (await readLog(store, name)) ?? 'unreadable';
      if (!expectation.accepts(found)) {
        broken.push(`${when}, log ${name}: ${found.length}, not ${expectation.describe()}.`);
      }
      const sound = expectation.soundPartOf(found);
      if (found !== sound) await store.cutLog(name, sound.length);
      expectation.isNow(sound);
    }
    for (const name of noteNames) {
      const found = await store.readNote(name);
      compare('note', name, found.ok ? found.value : found.error.type, when);
    }
    const listed = await store.listSnapshots();
    const names = listed.ok ? listed.value.map((one) => one.name) : [];
    for (const name of snapshotNames) {
      const found = names.includes(name) ? await store.readSnapshot('own', name) : undefined;
      compare('snapshot', name, found?.ok ? textOf(found.value) : undefined, when);
    }
    const aside = await readFolder(disk, `${root}/aside`);
    for (const text of kept)
      if (!aside.some((one) => one.startsWith(text))) broken.push(`${when}: something kept aside is lost.`);
  };

  const compare = (kind: Kind, name: string, found: string | undefined, when: string): void => {
    const expectation = expectationOf(kind, name);
    if (!expectation.accepts(found)) {
      broken.push(`${when}, ${kind} ${name}: ${found?.length ?? 'nothing'}, not ${expectation.describe()}.`);
    }
    expectation.isNow(found);
  };

  return {
    runRound: async (): Promise<void> => {
      const share = random.pick([0, 0, 0.02, 0.1]);
      simulated.failShare(share);
      simulated.stopAt(simulated.countCalls() + 1 + random.int(250));
      await untilStopped(async (store) => {
        for (;;) await step(store);
      }, open());
      simulated.failShare(0);
      simulated.stopAt(undefined);
      // A killed program leaves what it wrote in the machine's memory; the next one takes it from there.
      // Not after failed flushes: bytes that were never acknowledged may then show in memory, be cut off
      // by nobody and never reach the disk. Of those nothing is promised.
      if (share === 0 && random.chance(0.5)) {
        await check(open(), 'After a kill');
        if (random.chance(0.5)) return;
      }
      powerCuts += 1;
      simulated.losePower();
      await check(open(), 'After a power cut');
    },
    result: (): PowerLossRun => ({ acknowledged, powerCuts, broken }),
  };
}

async function untilStopped(work: (store: VaultStore) => Promise<void>, store: VaultStore): Promise<void> {
  try {
    await work(store);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

/** The log's text, also if there is none; undefined where the disk refuses to read it. */
async function readLog(store: VaultStore, name: string): Promise<string | undefined> {
  const found = await store.readLog(name, 0, 1e9);
  return found.ok ? textOf(found.value) : undefined;
}

async function readFolder(disk: VaultDisk, folder: string): Promise<readonly string[]> {
  const names = await disk.list(folder).catch((): readonly string[] => []);
  const texts: string[] = [];
  for (const name of names) {
    const file = await disk.open(`${folder}/${name}`, 'read');
    texts.push(textOf(await file.read(0, 1e9)));
  }
  return texts;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
