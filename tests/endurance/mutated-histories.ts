import { NO_NAMED_FILES } from '../builders/no-named-files';
import { quiet } from '../builders/take-files';
import 'fake-indexeddb/auto';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { type DatabaseFacts, EMPTY_CONTENTS } from '../../renderer/adapters/journal/database-facts';
import { toDatabaseFacts } from '../../renderer/adapters/journal/fold-log';
import { inspectLog } from '../../renderer/adapters/journal/inspect-log';
import { type LogContents, readLogs } from '../../renderer/adapters/journal/read-logs';
import { reconcile } from '../../renderer/adapters/journal/reconcile';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { createPauses } from '../../renderer/adapters/pauses';
import { createServices } from '../../renderer/application/create-services';
import { joinBytes } from '../../renderer/domain/bytes';
import { createMemoryVault } from '../../renderer/platform/memory-vault';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { anIdentity } from '../builders/a-competition';
import { aLastingVault } from '../builders/a-lasting-vault';
import { chainLines, type LooseLine, readLines, splitLog } from '../builders/a-rewritten-log';
import { getValue } from '../builders/fake-ports';
import { mutateLines } from '../builders/history-mutations';
import { createSeededRandom } from '../builders/seeded-random';
import { type AHistory, someHistories } from '../builders/some-histories';
import { checkTaken, showEverything, tellTrail, throughDatabase } from './accepted-histories';
import { runSeeds, type SeedRunner } from './seeds';

/** A history as it was, and taken apart. */
interface Original {
  readonly history: AHistory;
  readonly lines: readonly LooseLine[];
  readonly facts: DatabaseFacts;
  /** As a start reads it. */
  readonly read: LogContents;
}

/** Seeds between two that go the whole way, odd so that both histories do: a backup signed anew, restored, and the program started again. */
const WHOLE_WAY = 499;

/** Seeds between two whose trail is told, and put into words: formats take longer than everything else. */
const TOLD = 5;
const IN_WORDS = 500;

/**
 * Every seed changes one of two histories in one to three places, chains it anew, and hands it to a restore or to
 * a start: refused or sound through and through, and the rest opens whatever it is.
 */
export async function createHistoryMutations(): Promise<SeedRunner> {
  const { office, judge } = await someHistories();
  const [one, two] = await Promise.all([toOriginal(office), toOriginal(judge)]);
  return (range) =>
    runSeeds(range, async (seed) => {
      const random = createSeededRandom(seed);
      const [changed, other] = seed % 2 === 0 ? [one, two] : [two, one];
      const lines = mutateLines(random, changed.lines);
      const { bytes } = chainLines(lines);
      if (seed % TOLD === 0)
        await tellTrail(bytes, changed.facts.workspace.competition, seed % IN_WORDS === 0);
      if (seed % WHOLE_WAY === 0) return { counts: await goTheWholeWay(changed, lines, seed) };
      return {
        counts: {
          [seed % 4 < 2 ? await restoreDryly(bytes, other) : await startDryly(changed, other, bytes)]: 1,
        },
      };
    });
}

async function toOriginal(history: AHistory): Promise<Original> {
  const inspected = getValue(await inspectLog(history.log, NO_NAMED_FILES));
  const facts = toDatabaseFacts(inspected.facts);
  if (facts === undefined) throw new Error('a history without a workspace');
  const read = await readOne(history.id, history.log);
  return { history, lines: readLines(history.log), facts, read };
}

/** @returns what became of it; where it was taken it is sound, can be shown, and the next start has nothing to do */
async function restoreDryly(bytes: Uint8Array, other: Original): Promise<string> {
  const inspected = await inspectLog(bytes, NO_NAMED_FILES);
  if (!inspected.ok) return 'refused at the restore';
  const facts = toDatabaseFacts(inspected.value.facts);
  if (facts === undefined) throw new Error('taken without a workspace');
  checkTaken(facts);
  showEverything(facts);
  const { id } = facts.workspace;
  const plan = planStart(await readOne(id, bytes), throughDatabase(facts), other);
  if (plan.unsound.size > 0) throw new Error('taken, and put aside at the next start');
  if (plan.databaseFault !== undefined) throw new Error(`taken, and ${plan.databaseFault} at the next start`);
  if (plan.whole.size < (id === other.history.id ? 1 : 2)) throw new Error('taken, and something is gone');
  return 'taken at the restore';
}

/** Such a log lies here beside a sound one, and the database has both as they were. */
async function startDryly(one: Original, other: Original, bytes: Uint8Array): Promise<string> {
  const { id } = one.history;
  const plan = planStart(await readOne(id, bytes), one.facts, other);
  if (!plan.whole.has(other.history.id)) throw new Error('the other competition does not open');
  if (plan.unsound.has(other.history.id)) throw new Error('the other log was put aside');
  const shown = plan.whole.get(id);
  if (shown === undefined && !plan.removed.includes(id))
    throw new Error('the database had it, and it is gone');
  if (shown !== undefined) showEverything(shown);
  return plan.unsound.has(id) ? 'put aside at the start' : 'gone on with at the start';
}

async function readOne(id: string, bytes: Uint8Array): Promise<LogContents> {
  const { logs } = createMemoryVault();
  if (bytes.length > 0) getValue(await logs.append(id, 0, bytes));
  return getValue(await readLogs(logs, { sentinel: undefined, pauses: createPauses(), onBytes: () => {} }));
}

/** What a start makes of this log and the other one, beside what the database has of both. */
function planStart(log: LogContents, database: DatabaseFacts, { facts, read }: Original) {
  const logs: LogContents = {
    ...log,
    logs: new Map([...read.logs, ...log.logs]),
    workspaces: new Map([...read.workspaces, ...log.workspaces]),
  };
  const workspaces = new Map([facts, database].map((one) => [one.workspace.id, one]));
  return { ...reconcile(logs, { ...EMPTY_CONTENTS, workspaces }), unsound: log.unsound };
}

const files = createBackupFiles(createMemoryKeyring('anybody'));

/** Laptops played so far: a seed played again gets a database of its own. */
let laptops = 0;

/** Through a real file, the real restore and two real starts, on a laptop with a competition of its own. */
async function goTheWholeWay({ history }: Original, lines: readonly LooseLine[], seed: number) {
  const vault = aLastingVault();
  laptops += 1;
  const database = `mutated-history-${seed}-${laptops}`;
  const laptop = await aBackupLaptop('own', { vault, database });
  const own = getValue(await createServices(laptop.ports).createCompetition(anIdentity(), 'event'));
  const { signer: _, ...backup } = getValue(await files.decode(history.backup));
  const { bytes: log, head } = chainLines(lines);
  if (head.n === 0) return {};
  const header = { ...backup.header, log: { lines: head.n, head: head.hash } };
  const whole = joinBytes([log, splitLog(backup).received]);
  const file = await files.encode({ ...backup, header, log: whole }, undefined);
  const opened = await laptop.backups.inspect(file.bytes);
  const restored = opened.ok ? await laptop.backups.restore(opened.value, quiet) : opened;
  await laptop.profile.close();
  const again = await aBackupLaptop('own', { vault, database });
  const { finding, logsPutAside } = again.profile;
  const ids = (await again.ports.repository.listWorkspaces()).map(({ id }) => id);
  await again.profile.close();
  if (finding.type !== 'sound' || logsPutAside.length > 0) throw new Error(`the next start: ${finding.type}`);
  if (!ids.includes(own)) throw new Error('the own competition is gone');
  if (ids.length !== (restored.ok ? 2 : 1)) throw new Error('half a restore');
  return {
    'restored through a real file': restored.ok ? 1 : 0,
    'refused as a real file': restored.ok ? 0 : 1,
  };
}
