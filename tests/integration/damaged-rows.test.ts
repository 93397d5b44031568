import { anImport } from '../builders/an-import';
import { changeAnswers } from '../builders/changed-answers';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../renderer/adapters/database/database';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import type { Vault } from '../../renderer/application/ports/vault';
import type { Sha256 } from '../../renderer/domain/ids';
import { ok } from '../../renderer/domain/result';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aNextDraft } from '../builders/a-revision';
import { aJudgeWorkspace, workspaceId } from '../builders/a-workspace';
import { getValue } from '../builders/fake-ports';

/* What a damaged file under the database gives back: any row may be anything, and any question may fail. */

interface Laptop {
  readonly name: string;
  readonly vault: Vault;
}

let counter = 0;
const opened: Profile[] = [];
const repairs: (() => void)[] = [];

afterEach(async () => {
  for (const repair of repairs.splice(0)) repair();
  for (const profile of opened.splice(0)) await profile.close();
});

async function start({ name, vault }: Laptop): Promise<Profile> {
  const now = () => '2026-03-16T02:00:00.000Z';
  const profile = getValue(await openProfile({ name, vault, now, answerLimitMs: 300 }));
  opened.push(profile);
  return profile;
}

const id = workspaceId();
const MARKS = 5;

const receipt = anImport({ fileName: 'tanda-terima.pleno', kind: 'receipt' });

/** A judge with five marks, a key, a file taken in, one written, and preferences; closed again. */
async function aFilledLaptop(): Promise<Laptop> {
  counter += 1;
  const laptop = { name: `damaged-rows-${counter}`, vault: aLastingVault() };
  const profile = await start(laptop);
  const { repository, keyring } = profile;
  await keyring.createKey();
  getValue(await repository.addWorkspace(aJudgeWorkspace()));
  for (let mark = 0; mark < MARKS; mark += 1) {
    getValue(await repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, `mark ${mark}`)])));
  }
  getValue(await repository.addImport(id, [], () => receipt));
  const { workspace, fileName, fileHash, device, at } = receipt;
  getValue(
    await repository.addExport({
      kind: 'scores',
      count: 5,
      lastSeq: 5,
      workspace,
      fileName,
      fileHash,
      device,
      at,
    }),
  );
  getValue(await repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }));
  await profile.close();
  return laptop;
}

const everything = async ({ repository }: Profile) => ({
  workspaces: await repository.listWorkspaces(),
  marks: await repository.loadRevisions(id),
  imports: await repository.listImports(id),
  exports: await repository.listExports(id),
  preferences: await repository.loadPreferences(),
});

async function damage({ name }: Laptop, work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = createDatabase(name);
  await database.open();
  await work(database);
  database.close();
}

/** What a store answers from now on to questions for many rows; until the test is over. */
const answer = (...[method, store, change]: Parameters<typeof changeAnswers>): void => {
  repairs.push(changeAnswers(method, store, change));
};

/** Only the database that was damaged; the one built anew answers as it should. */
const once = (change: (rows: readonly unknown[]) => readonly unknown[]) => {
  let left = 1;
  return (rows: readonly unknown[]): readonly unknown[] => {
    if (rows.length === 0 || left === 0) return rows;
    left -= 1;
    return change(rows);
  };
};

const noRow = (rows: readonly unknown[]): readonly unknown[] => rows.map(() => null);
const lastIsNull = (rows: readonly unknown[]): readonly unknown[] => [...rows.slice(0, -1), null];
const withoutLast = (rows: readonly unknown[]): readonly unknown[] => rows.slice(0, -1);

const STORES = [
  'workspaces',
  'competitions',
  'revisions',
  'chains',
  'imports',
  'exports',
  'keys',
  'settings',
] as const;

const damages: readonly {
  readonly name: string;
  readonly inflict: (laptop: Laptop) => Promise<void> | void;
}[] = [
  ...STORES.map((store) => ({
    name: `every row of ${store} comes back as null`,
    inflict: () => answer('getAll', store, once(noRow)),
  })),
  ...STORES.map((store) => ({
    name: `the last row of ${store} comes back as null`,
    inflict: () => answer('getAll', store, once(lastIsNull)),
  })),
  ...STORES.map((store) => ({
    name: `a row of ${store} can't be found by its key any more`,
    inflict: () => answer('getAllKeys', store, once(withoutLast)),
  })),
  {
    name: 'the row that says there are marks is gone',
    inflict: (laptop) => damage(laptop, ({ chains }) => chains.clear()),
  },
  {
    name: 'the row that says there are marks says nothing',
    inflict: (laptop) => damage(laptop, ({ chains }) => chains.put({ workspace: id } as never)),
  },
  {
    name: 'a mark has lost its text',
    inflict: (laptop) =>
      damage(laptop, ({ revisions }) =>
        revisions.toCollection().modify((row, place) => {
          place.value = { workspace: row.workspace, id: row.id } as never;
        }),
      ),
  },
  {
    name: 'a competition is no competition',
    inflict: (laptop) =>
      damage(laptop, ({ competitions }) => competitions.put({ workspace: id, content: 7 as never })),
  },
  {
    name: 'a workspace has no role',
    inflict: (laptop) =>
      damage(laptop, ({ workspaces }) => workspaces.put({ id, stamp: 'x', signer: 'y' } as never)),
  },
  {
    name: 'a record says a number where its file was named',
    inflict: (laptop) =>
      damage(laptop, ({ imports }) => imports.toCollection().modify({ fileHash: 5 as never })),
  },
  {
    name: 'a record names another file',
    inflict: (laptop) =>
      damage(laptop, ({ exports }) =>
        exports.toCollection().modify({ fileHash: `1${'0'.repeat(63)}` as Sha256 }),
      ),
  },
  {
    name: 'a private key belongs to another public one',
    inflict: (laptop) =>
      damage(laptop, async ({ keys }) => {
        const [row] = await keys.toArray();
        const { privateKey } = (await crypto.subtle.generateKey('Ed25519', false, [
          'sign',
          'verify',
        ])) as CryptoKeyPair;
        if (row !== undefined) await keys.put({ ...row, privateKey });
      }),
  },
];

describe('a start over a damaged database', () => {
  test.for(damages)('brings everything back when $name', async ({ inflict }) => {
    const laptop = await aFilledLaptop();
    const before = await start(laptop);
    expect(before.finding).toEqual({ type: 'sound' });
    const expected = await everything(before);
    expect(expected.marks).toHaveLength(MARKS);
    await before.close();

    await inflict(laptop);
    const after = await start(laptop);
    expect(after.finding.type).toBe('rebuilt');
    expect(await everything(after)).toEqual(expected);
    await after.close();
    const next = await start(laptop);
    expect(next.finding).toEqual({ type: 'sound' });
    expect(await everything(next)).toEqual(expected);
  });

  test('builds it anew from the log when a question is never answered', async () => {
    const laptop = await aFilledLaptop();
    const original = IDBObjectStore.prototype.getAllKeys;
    let left = 1;
    IDBObjectStore.prototype.getAllKeys = function (...args) {
      const request = original.apply(this, args);
      if (left > 0 && this.name === 'revisions') {
        left -= 1;
        request.addEventListener = () => undefined;
        Object.defineProperty(request, 'onsuccess', { set: () => undefined });
      }
      return request;
    };
    repairs.push(() => {
      IDBObjectStore.prototype.getAllKeys = original;
    });
    const after = await start(laptop);
    expect(after.finding).toMatchObject({ type: 'rebuilt', reason: 'unreadable', revisions: MARKS });
  });

  test('goes on with the database alone when the logs can not be made sense of', async () => {
    const laptop = await aFilledLaptop();
    const { vault, name } = laptop;
    const reading: Vault = {
      ...vault,
      logs: { ...vault.logs, read: () => Promise.reject(new Error('nothing I know')) },
    };
    const after = await start({ name, vault: reading });
    expect((await everything(after)).marks).toHaveLength(MARKS);
    expect(after.watch.getSafety()).toMatchObject({ type: 'database-only' });
  });
});

describe('ways on from a start that failed', () => {
  const open = async ({ name, vault }: Laptop, mode: 'rest' | 'afresh'): Promise<Profile> => {
    const now = () => '2026-03-16T02:00:00.000Z';
    const profile = getValue(await openProfile({ name, vault, now, mode }));
    opened.push(profile);
    return profile;
  };

  test('the rest is the database without the logs, and the next start makes them one again', async () => {
    const laptop = await aFilledLaptop();
    const rest = await open(laptop, 'rest');
    expect((await everything(rest)).marks).toHaveLength(MARKS);
    expect(rest.watch.getSafety()).toMatchObject({ type: 'database-only' });
    getValue(await rest.repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, 'later')])));
    await rest.close();
    const next = await start(laptop);
    expect(next.watch.getSafety()).toEqual({ type: 'both' });
    expect((await everything(next)).marks).toHaveLength(MARKS + 1);
  });

  test('the rest is what the logs have where the database has nothing', async () => {
    const laptop = await aFilledLaptop();
    await damage(laptop, (database) => Promise.all(database.tables.map((table) => table.clear())));
    const rest = await open(laptop, 'rest');
    expect((await everything(rest)).marks).toHaveLength(MARKS);
  });

  test('afresh there is nothing but the keys, everything else is kept aside, and it stays so', async () => {
    const laptop = await aFilledLaptop();
    const afresh = await open(laptop, 'afresh');
    expect(afresh.finding).toEqual({ type: 'afresh' });
    expect(await afresh.repository.listWorkspaces()).toEqual([]);
    expect(getValue(await laptop.vault.logs.list()).map(({ name }) => name)).not.toContain(id);
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(laptop.name);
    await afresh.close();
    const next = await start(laptop);
    expect(next.finding).toEqual({ type: 'sound' });
    expect(await next.repository.listWorkspaces()).toEqual([]);
    getValue(await next.repository.addWorkspace(aJudgeWorkspace()));
  });
});
