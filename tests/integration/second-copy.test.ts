import type { VaultProblem } from '../../renderer/application/workspace/problem';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile, type ProfileOptions } from '../../renderer/adapters/journal/open-profile';
import { ok } from '../../renderer/domain/result';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aNextDraft } from '../builders/a-revision';
import { aJudgeWorkspace, workspaceId } from '../builders/a-workspace';
import { failNthWrite } from '../builders/fail-nth-write';
import { getValue } from '../builders/fake-ports';
import { createFaultyVault, diskFull, type FaultyVault } from '../builders/faulty-vault';

/* What the two copies are worth when one of them, or both, give trouble for longer than a moment. */

const id = workspaceId();
const now = () => '2026-03-16T02:00:00.000Z';
const readOnly: VaultProblem = { type: 'vault-read-only' };
const unreadable: VaultProblem = { type: 'vault-failed', detail: 'EIO' };

let counter = 0;
interface Laptop {
  readonly name: string;
  readonly vault: FaultyVault;
  isOwed: boolean;
}
const aLaptop = (): Laptop => {
  counter += 1;
  return {
    name: `copy-${counter}`,
    vault: createFaultyVault(aLastingVault()),
    isOwed: false,
  };
};

const open = (laptop: Laptop, options: Partial<ProfileOptions> = {}) =>
  openProfile({
    name: laptop.name,
    vault: laptop.vault,
    now,
    owedMark: {
      read: () => laptop.isOwed,
      write: (isOwed) => {
        laptop.isOwed = isOwed;
      },
    },
    ...options,
  });
const start = async (laptop: Laptop): Promise<Profile> => getValue(await open(laptop));

/** From now on every such operation fails. */
const fails = ({ vault }: Laptop, problem: VaultProblem, counts: (operation: string) => boolean): void =>
  vault.plan({ at: 1, times: 100_000, fault: { type: 'problem', problem, when: 'before' }, counts });
const isWrite = (operation: string): boolean => !/\.(read|list)$/.test(operation);

const save = ({ repository }: Profile, note: string) =>
  repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, note)]));
const notes = async ({ repository }: Profile): Promise<readonly string[]> =>
  (await repository.loadRevisions(id)).map(({ revision }) => `${revision.seq}${revision.notes.overall}`);

async function filled(): Promise<{ laptop: Laptop; profile: Profile }> {
  const laptop = aLaptop();
  const profile = await start(laptop);
  getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
  getValue(await save(profile, 'a'));
  return { laptop, profile };
}

afterEach(() => vi.restoreAllMocks());

describe('a vault that can be read and not written', () => {
  test('does not cost the database that was built anew', async () => {
    const { laptop, profile } = await filled();
    await profile.close();
    await Dexie.delete(laptop.name);
    fails(laptop, readOnly, isWrite);
    const rebuilt = await start(laptop);
    expect(rebuilt.finding).toMatchObject({ type: 'rebuilt' });
    getValue(await save(rebuilt, 'b'));
    expect(rebuilt.watch.getSafety()).toEqual({ type: 'database-only', problem: readOnly });
    await rebuilt.close();

    // The note beside it still names the old one.
    const again = await start(laptop);
    expect(await notes(again)).toEqual(['1a', '2b']);
    await again.close();
    laptop.vault.plan();
    const sound = await start(laptop);
    expect(await notes(sound)).toEqual(['1a', '2b']);
    expect(sound.watch.getSafety()).toEqual({ type: 'both' });
    await sound.close();
  });

  test.each<[string, (profile: Profile) => Promise<unknown>]>([
    ['a mark', (profile) => save(profile, 'b')],
    [
      'a change of the competition',
      ({ repository }) => repository.changeWorkspace<never>(id, (one) => ok({ ...one, changedAt: now() })),
    ],
  ])('gives no log to a backup while it is owed %s, and all of it afterwards', async (_, write) => {
    const { laptop, profile } = await filled();
    fails(laptop, readOnly, isWrite);
    await write(profile);
    expect(await profile.archive.readLog(id)).toEqual({
      ok: false,
      error: { type: 'vault-failed', detail: 'incomplete' },
    });
    laptop.vault.plan();
    expect(await profile.watch.retry()).toEqual({ type: 'both' });
    expect((await profile.archive.readLog(id)).ok).toBe(true);
    await profile.close();
  });

  test('keeps a competition from being removed, as its log would bring it back', async () => {
    const { laptop, profile } = await filled();
    fails(laptop, diskFull, isWrite);
    expect(await profile.repository.removeWorkspace(id)).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    expect(await notes(profile)).toEqual(['1a']);
    laptop.vault.plan();
    getValue(await profile.repository.removeWorkspace(id));
    await profile.close();
    const again = await start(laptop);
    expect(again.finding).toEqual({ type: 'sound' });
    expect(await again.repository.listWorkspaces()).toEqual([]);
    await again.close();
  });
});

describe('a vault that could not be read at the start', () => {
  test('is one place until it was compared, whatever is tried and written meanwhile', async () => {
    const { laptop, profile } = await filled();
    await profile.close();
    fails(laptop, unreadable, (operation) => operation === 'logs.read' || operation === 'logs.list');
    const again = await start(laptop);
    const alone = { type: 'database-only', problem: unreadable };
    expect(again.watch.getSafety()).toEqual(alone);
    expect(await again.watch.retry()).toEqual(alone);
    getValue(await save(again, 'b'));
    expect(again.watch.getSafety()).toEqual(alone);

    laptop.vault.plan();
    getValue(await save(again, 'c'));
    expect(again.watch.getSafety().type).toBe('database-only');
    expect(await again.watch.retry()).toEqual({ type: 'both' });
    await again.close();
    await Dexie.delete(laptop.name);
    const rebuilt = await start(laptop);
    expect(await notes(rebuilt)).toEqual(['1a', '2b', '3c']);
    await rebuilt.close();
  });

  test('keeps what the note beside the logs knows of them', async () => {
    const { laptop, profile } = await filled();
    await profile.close();
    const before = JSON.parse(getValue(await laptop.vault.notes.read('sentinel')) ?? '');
    fails(laptop, unreadable, (operation) => operation.startsWith('logs.'));
    await (await start(laptop)).close();
    const after = JSON.parse(getValue(await laptop.vault.notes.read('sentinel')) ?? '');
    expect(after.logs).toEqual(before.logs);
  });
});

test('a log whose file was taken away while the program runs is one place until it was written again', async () => {
  const { laptop, profile } = await filled();
  getValue(await save(profile, 'b'));
  getValue(await laptop.vault.logs.setAside(id));
  getValue(await save(profile, 'c'));
  expect(profile.watch.getSafety()).toEqual({ type: 'database-only', problem: { type: 'vault-gone' } });
  expect(await profile.watch.retry()).toEqual({ type: 'both' });
  await profile.close();
  await Dexie.delete(laptop.name);
  const alone = await start(laptop);
  expect(await notes(alone)).toEqual(['1a', '2b', '3c']);
  await alone.close();
});

test('a restore that the database refuses leaves both copies as they were', async () => {
  const { laptop, profile } = await filled();
  const early = getValue(await profile.archive.readLog(id));
  getValue(await save(profile, 'b'));
  const event = { what: 'restored', madeAt: now(), replaced: null } as const;
  let refusals = 0;
  for (let nth = 1; ; nth += 1) {
    const counted = failNthWrite(nth);
    const restored = await profile.archive.restore(early, { keys: [], event });
    const total = counted();
    vi.restoreAllMocks();
    if (nth > total) break;
    refusals += 1;
    expect(restored).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect(await notes(profile)).toEqual(['1a', '2b']);
    expect(profile.watch.getSafety()).toEqual({ type: 'both' });
    expect(getValue(await profile.archive.readLog(id)).contents.revisions).toBe(2);
  }
  expect(refusals).toBeGreaterThan(3);
  await profile.close();
  await Dexie.delete(laptop.name);
  const alone = await start(laptop);
  // The last try went through.
  expect(await notes(alone)).toEqual(['1a']);
  await alone.close();
});

test('a line that was whole when the write was said to have failed is not taken for saved later', async () => {
  const { laptop, profile } = await filled();
  failNthWrite(1);
  laptop.vault.plan({
    at: 1,
    fault: { type: 'problem', problem: unreadable, when: 'after' },
    counts: (operation) => operation === 'logs.append',
  });
  expect(await save(profile, 'b')).toEqual({ ok: false, error: { type: 'storage-full' } });
  vi.restoreAllMocks();
  laptop.vault.plan();
  getValue(await save(profile, 'b again'));
  expect(profile.watch.getSafety()).toEqual({ type: 'both' });
  await profile.close();
  const again = await start(laptop);
  expect(again.finding).toEqual({ type: 'sound' });
  expect(await notes(again)).toEqual(['1a', '2b again']);
  await again.close();
});

describe('marks that the database refuses also after a restart', () => {
  test('wait in the log, nothing new is written over them, and the program opens all the same', async () => {
    const { laptop, profile } = await filled();
    failNthWrite(1);
    expect(await save(profile, 'b')).toEqual({ ok: false, error: { type: 'storage-log-only' } });
    vi.restoreAllMocks();
    await profile.close();

    failNthWrite(1);
    const again = await start(laptop);
    vi.restoreAllMocks();
    expect(again.finding).toEqual({ type: 'sound' });
    expect(again.watch.getSafety()).toEqual({ type: 'log-only', problem: { type: 'storage-full' } });
    expect(await notes(again)).toEqual(['1a']);
    expect(await again.watch.retry()).toEqual({ type: 'both' });
    getValue(await save(again, 'c'));
    expect(await notes(again)).toEqual(['1a', '2b', '3c']);
    await again.close();
  });
});

test('a rebuilt database is not called whole when the one it replaces had more than the log', async () => {
  const { laptop, profile } = await filled();
  fails(laptop, diskFull, (operation) => operation === 'logs.append');
  getValue(await save(profile, 'b'));
  await profile.close();
  laptop.vault.plan();
  await Dexie.delete(laptop.name);
  const rebuilt = await start(laptop);
  expect(rebuilt.finding).toMatchObject({ type: 'rebuilt', from: 'possibly-incomplete' });
  await rebuilt.close();
});

describe('data of a newer program', () => {
  test('are not touched, not even a torn end of a log', async () => {
    const { laptop, profile } = await filled();
    await profile.close();
    const bytes = getValue(await laptop.vault.logs.read(id, 0, 1e6));
    getValue(await laptop.vault.logs.append(id, bytes.length, new TextEncoder().encode('{"crc":"torn')));
    const bare = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(laptop.name, 30);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    bare.close();
    expect(await open(laptop)).toMatchObject({ ok: false, error: { type: 'storage-newer', installed: 3 } });
    expect(getValue(await laptop.vault.logs.read(id, 0, 1e6)).length).toBe(bytes.length + 12);
  });

  test('are known by a note that this program cannot read', async () => {
    const { laptop, profile } = await filled();
    await profile.close();
    getValue(await laptop.vault.notes.write('sentinel', '{"v":2,"schema":4,"databases":[]}'));
    expect(await open(laptop)).toEqual({
      ok: false,
      error: { type: 'storage-newer', installed: 4, supported: 2 },
    });
  });
});

test('a browser that never says which databases there are does not keep the start waiting for ever', async () => {
  const laptop = aLaptop();
  vi.spyOn(indexedDB, 'databases').mockImplementation(() => new Promise(() => undefined));
  expect(await open(laptop, { timeLimitMs: 30 })).toEqual({
    ok: false,
    error: { type: 'storage-blocked' },
  });
});
