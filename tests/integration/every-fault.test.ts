import { anImport } from '../builders/an-import';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { hashBytes, hashText } from '../../renderer/adapters/hash';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import type { Vault } from '../../renderer/application/ports/vault';
import type { Tip } from '../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../renderer/domain/ids';
import { err, ok, type Result } from '../../renderer/domain/result';
import { type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aScoresFile, aSignedChain } from '../builders/a-pleno-file';
import { aRevision, deviceKey } from '../builders/a-revision';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { failNthWrite } from '../builders/fail-nth-write';
import { getValue } from '../builders/fake-ports';
import { createFaultyVault, diskFull, type Fault, type FaultyVault } from '../builders/faulty-vault';

/*
 * R3: one operation after the other is made to fail, each in every way, over everything that writes;
 * then the program starts again, once on what is left, once on the logs alone. What the person was
 * told is saved has to be there, whole steps or none, and "both places" has to mean both.
 */

const judge = workspaceId('judge');
const secretariat = workspaceId('secretariat');
const restored = workspaceId('restored');
const now = () => '2026-03-16T02:00:00.000Z';
const LATER = '2026-03-17T02:00:00.000Z';

const write = (tip: Tip, notes: readonly string[]): readonly StoredRevision[] => {
  const written: StoredRevision[] = [];
  let { seq, prev, lamport } = tip;
  for (const [index, overall] of notes.entries()) {
    seq += 1;
    lamport += 1;
    const stored = sealRevision(
      aRevision({
        device: deviceKey('1'),
        entry: entryId(index + 1),
        state: notes.length > 1 ? 'submitted' : 'draft',
        notes: { overall, criteria: {} },
        seq,
        prev,
        lamport,
      }),
      hashText,
    );
    written.push(stored);
    prev = stored.id;
  }
  return written;
};

const keyring = createMemoryKeyring('faults');
const device = await keyring.createKey();
const sheets = aSignedChain(device, { judge: judgeId('J2') }, { judge: judgeId('J2'), entry: entryId(2) });
const aFile = await createCodec(keyring).encode(
  aScoresFile(device, { judge: judgeId('J2'), revisions: sheets }),
);
const content = hashBytes(aFile);

const judgesFile = anImport({
  workspace: secretariat,
  fileName: 'J2.pleno',
  content,
  judge: judgeId('J2'),
  device,
  added: 2,
  at: now(),
});

/** What can be looked for afterwards. */
type Sign = (profile: Profile) => Promise<boolean>;
interface Step {
  readonly name: string;
  readonly run: (profile: Profile) => Promise<Result<unknown, { readonly type: string }>>;
  /** It is there, whole. */
  readonly isThere: Sign;
  /** Nothing of it is there. */
  readonly isAbsent: Sign;
}

const not =
  (sign: Sign): Sign =>
  async (profile) =>
    !(await sign(profile));

const countNotes = async ({ repository }: Profile, notes: readonly string[]): Promise<number> => {
  const written = (await repository.loadRevisions(judge)).map(({ revision }) => revision.notes.overall);
  return notes.filter((note) => written.includes(note)).length;
};

const saving = (...notes: string[]): Step => ({
  name: `saving ${notes.join(' and ')}`,
  run: ({ repository }) => repository.appendRevisions(judge, ({ tip }) => ok(write(tip, notes))),
  isThere: async (profile) => (await countNotes(profile, notes)) === notes.length,
  isAbsent: async (profile) => (await countNotes(profile, notes)) === 0,
});

const step = (name: string, run: Step['run'], isThere: Sign): Step => ({
  name,
  run,
  isThere,
  isAbsent: not(isThere),
});

const steps: readonly Step[] = [
  step(
    'joining',
    ({ repository }) => repository.addWorkspace(aJudgeWorkspace({ id: judge })),
    async ({ repository }) => (await repository.findWorkspace(judge)) !== undefined,
  ),
  saving('one'),
  saving('two'),
  saving('signed 1', 'signed 2', 'signed 3'),
  step(
    'making a competition',
    ({ repository }) => repository.addWorkspace(aSecretariatWorkspace({ id: secretariat })),
    async ({ repository }) => (await repository.findWorkspace(secretariat)) !== undefined,
  ),
  {
    name: 'taking a file in',
    run: ({ repository }) => repository.addImport(secretariat, sheets, () => judgesFile, undefined, aFile),
    isThere: async ({ repository, received }) =>
      (await repository.loadRevisions(secretariat)).length === 2 &&
      (await repository.listImports(secretariat)).length === 1 &&
      (await received.read(secretariat, content)).ok,
    isAbsent: async ({ repository }) =>
      (await repository.loadRevisions(secretariat)).length === 0 &&
      (await repository.listImports(secretariat)).length === 0,
  },
  step(
    'changing the set-up',
    ({ repository }) =>
      repository.changeWorkspace<never>(secretariat, (workspace) => ok({ ...workspace, changedAt: LATER })),
    async ({ repository }) => (await repository.findWorkspace(secretariat))?.changedAt === LATER,
  ),
  step(
    'recording an export',
    async ({ repository }) => {
      // Only what somebody joined is ever handed over.
      if ((await repository.findWorkspace(judge)) === undefined) return err({ type: 'not-joined' });
      return repository.addExport({
        workspace: judge,
        kind: 'scores',
        fileName: 'J1.pleno',
        fileHash: '1'.repeat(64) as Sha256,
        count: 5,
        lastSeq: 5,
        at: now(),
      });
    },
    async ({ repository }) => (await repository.listExports(judge)).length === 1,
  ),
  step(
    'restoring a backup',
    async ({ archive }) => {
      const log = await archive.inspect({ bytes: backup });
      if (!log.ok) return log;
      return archive.restore(
        { bytes: backup, contents: log.value },
        { keys: [], event: { what: 'restored', madeAt: now(), replaced: null } },
      );
    },
    async ({ repository }) =>
      (await repository.findWorkspace(restored)) !== undefined &&
      (await repository.loadRevisions(restored)).length === 2,
  ),
  step(
    'removing the competition',
    ({ repository }) => repository.removeWorkspace(secretariat),
    async ({ repository }) => (await repository.findWorkspace(secretariat)) === undefined,
  ),
];

let backup = new Uint8Array();

/** The log of a third workspace, as a backup carries it. */
async function makeBackup(): Promise<Uint8Array<ArrayBuffer>> {
  const profile = await start(`${nextName()}-backup`, aLastingVault());
  getValue(await profile.repository.addWorkspace(aJudgeWorkspace({ id: restored })));
  getValue(await profile.repository.appendRevisions(restored, ({ tip }) => ok(write(tip, ['x', 'y']))));
  const { bytes } = getValue(await profile.archive.readLog(restored));
  await profile.close();
  return new Uint8Array(bytes);
}

let counter = 0;
const nextName = (): string => {
  counter += 1;
  return `fault-${counter}`;
};

const start = async (name: string, vault: Vault): Promise<Profile> =>
  getValue(await openProfile({ name, vault, now }));

/** Ends when the work does, or when the program died in it. */
async function untilDeath<T>(vault: FaultyVault, work: Promise<T>): Promise<T | 'died'> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const died = new Promise<'died'>((resolve) => {
    timer = setInterval(() => {
      // What the database was still told in the same breath gets there: a few turns for it.
      if (vault.hasCrashed()) setTimeout(() => resolve('died'), 5);
    }, 1);
  });
  try {
    return await Promise.race([work, died]);
  } finally {
    clearInterval(timer);
  }
}

interface Outcome {
  /** Told to be saved, in both places. */
  readonly promised: readonly Step[];
  /** The step that did not end well, and the ones after it were not tried after a death. */
  readonly tried: readonly Step[];
}

/** Does everything, one step after the other, going on after a failure as a person would. */
async function doAll(profile: Profile, vault: FaultyVault): Promise<Outcome> {
  const promised: Step[] = [];
  const tried: Step[] = [];
  for (const next of steps) {
    tried.push(next);
    const outcome = await untilDeath(
      vault,
      next.run(profile).catch((error: unknown) => ({ ok: false as const, error })),
    );
    if (outcome === 'died') break;
    if (outcome.ok && profile.watch.getSafety().type === 'both') promised.push(next);
  }
  return { promised, tried };
}

/** What was promised is there, and nothing is there by half; a removal takes what came before with it. */
async function expectKept(profile: Profile, { promised, tried }: Outcome, context: string): Promise<void> {
  const isGone = (await profile.repository.findWorkspace(secretariat)) === undefined;
  const takenAway = ['making a competition', 'taking a file in', 'changing the set-up'];
  const mayBeGone = tried.some(({ name }) => name === 'removing the competition');
  for (const made of tried) {
    if (isGone && mayBeGone && takenAway.includes(made.name)) continue;
    const isThere = await made.isThere(profile);
    if (promised.includes(made)) expect(isThere, `${context}: ${made.name} was promised`).toBe(true);
    else expect(isThere || (await made.isAbsent(profile)), `${context}: ${made.name} by half`).toBe(true);
  }
}

async function expectSurvival(name: string, vault: Vault, outcome: Outcome, context: string): Promise<void> {
  const again = await start(name, vault);
  await expectKept(again, outcome, `${context}, started again`);
  await again.close();
  for (const { name: found } of await indexedDB.databases()) {
    if (found !== undefined && (found === name || found.startsWith(`${name}-`))) await Dexie.delete(found);
  }
  const alone = await start(name, vault);
  await expectKept(alone, outcome, `${context}, from the log alone`);
  await alone.close();
}

afterEach(() => {
  vi.restoreAllMocks();
});

const faults: readonly [string, Fault][] = [
  ['a full disk before', { type: 'problem', problem: diskFull, when: 'before' }],
  ['a failed flush', { type: 'problem', problem: { type: 'vault-failed', detail: 'EIO' }, when: 'after' }],
  ['a short write', { type: 'torn', problem: diskFull, share: 0.6 }],
  ['a death before', { type: 'crash', when: 'before' }],
  ['a death after', { type: 'crash', when: 'after' }],
  ['a death in the middle', { type: 'torn-crash', share: 0.6 }],
];

describe('whatever fails, and wherever', () => {
  test.each(faults)(
    '%s at the n-th operation of the vault loses nothing that was promised',
    async (_name, fault) => {
      backup = await makeBackup();
      let operations = 0;
      for (let at = 1; ; at += 1) {
        const [name, inner] = [nextName(), aLastingVault()];
        const vault = createFaultyVault(inner);
        const profile = await start(name, vault);
        vault.plan({ at, fault });
        const before = vault.operations.length;
        const done = await doAll(profile, vault);
        const wasHit = vault.operations.length - before >= at;
        await expectSurvival(name, inner, done, `${fault.type} at ${at}`);
        if (!wasHit) {
          expect(done.promised.map((made) => made.name)).toEqual(steps.map((made) => made.name));
          break;
        }
        operations += 1;
      }
      expect(operations).toBeGreaterThan(steps.length);
    },
  );

  test('a vault that stays full keeps every step in the database, and says each time that it is one place', async () => {
    backup = await makeBackup();
    const [name, inner] = [nextName(), aLastingVault()];
    const vault = createFaultyVault(inner);
    const profile = await start(name, vault);
    vault.plan({ at: 1, fault: { type: 'problem', problem: diskFull, when: 'before' }, times: 10_000 });
    const done = await doAll(profile, vault);
    expect(done.promised).toEqual([]);
    expect(profile.watch.getSafety()).toEqual({ type: 'database-only', problem: diskFull });
    vault.plan();
    expect(await profile.watch.retry()).toEqual({ type: 'both' });
    await profile.close();
    for (const made of ['one', 'two']) {
      const again = await start(name, inner);
      expect(await countNotes(again, [made])).toBe(1);
      await again.close();
    }
  });

  test('a full disk at the n-th write to the database loses nothing that was promised', async () => {
    backup = await makeBackup();
    let operations = 0;
    for (let nth = 1; ; nth += 1) {
      const [name, inner] = [nextName(), aLastingVault()];
      const vault = createFaultyVault(inner);
      const profile = await start(name, vault);
      const counted = failNthWrite(nth);
      const done = await doAll(profile, vault);
      const total = counted();
      vi.restoreAllMocks();
      await profile.close();
      await expectSurvival(name, inner, done, `write ${nth}`);
      if (nth > total) {
        expect(done.promised).toHaveLength(steps.length);
        break;
      }
      operations += 1;
    }
    expect(operations).toBeGreaterThan(steps.length);
  });

  test('a mark the database refuses is kept by the log, is said to be there alone, and is back after a restart', async () => {
    const [name, inner] = [nextName(), aLastingVault()];
    const profile = await start(name, inner);
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace({ id: judge })));
    failNthWrite(1);
    const refused = await saving('one').run(profile);
    expect(refused).toEqual({ ok: false, error: { type: 'storage-log-only' } });
    expect(profile.watch.getSafety()).toEqual({ type: 'log-only', problem: { type: 'storage-full' } });
    vi.restoreAllMocks();
    const again = await start(name, inner);
    // Nothing was lost, so nothing is built anew: the database takes what it had refused.
    expect(again.finding).toEqual({ type: 'sound' });
    expect(again.watch.getSafety()).toEqual({ type: 'both' });
    expect(await countNotes(again, ['one'])).toBe(1);
    await again.close();
    await profile.close();
  });

  test('once the database takes writes again, what only the log had is taken first, and the chain goes on', async () => {
    const [name, inner] = [nextName(), aLastingVault()];
    const profile = await start(name, inner);
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace({ id: judge })));
    failNthWrite(1);
    await saving('one').run(profile);
    vi.restoreAllMocks();
    getValue(await saving('two').run(profile));
    expect(profile.watch.getSafety()).toEqual({ type: 'both' });
    const written = await profile.repository.loadRevisions(judge);
    expect(written.map(({ revision }) => [revision.seq, revision.notes.overall])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    await profile.close();
    expect((await start(name, inner)).finding).toEqual({ type: 'sound' });
  });
});

describe('whatever fails while the program starts', () => {
  /** A laptop on which everything was done, and which then lost its database, or lines of a log. */
  async function aDamagedLaptop(
    damage: 'database' | 'log',
  ): Promise<{ name: string; inner: Vault; made: Outcome }> {
    const [name, inner] = [nextName(), aLastingVault()];
    const profile = await start(name, inner);
    const made = await doAll(profile, createFaultyVault(inner));
    await profile.close();
    if (damage === 'database') await Dexie.delete(name);
    else getValue(await inner.logs.cut(judge, 700));
    return { name, inner, made };
  }

  const tryStart = async (name: string, vault: Vault): Promise<Profile | undefined> => {
    const opened = await openProfile({ name, vault, now });
    return opened.ok ? opened.value : undefined;
  };

  test.each(
    faults.flatMap(([what, fault]) =>
      (['database', 'log'] as const).map((damage) => [what, damage, fault] as const),
    ),
  )(
    '%s of the vault while a lost %s is mended leaves a start that can be tried again',
    async (_what, damage, fault) => {
      backup = await makeBackup();
      for (let at = 1; ; at += 1) {
        const { name, inner, made } = await aDamagedLaptop(damage);
        const vault = createFaultyVault(inner, { at, fault });
        const first = await untilDeath(vault, tryStart(name, vault));
        const wasHit = vault.operations.length >= at;
        vault.plan();
        if (first !== 'died') await first?.close();
        await expectSurvival(name, inner, made, `${fault.type} at ${at}`);
        if (!wasHit) break;
      }
    },
  );

  test('a full disk at the n-th write of a rebuilding leaves a start that can be tried again', async () => {
    backup = await makeBackup();
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const { name, inner, made } = await aDamagedLaptop('database');
      const counted = failNthWrite(nth);
      const opened = await openProfile({ name, vault: inner, now });
      const total = counted();
      vi.restoreAllMocks();
      if (opened.ok) await opened.value.close();
      else expect(opened.error).toEqual({ type: 'storage-full' });
      failures += opened.ok ? 0 : 1;
      await expectSurvival(name, inner, made, `write ${nth}`);
      if (nth > total) break;
    }
    expect(failures).toBeGreaterThan(5);
  });
});
