import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile, type ProfileOptions } from '../../renderer/adapters/journal/open-profile';
import type { Vault } from '../../renderer/application/ports/vault';
import { ok } from '../../renderer/domain/result';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aNextDraft } from '../builders/a-revision';
import { aJudgeWorkspace, workspaceId } from '../builders/a-workspace';
import { getValue } from '../builders/fake-ports';

/* What one start tells the next about the database, though it may not live to the end. */

const id = workspaceId();

let counter = 0;
interface Laptop {
  readonly name: string;
  readonly vault: Vault;
}

const open = ({ name, vault }: Laptop, options: Partial<ProfileOptions> = {}) =>
  openProfile({ name, vault, now: () => '2026-03-16T02:00:00.000Z', ...options });

const opened: Profile[] = [];
const start = async (laptop: Laptop): Promise<Profile> => {
  const profile = getValue(await open(laptop));
  opened.push(profile);
  return profile;
};

const save = ({ repository }: Profile, note: string) =>
  repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, note)]));
const notes = async ({ repository }: Profile): Promise<readonly string[]> =>
  (await repository.loadRevisions(id)).map(({ revision }) => revision.notes.overall);

const rebuilt = { type: 'rebuilt', reason: 'unreadable', revisions: 2, from: 'whole' };

/** A judge with two marks; closed again. */
async function aFilledLaptop(): Promise<Laptop> {
  counter += 1;
  const laptop = { name: `doubted-${counter}`, vault: aLastingVault() };
  const profile = await start(laptop);
  getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
  for (const note of ['a', 'b']) getValue(await save(profile, note));
  await profile.close();
  return laptop;
}

/** A start that is over, with the whole browser, once it asks for the database. */
async function endAtTheTouch(laptop: Laptop): Promise<void> {
  await new Promise<void>((touched) => {
    // Nothing ever comes of the request.
    const request: IDBOpenDBRequest = Object.create(indexedDB.open(`nobody-${laptop.name}`));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      touched();
      return request;
    });
    void open(laptop, { timeLimitMs: 1_000_000 });
  });
  vi.restoreAllMocks();
}

/** From now on nothing is written into databases of this name, or any where none is given. */
function refuseWrites(name?: string): void {
  for (const method of ['add', 'put'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (name === undefined || this.transaction.db.name === name) {
        throw new DOMException('Internal error', 'UnknownError');
      }
      return original.apply(this, args);
    });
  }
}

/** As a browser does that has lost its storage, or finds it damaged. */
async function closeByBrowser(profile: Profile): Promise<void> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  getValue(await preferEnglish(profile));
  const [store] = put.mock.contexts as readonly IDBObjectStore[];
  vi.restoreAllMocks();
  forceCloseDatabase(store?.transaction.db as never);
  await vi.waitFor(async () => {
    expect(await preferEnglish(profile)).toEqual({ ok: false, error: { type: 'storage-closed' } });
  });
}

const preferEnglish = ({ repository }: Profile) =>
  repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 });

afterEach(async () => {
  vi.restoreAllMocks();
  for (const profile of opened.splice(0)) await profile.close();
});

describe('a database that ends the browser at the touch', () => {
  test('is left alone from the third start on, and everything comes from the logs', async () => {
    const laptop = await aFilledLaptop();
    await endAtTheTouch(laptop);
    await endAtTheTouch(laptop);
    const opening = vi.spyOn(indexedDB, 'open');
    const third = await start(laptop);
    expect(third.finding).toEqual(rebuilt);
    expect(await notes(third)).toEqual(['a', 'b']);
    getValue(await save(third, 'c'));
    await third.close();
    const fourth = await start(laptop);
    expect(fourth.finding).toEqual({ type: 'sound' });
    expect(await notes(fourth)).toEqual(['a', 'b', 'c']);
    expect(opening.mock.calls.map(([name]) => name)).not.toContain(laptop.name);
  });

  test('counts as such only when it happens twice in a row', async () => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 2; times += 1) {
      await endAtTheTouch(laptop);
      const next = await start(laptop);
      expect(next.finding).toEqual({ type: 'sound' });
      await next.close();
    }
  });

  test('is none where the start came to an end in words', async () => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 3; times += 1) {
      vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined));
      expect(await open(laptop, { timeLimitMs: 20 })).toEqual({
        ok: false,
        error: { type: 'storage-blocked' },
      });
      vi.restoreAllMocks();
    }
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });

  test('is opened all the same where the person asks for what can be opened', async () => {
    const laptop = await aFilledLaptop();
    await endAtTheTouch(laptop);
    await endAtTheTouch(laptop);
    const opening = vi.spyOn(indexedDB, 'open');
    const profile = getValue(await open(laptop, { mode: 'rest' }));
    opened.push(profile);
    expect(await notes(profile)).toEqual(['a', 'b']);
    expect(opening.mock.calls.map(([name]) => name)).toContain(laptop.name);
  });

  test('is opened all the same where nothing says that the logs have what it has', async () => {
    const { name } = await aFilledLaptop();
    const laptop = { name, vault: aLastingVault() };
    await endAtTheTouch(laptop);
    await endAtTheTouch(laptop);
    expect(await notes(await start(laptop))).toEqual(['a', 'b']);
  });
});

describe('a database that reads and takes nothing', () => {
  test('is built anew at the next start, from both copies', async () => {
    const laptop = await aFilledLaptop();
    const first = await start(laptop);
    refuseWrites(laptop.name);
    expect(
      await first.repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }),
    ).toMatchObject({
      error: { type: 'storage-failed' },
    });
    await first.close();
    const second = await start(laptop);
    expect(second.finding).toEqual(rebuilt);
    getValue(await save(second, 'c'));
    await second.close();
    const third = await start(laptop);
    expect(third.finding).toEqual({ type: 'sound' });
    expect(await notes(third)).toEqual(['a', 'b', 'c']);
  });

  test('opens as it is where a new one takes nothing either', async () => {
    const laptop = await aFilledLaptop();
    const first = await start(laptop);
    refuseWrites();
    await first.repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 });
    await first.close();
    const second = await start(laptop);
    expect(second.finding).toEqual({ type: 'sound' });
    expect(await notes(second)).toEqual(['a', 'b']);
  });

  test('is not one whose disk was full', async () => {
    const laptop = await aFilledLaptop();
    const first = await start(laptop);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(
      await first.repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }),
    ).toMatchObject({
      error: { type: 'storage-full' },
    });
    vi.restoreAllMocks();
    await first.close();
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });
});

describe('a database that the browser closes under the program', () => {
  test('is built anew, from both copies, when that happens in two starts in a row', async () => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 2; times += 1) {
      const profile = await start(laptop);
      expect(profile.finding).toEqual({ type: 'sound' });
      await closeByBrowser(profile);
      // All that was waiting to be saved is refused alike, and counts with the first.
      expect(await preferEnglish(profile)).toMatchObject({ error: { type: 'storage-closed' } });
    }
    const third = await start(laptop);
    expect(third.finding).toEqual(rebuilt);
    expect(await notes(third)).toEqual(['a', 'b']);
    getValue(await save(third, 'c'));
    await third.close();
    const fourth = await start(laptop);
    expect(fourth.finding).toEqual({ type: 'sound' });
    expect(await notes(fourth)).toEqual(['a', 'b', 'c']);
  });

  test('stays in use where a start between went well', async () => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 2; times += 1) {
      await closeByBrowser(await start(laptop));
      const between = await start(laptop);
      expect(between.finding).toEqual({ type: 'sound' });
      await between.close();
    }
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });

  test('opens as it is where a new one takes nothing', async () => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 2; times += 1) await closeByBrowser(await start(laptop));
    refuseWrites();
    const third = await start(laptop);
    expect(third.finding).toEqual({ type: 'sound' });
    expect(await notes(third)).toEqual(['a', 'b']);
  });

  /** Given up before it has changed anything. */
  const askForIt = ({ name }: Laptop): Promise<unknown> =>
    new Promise((resolve) => {
      const asking = indexedDB.open(name, 10_000);
      asking.onupgradeneeded = () => asking.transaction?.abort();
      asking.onerror = resolve;
    });

  test.each<[string, (profile: Profile, laptop: Laptop) => Promise<unknown>]>([
    ['the program itself closed', (profile) => profile.close()],
    ['another window asked for', (_, laptop) => askForIt(laptop)],
  ])('is not one that %s', async (_, letGo) => {
    const laptop = await aFilledLaptop();
    for (let times = 0; times < 2; times += 1) {
      const profile = await start(laptop);
      await letGo(profile, laptop);
      expect(await preferEnglish(profile)).toEqual({ ok: false, error: { type: 'storage-closed' } });
    }
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });
});
