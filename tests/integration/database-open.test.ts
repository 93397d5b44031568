import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase } from '../../renderer/adapters/database/database';
import { STORES, VERSION } from '../../renderer/adapters/database/migrations/0001-initial';
import type { Migration } from '../../renderer/adapters/database/migrations/migration';
import { MIGRATIONS } from '../../renderer/adapters/database/migrations/migrations';
import { openDatabase } from '../../renderer/adapters/database/open-database';
import { createDatabaseRepository } from '../../renderer/adapters/database/repository';
import { toStorageProblem } from '../../renderer/adapters/database/storage-problem';
import { hashText } from '../../renderer/adapters/hash';
import { err } from '../../renderer/domain/result';
import { aChain } from '../builders/a-revision';
import { aJudgeWorkspace, workspaceId } from '../builders/a-workspace';

let names = 0;
const newName = () => {
  names += 1;
  return `open-${names}`;
};

/** Opens the way no program of ours does: bare IndexedDB, with whatever version and stores. */
const openBare = (name: string, version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function nativeVersion(name: string): Promise<number> {
  const bare = await openBare(name);
  bare.close();
  return bare.version;
}

afterEach(() => vi.restoreAllMocks());

describe('opening the database', () => {
  test('makes it when there is none, and opens it again without touching its version', async () => {
    const name = newName();
    for (let times = 0; times < 3; times += 1) {
      const opened = await openDatabase(name);
      expect(opened.ok).toBe(true);
      if (opened.ok) opened.value.close();
    }
    // A repair of the schema, which Dexie does without a word, would count it up.
    expect(await nativeVersion(name)).toBe(20);
  });

  test('refuses one that a newer program wrote, and leaves it as it is', async () => {
    const name = newName();
    const newer = await openBare(name, 30, (database) => database.createObjectStore('later').add('fact', 1));
    newer.close();
    expect(await openDatabase(name)).toEqual(err({ type: 'storage-newer', installed: 3, supported: 2 }));
    const bare = await openBare(name);
    expect(bare.version).toBe(30);
    expect([...bare.objectStoreNames]).toEqual(['later']);
    bare.close();
  });

  test('gives up after the time limit when another window holds an older version', async () => {
    const name = newName();
    const older = await openBare(name, 1, (database) => database.createObjectStore('early'));
    const timers = vi.spyOn(globalThis, 'setTimeout');
    expect(await openDatabase(name, { timeLimitMs: 60 })).toEqual(err({ type: 'storage-blocked' }));
    // The other window still has it, and nothing longer than the limit was waited for.
    expect(Math.max(...timers.mock.calls.map(([, ms = 0]) => ms))).toBe(60);
    older.close();
  });

  test('gives up when the browser never answers', async () => {
    vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined));
    expect(await openDatabase(newName(), { timeLimitMs: 20 })).toEqual(err({ type: 'storage-blocked' }));
  });

  test('says what went wrong when the disk is full', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await openDatabase(newName())).toEqual(err({ type: 'storage-full' }));
  });
});

describe('a newer program in another window', () => {
  test('finds this one out of its way, which then takes no more writes', async () => {
    const name = newName();
    const onLetGo = vi.fn();
    const opened = await openDatabase(name, { onLetGo });
    if (!opened.ok) throw new Error(opened.error.type);
    const repository = createDatabaseRepository(opened.value);
    const newer = await openBare(name, 30);
    expect(onLetGo).toHaveBeenCalledOnce();
    expect(await repository.addWorkspace(aJudgeWorkspace())).toEqual(err({ type: 'storage-closed' }));
    newer.close();
  });
});

/** Version 1 as its programs left it; never edited, so that what they wrote stays readable. */
describe('a database of version 1', () => {
  const chain = aChain('1', {}, {});

  async function writeVersionOne(name: string): Promise<void> {
    const bare = await openBare(name, 10, (database) => {
      database.createObjectStore('workspaces', { keyPath: 'id' });
      database.createObjectStore('competitions', { keyPath: 'workspace' });
      database.createObjectStore('revisions', { keyPath: ['workspace', 'id'] });
      database.createObjectStore('chains', { keyPath: 'workspace' });
      for (const records of ['imports', 'exports']) {
        const store = database.createObjectStore(records, { keyPath: 'id', autoIncrement: true });
        store.createIndex('workspace', 'workspace');
      }
      database.createObjectStore('keys', { keyPath: 'key' });
      database.createObjectStore('settings', { keyPath: 'name' });
    });
    const transaction = bare.transaction([...bare.objectStoreNames], 'readwrite');
    const { competition, ...workspace } = aJudgeWorkspace();
    transaction.objectStore('workspaces').add({ ...workspace, stamp: 'a-b-c-d' });
    transaction.objectStore('competitions').add({ workspace: workspace.id, content: competition });
    for (const { id, text } of chain) {
      transaction.objectStore('revisions').add({ workspace: workspace.id, id, text });
    }
    transaction.objectStore('chains').add({ workspace: workspace.id, stamp: 'e-f-g-h' });
    transaction
      .objectStore('settings')
      .add({ name: 'preferences', value: { language: 'id', theme: 'system', textSize: 100 } });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    bare.close();
  }

  test('opens with everything in it, and takes more', async () => {
    const name = newName();
    await writeVersionOne(name);
    const opened = await openDatabase(name);
    if (!opened.ok) throw new Error(opened.error.type);
    const repository = createDatabaseRepository(opened.value);
    expect(await repository.listWorkspaces()).toEqual([aJudgeWorkspace()]);
    expect(await repository.loadRevisions(workspaceId())).toEqual(chain);
    expect(await repository.loadPreferences()).toEqual({ language: 'id', theme: 'system', textSize: 100 });
    const third = aChain('1', {}, {}, {}).slice(2);
    expect(await repository.appendRevisions(workspaceId(), () => ({ ok: true, value: third }))).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await repository.loadRevisions(workspaceId())).toHaveLength(3);
    expect(await opened.value.received.count()).toBe(0);
    opened.value.close();
    expect(await nativeVersion(name)).toBe(20);
  });

  // Wrong here? Put the file back as it was, and write the change as the next migration.
  test.each([
    ['0001-initial', 'e5ea8e904fb2e16767f05c25b511886857606b30f4d6ff8c1878df9225c5db69'],
    ['0002-received', '1dab93f819c678a400cab1d9e60ec30589e01f834da9fde6def6d4d34d097096'],
  ])('is opened by migrations that never change again: %s', (file, hash) => {
    const path = join(import.meta.dirname, `../../renderer/adapters/database/migrations/${file}.ts`);
    expect(hashText(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'))).toBe(hash);
  });

  test('has, with what came since, the schema that the migrations declare', () => {
    expect([VERSION, MIGRATIONS.map(({ version }) => version)]).toEqual([1, [1, 2]]);
    const declared = MIGRATIONS.flatMap(({ stores }) => Object.keys(stores));
    expect(declared).toEqual(expect.arrayContaining(Object.keys(STORES)));
    expect(declared.sort()).toEqual(
      createDatabase(newName())
        .tables.map(({ name }) => name)
        .sort(),
    );
  });
});

/** A step that a later program may take: revisions are also found by the length of their text. */
describe('a migration', () => {
  const withLength = <T extends { readonly text: string }>(row: T): T & { readonly length: number } => ({
    ...row,
    length: row.text.length,
  });
  const next: Migration = {
    version: 3,
    stores: { revisions: '[workspace+id], length' },
    upgrade: (transaction) =>
      transaction
        .table('revisions')
        .toCollection()
        .modify((row, ref) => {
          ref.value = withLength(row);
        }),
  };
  const fails: Migration = {
    ...next,
    upgrade: async (transaction) => {
      await transaction.table('revisions').clear();
      throw new DOMException('no room for it', 'QuotaExceededError');
    },
  };
  const chain = aChain('1', {}, {});

  async function fillThePast(name: string): Promise<void> {
    const opened = await openDatabase(name);
    if (!opened.ok) throw new Error(opened.error.type);
    const repository = createDatabaseRepository(opened.value);
    await repository.addWorkspace(aJudgeWorkspace());
    await repository.appendRevisions(workspaceId(), () => ({ ok: true, value: chain }));
    opened.value.close();
  }

  test('opens the past, rewrites its rows, and loses none', async () => {
    const name = newName();
    await fillThePast(name);
    const opened = await openDatabase(name, { migrations: [...MIGRATIONS, next] });
    if (!opened.ok) throw new Error(opened.error.type);
    const rows = await opened.value.table('revisions').orderBy('length').toArray();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ length: row.text.length });
    expect(await createDatabaseRepository(opened.value).loadRevisions(workspaceId())).toEqual(chain);
    opened.value.close();
    expect(await openDatabase(name)).toEqual(err({ type: 'storage-newer', installed: 3, supported: 2 }));
  });

  test('that fails leaves the past as it was, for the program that wrote it', async () => {
    const name = newName();
    await fillThePast(name);
    expect(await openDatabase(name, { migrations: [...MIGRATIONS, fails] })).toMatchObject({ ok: false });
    expect(await nativeVersion(name)).toBe(20);
    const opened = await openDatabase(name);
    if (!opened.ok) throw new Error(opened.error.type);
    expect(await createDatabaseRepository(opened.value).loadRevisions(workspaceId())).toEqual(chain);
    opened.value.close();
  });

  test('that another window holds up is told after the time limit, with nothing changed', async () => {
    const name = newName();
    await fillThePast(name);
    const holding = await openBare(name);
    expect(await openDatabase(name, { migrations: [...MIGRATIONS, next], timeLimitMs: 50 })).toEqual(
      err({ type: 'storage-blocked' }),
    );
    holding.close();
  });
});

describe('a storage error', () => {
  const nested = new Dexie.AbortError(new DOMException('no space', 'QuotaExceededError') as never);
  const bulk = new Dexie.BulkError('bulk', [new Dexie.QuotaExceededError('no space')] as never);

  test.each<[string, unknown, unknown]>([
    ['a full disk', new DOMException('', 'QuotaExceededError'), { type: 'storage-full' }],
    ['a full disk behind an abort', nested, { type: 'storage-full' }],
    ['a full disk in a bulk write', bulk, { type: 'storage-full' }],
    ['a closed connection', new Dexie.DatabaseClosedError(), { type: 'storage-closed' }],
    ['a connection that is closing', new DOMException('', 'InvalidStateError'), { type: 'storage-closed' }],
    [
      'trouble with the disk',
      new DOMException('I/O', 'UnknownError'),
      { type: 'storage-failed', detail: 'UnknownError: I/O' },
    ],
    ['an abort', new Dexie.AbortError('gone'), { type: 'storage-failed', detail: 'AbortError: gone' }],
    ['a key that is taken', new Dexie.ConstraintError('taken'), undefined],
    ['a value that cannot be stored', new DOMException('', 'DataCloneError'), undefined],
    ['a bug of ours', new TypeError('x is undefined'), undefined],
    ['something else', 'text', undefined],
  ])('is told by what it means: %s', (_, error, problem) => {
    expect(toStorageProblem(error)).toEqual(problem);
  });

  test('is none when an id is taken: that is a bug, and thrown', async () => {
    const opened = await openDatabase(newName());
    if (!opened.ok) throw new Error(opened.error.type);
    const repository = createDatabaseRepository(opened.value);
    await repository.addWorkspace(aJudgeWorkspace());
    await expect(repository.addWorkspace(aJudgeWorkspace())).rejects.toMatchObject({
      name: 'ConstraintError',
    });
  });
});
