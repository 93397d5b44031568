import { anImport } from '../builders/an-import';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../renderer/adapters/database/database';
import { createDatabaseRepository } from '../../renderer/adapters/database/repository';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { scanLog } from '../../renderer/adapters/journal/scan-log';
import { createPauses } from '../../renderer/adapters/pauses';
import { KEYS_LOG, PROFILE_LOG } from '../../renderer/application/ports/facts';
import type { Vault } from '../../renderer/application/ports/vault';
import { ok } from '../../renderer/domain/result';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aChain, aNextDraft } from '../builders/a-revision';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { getValue } from '../builders/fake-ports';

let counter = 0;
const profiles: Profile[] = [];

interface Laptop {
  readonly name: string;
  readonly vault: Vault;
}
const aLaptop = (vault = aLastingVault()): Laptop => {
  counter += 1;
  return { name: `profile-${counter}`, vault };
};

async function start({ name, vault }: Laptop): Promise<Profile> {
  const profile = getValue(await openProfile({ name, vault, now: () => '2026-03-16T02:00:00.000Z' }));
  profiles.push(profile);
  return profile;
}

/** Closes the program in an orderly way. */
async function stop(profile: Profile): Promise<void> {
  await profile.close();
}

afterEach(async () => {
  for (const profile of profiles.splice(0)) await profile.close();
});

const id = workspaceId();
const at = '2026-03-16T02:00:00.000Z';

const append = async ({ repository }: Profile, note: string) =>
  getValue(await repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, note)])));

/** A judge with three marks, a secretariat with an import, preferences, and a key. */
async function fill(profile: Profile) {
  const { repository, keyring } = profile;
  const key = await keyring.createKey();
  getValue(await repository.addWorkspace(aJudgeWorkspace()));
  for (const note of ['a', 'b', 'c']) await append(profile, note);
  getValue(await repository.addWorkspace(aSecretariatWorkspace({ id: workspaceId('s1'), signer: key })));
  getValue(
    await repository.addImport(workspaceId('s1'), aChain('2', {}, { entry: entryId(2) }), () =>
      anImport({ workspace: workspaceId('s1'), added: 2 }),
    ),
  );
  getValue(
    await repository.changeWorkspace(workspaceId('s1'), (workspace) =>
      ok({
        ...workspace,
        changedAt: '2026-03-17T00:00:00.000Z',
        competition: {
          ...workspace.competition,
          identity: { ...workspace.competition.identity, name: 'Lomba yang berganti nama' },
        },
      }),
    ),
  );
  getValue(await repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }));
  return key;
}

const everything = async ({ repository }: Profile) => ({
  workspaces: (await repository.listWorkspaces()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  marks: await repository.loadRevisions(id),
  collected: await repository.loadRevisions(workspaceId('s1')),
  imports: await repository.listImports(workspaceId('s1')),
  preferences: await repository.loadPreferences(),
});

const linesOf = async ({ vault }: Laptop, log: string) =>
  (await scanLog(getValue(await vault.logs.read(log, 0, 1e9)), createPauses())).lines;

const databasesOf = async ({ name }: Laptop) =>
  (await indexedDB.databases())
    .flatMap((database) => database.name ?? [])
    .filter((found) => found === name || found.startsWith(`${name}-`))
    .toSorted();

describe('starting', () => {
  test('on a fresh laptop finds nothing to compare, and the next time that all is sound', async () => {
    const laptop = aLaptop();
    const first = await start(laptop);
    expect(first.finding).toEqual({ type: 'first' });
    await fill(first);
    await stop(first);
    const second = await start(laptop);
    expect(second.finding).toEqual({ type: 'sound' });
    expect((await everything(second)).marks).toHaveLength(3);
  });

  test('with an emptied database brings everything back, keys and preferences included, and says so', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    const key = await fill(before);
    const expected = await everything(before);
    await stop(before);
    await Dexie.delete(laptop.name);

    const after = await start(laptop);
    expect(after.finding).toEqual({ type: 'rebuilt', reason: 'empty', revisions: 5, from: 'whole' });
    expect(await everything(after)).toEqual(expected);
    const bytes = new TextEncoder().encode('signed again');
    expect(await after.keyring.verify(key, bytes, await after.keyring.sign(key, bytes))).toBe(true);
    await append(after, 'd');
    await stop(after);
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });

  test.each<[string, (name: string) => Promise<void>]>([
    ['a revision', (name) => alter(name, (db) => db.revisions.limit(1).delete())],
    ['a workspace', (name) => alter(name, (db) => db.workspaces.delete(id))],
    ['a competition', (name) => alter(name, (db) => db.competitions.delete(id))],
    ['an import', (name) => alter(name, (db) => db.imports.clear())],
    ['the keys', (name) => alter(name, (db) => db.keys.clear())],
    [
      'the text of a revision',
      (name) =>
        alter(name, (db) =>
          db.revisions.limit(1).modify((row, ref) => {
            ref.value = { ...row, text: `${row.text} ` };
          }),
        ),
    ],
    [
      'a name in the competition',
      (name) =>
        alter(name, (db) =>
          db.competitions.toCollection().modify((row, ref) => {
            const { content } = row;
            ref.value = { ...row, content: { ...content, identity: { ...content.identity, name: 'x' } } };
          }),
        ),
    ],
  ])(
    'with %s missing or changed builds the database anew and keeps the damaged one aside',
    async (_name, damage) => {
      const laptop = aLaptop();
      const before = await start(laptop);
      await fill(before);
      const expected = await everything(before);
      await stop(before);
      await damage(laptop.name);

      const after = await start(laptop);
      expect(after.finding).toMatchObject({ type: 'rebuilt', reason: 'rows-missing', from: 'whole' });
      expect(await everything(after)).toEqual(expected);
      expect(await databasesOf(laptop)).toEqual([laptop.name, `${laptop.name}-2`]);
      await stop(after);
      expect((await start(laptop)).finding).toEqual({ type: 'sound' });
    },
  );

  test('writes a rebuilding into the trail of the laptop and of each competition', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    await Dexie.delete(laptop.name);
    await stop(await start(laptop));
    for (const log of [PROFILE_LOG, id, 's1']) {
      const last = (await linesOf(laptop, log)).at(-1);
      expect(JSON.parse(last?.body ?? '')).toEqual({
        what: 'rebuilt',
        reason: 'empty',
        from: laptop.name,
        to: `${laptop.name}-2`,
      });
    }
  });

  test('takes marks that only the log had, as after a crash between the two writes', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    const rolledBack = createDatabase(laptop.name);
    await rolledBack.open();
    const rows = await rolledBack.revisions.toArray();
    const chains = await rolledBack.chains.toArray();
    const later = await start(laptop);
    await append(later, 'd');
    const expected = await everything(later);
    await stop(later);
    await rolledBack.revisions.clear();
    await rolledBack.revisions.bulkAdd(rows);
    await rolledBack.chains.bulkPut(chains);
    rolledBack.close();

    const after = await start(laptop);
    expect(after.finding).toMatchObject({ type: 'rebuilt', reason: 'rows-missing' });
    expect((await everything(after)).marks).toEqual(expected.marks);
  });

  test('appends to the log what only the database had', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    // Written without the log, as by a program that died before it got there.
    const database = createDatabase(laptop.name);
    await database.open();
    const bare = createDatabaseRepository(database);
    getValue(await bare.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, 'd')])));
    getValue(
      await bare.changeWorkspace(id, (workspace) =>
        ok({ ...workspace, changedAt: '2026-03-18T00:00:00.000Z' }),
      ),
    );
    database.close();

    const after = await start(laptop);
    expect(after.finding).toEqual({ type: 'sound' });
    await stop(after);
    await Dexie.delete(laptop.name);
    const rebuilt = await start(laptop);
    expect(await rebuilt.repository.loadRevisions(id)).toHaveLength(4);
    expect((await rebuilt.repository.findWorkspace(id))?.changedAt).toBe('2026-03-18T00:00:00.000Z');
  });

  test('takes over a laptop that has a database and no log yet', async () => {
    const laptop = aLaptop();
    const database = createDatabase(laptop.name);
    await database.open();
    const old = createDatabaseRepository(database);
    getValue(await old.addWorkspace(aJudgeWorkspace()));
    getValue(await old.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, 'old')])));
    database.close();

    const upgraded = await start(laptop);
    expect(upgraded.finding).toEqual({ type: 'first' });
    await stop(upgraded);
    await Dexie.delete(laptop.name);
    expect(await (await start(laptop)).repository.loadRevisions(id)).toHaveLength(1);
  });

  test('mends a log that lost lines from the database, once', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    const expected = await everything(before);
    await stop(before);
    const bytes = getValue(await laptop.vault.logs.read(id, 0, 1e9));
    const text = Buffer.from(bytes).toString().split('\n');
    text.splice(2, 1);
    getValue(await laptop.vault.logs.replace(id, new TextEncoder().encode(text.join('\n'))));

    const mended = await start(laptop);
    expect(mended.finding).toEqual({ type: 'log-repaired', lines: 1 });
    await stop(mended);
    const again = await start(laptop);
    expect(again.finding).toEqual({ type: 'sound' });
    await stop(again);
    await Dexie.delete(laptop.name);
    const rebuilt = await start(laptop);
    expect(rebuilt.finding).toMatchObject({ type: 'rebuilt', from: 'whole' });
    expect(await everything(rebuilt)).toEqual(expected);
  });

  test('writes a log anew that is gone, and one that became shorter', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    getValue(await laptop.vault.logs.setAside('s1'));
    const lines = await linesOf(laptop, id);
    const kept = lines.slice(0, 2).reduce((size, { raw }) => size + raw.length + 1, 0);
    getValue(await laptop.vault.logs.cut(id, kept));

    const mended = await start(laptop);
    expect(mended.finding).toMatchObject({ type: 'log-repaired' });
    await stop(mended);
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });

  test('says when a rebuilt database may lack something, because the log was broken as well', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    const lines = await linesOf(laptop, id);
    const kept = lines.slice(0, 2).reduce((size, { raw }) => size + raw.length + 1, 0);
    getValue(await laptop.vault.logs.cut(id, kept));
    await Dexie.delete(laptop.name);
    expect((await start(laptop)).finding).toMatchObject({ type: 'rebuilt', from: 'possibly-incomplete' });
  });

  test('says so, too, when nobody knows any more what the log once had', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    await Dexie.delete(laptop.name);
    getValue(await laptop.vault.notes.write('sentinel', 'nothing that can be read'));
    const after = await start(laptop);
    expect(after.finding).toMatchObject({ type: 'rebuilt', revisions: 5, from: 'possibly-incomplete' });
  });

  test('asks the newest snapshot when both the database and the log were damaged', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    const expected = await everything(before);
    const { bytes } = getValue(await before.archive.readLog(id));
    const framed = new Uint8Array([...Buffer.from('{"pleno":1}\n'), ...bytes, ...Buffer.from('{}\n')]);
    getValue(await laptop.vault.snapshots.write('own', `20260316T020000_lomba_${id}_00000000.pleno`, framed));
    await stop(before);
    const lines = await linesOf(laptop, id);
    const kept = lines.slice(0, 2).reduce((size, { raw }) => size + raw.length + 1, 0);
    getValue(await laptop.vault.logs.cut(id, kept));
    await Dexie.delete(laptop.name);

    const after = await start(laptop);
    expect(after.finding).toMatchObject({ type: 'rebuilt', from: 'possibly-incomplete', revisions: 5 });
    expect(await everything(after)).toEqual(expected);
    await stop(after);
    expect((await start(laptop)).finding).toEqual({ type: 'sound' });
  });

  test('refuses data of a newer program by the note beside the database, and touches nothing', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    await stop(before);
    const note = JSON.parse(getValue(await laptop.vault.notes.read('sentinel')) ?? '');
    getValue(await laptop.vault.notes.write('sentinel', JSON.stringify({ ...note, schema: 7 })));
    await Dexie.delete(laptop.name);
    expect(await openProfile({ ...laptop, now: () => at })).toEqual({
      ok: false,
      error: { type: 'storage-newer', installed: 7, supported: 2 },
    });
    expect(await databasesOf(laptop)).toEqual([]);
  });

  test('does not bring back what the person removed', async () => {
    const laptop = aLaptop();
    const before = await start(laptop);
    await fill(before);
    getValue(await before.repository.removeWorkspace(id));
    await stop(before);
    const after = await start(laptop);
    expect(after.finding).toEqual({ type: 'sound' });
    expect((await after.repository.listWorkspaces()).map(({ role }) => role)).toEqual(['secretariat']);
  });

  test('keeps at most two damaged databases aside', async () => {
    const laptop = aLaptop();
    await stop(await start(laptop));
    const first = await start(laptop);
    await fill(first);
    await stop(first);
    for (const name of ['', '-2', '-3', '-4']) {
      await alter(`${laptop.name}${name}`, (db) => db.imports.clear());
      await stop(await start(laptop));
    }
    expect(await databasesOf(laptop)).toEqual(['-3', '-4', '-5'].map((end) => `${laptop.name}${end}`));
  });
});

describe('what the log keeps', () => {
  test('every action, one line each, in the order in which it was done', async () => {
    const laptop = aLaptop();
    const profile = await start(laptop);
    await fill(profile);
    expect((await linesOf(laptop, id)).map(({ type }) => type)).toEqual([
      'workspace',
      'revision',
      'revision',
      'revision',
    ]);
    expect((await linesOf(laptop, 's1')).map(({ type, left }) => [type, left])).toEqual([
      ['workspace', 0],
      ['revision', 2],
      ['revision', 1],
      ['import', 0],
      ['change', 0],
    ]);
    expect((await linesOf(laptop, KEYS_LOG)).map(({ type }) => type)).toEqual(['key']);
    expect((await linesOf(laptop, PROFILE_LOG)).map(({ type }) => type)).toEqual(['preferences']);
  });

  test('a change of one name costs a line of a few hundred bytes, not the competition', async () => {
    const laptop = aLaptop();
    const profile = await start(laptop);
    await fill(profile);
    const change = (await linesOf(laptop, 's1')).at(-1);
    expect(change?.raw.length).toBeLessThan(900);
    expect(change?.body).not.toContain('"rounds"');
  });
});

async function alter(name: string, change: (database: Database) => PromiseLike<unknown>): Promise<void> {
  const database = createDatabase(name);
  await database.open();
  await change(database);
  database.close();
}
