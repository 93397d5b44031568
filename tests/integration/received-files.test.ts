import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createDatabase, type Database } from '../../renderer/adapters/database/database';
import { hashBytes } from '../../renderer/adapters/hash';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { createKeptReader, type ReadKept } from '../../renderer/adapters/received/read-kept';
import type { LogEvent } from '../../renderer/application/ports/facts';
import type { Vault } from '../../renderer/application/ports/vault';
import type { ImportRecord } from '../../renderer/application/workspace/workspace';
import type { DeviceKey, RevisionId, Sha256 } from '../../renderer/domain/ids';
import type { StoredRevision } from '../../renderer/domain/revision';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aScoresFile, aSignedChain } from '../builders/a-pleno-file';
import { aChain } from '../builders/a-revision';
import { aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { anImport } from '../builders/an-import';
import { getValue } from '../builders/fake-ports';

/* R12: of a file that was taken in, one copy is damaged, cut, exchanged or gone. */

const id = workspaceId();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

interface Laptop {
  readonly name: string;
  readonly vault: Vault;
}

let counter = 0;
const opened: Profile[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const profile of opened.splice(0)) await profile.close();
});

async function start({ name, vault }: Laptop, readKept?: ReadKept): Promise<Profile> {
  const profile = getValue(
    await openProfile({
      ...{ name, vault, now: () => '2026-03-16T02:00:00.000Z' },
      ...(readKept && { readKept }),
      keptFiles: 'ahead',
    }),
  );
  opened.push(profile);
  return profile;
}

interface Signed {
  readonly bytes: Uint8Array;
  readonly name: Sha256;
  readonly device: DeviceKey;
  readonly revisions: readonly StoredRevision[];
}

const keyring = createMemoryKeyring('received');
const codec = createCodec(keyring);

/** A score file of a laptop of its own with so many sheets. */
async function aSigned(sheets = 1, device?: DeviceKey): Promise<Signed> {
  const signer = device ?? (await keyring.createKey());
  const steps = Array.from({ length: sheets }, (_, index) => ({ entry: entryId(index + 1) }));
  const scores = aScoresFile(signer, { revisions: aSignedChain(signer, ...steps) });
  const bytes = await codec.encode(scores);
  return { bytes, name: hashBytes(bytes), device: signer, revisions: scores.revisions };
}

const [ofOne, ofAnother, ofAThird] = [await aSigned(), await aSigned(), await aSigned()];
const { bytes: file, name } = ofOne;
const { bytes: second } = ofAnother;

const toRecord = ({ name: content, device }: Signed, fileName: string): ImportRecord =>
  anImport({ workspace: id, fileName, fileHash: content, content, device });

const take = ({ repository }: Profile, signed: Signed, fileName: string) =>
  repository.addImport(
    id,
    signed.revisions,
    (counts) => ({ ...toRecord(signed, fileName), ...counts }),
    undefined,
    signed.bytes,
  );

const idsOf = async ({ repository }: Profile): Promise<readonly RevisionId[]> =>
  (await repository.loadRevisions(id)).map((stored) => stored.id).toSorted();
const namesOf = (...files: readonly Signed[]): readonly RevisionId[] =>
  [...new Set(files.flatMap(({ revisions }) => revisions.map((stored) => stored.id)))].toSorted();

/** A secretariat that took two files in; closed again. */
async function aFilledLaptop(vault = aLastingVault()): Promise<Laptop> {
  counter += 1;
  const laptop = { name: `received-${counter}`, vault };
  const profile = await start(laptop);
  getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
  getValue(await take(profile, ofOne, '2'));
  getValue(await take(profile, ofAnother, '3'));
  await profile.close();
  return laptop;
}

async function inDatabase<T>(laptop: Laptop, work: (database: Database) => Promise<T>): Promise<T> {
  const database = createDatabase(laptop.name);
  await database.open();
  const done = await work(database);
  database.close();
  return done;
}

const flipped = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  copy[7] = (copy[7] ?? 0) ^ 1;
  return copy;
};

const inRows = (bytes: unknown) => (laptop: Laptop) =>
  inDatabase(laptop, (database) => database.received.put({ workspace: id, name, bytes } as never));

const beside = (bytes: Uint8Array) => async (laptop: Laptop) => {
  await laptop.vault.received.write(id, name, bytes);
};

type Damage = (laptop: Laptop) => Promise<unknown>;

const databaseDamage: readonly [string, 'damaged' | 'missing', Damage][] = [
  ['a flipped bit', 'damaged', inRows(flipped(file))],
  ['a cut', 'damaged', inRows(file.slice(0, 20))],
  ['an exchange with the other file', 'damaged', inRows(second)],
  ['a row that says nothing', 'damaged', inRows(null)],
  ['a loss', 'missing', (laptop) => inDatabase(laptop, ({ received }) => received.delete([id, name]))],
  ['a loss of all', 'missing', (laptop) => inDatabase(laptop, ({ received }) => received.clear())],
];

const vaultDamage: readonly [string, 'damaged' | 'missing', Damage][] = [
  ['a flipped bit', 'damaged', beside(flipped(file))],
  ['a cut', 'damaged', beside(file.slice(0, 20))],
  ['an exchange with the other file', 'damaged', beside(second)],
  ['an empty file', 'damaged', beside(new Uint8Array())],
  ['a loss of all', 'missing', ({ vault }) => vault.received.removeAll(id)],
];

/** Events of this file in the trail, as the log tells them. */
async function toldOf({ archive }: Profile): Promise<readonly LogEvent[]> {
  const trail = getValue(await archive.readTrail(id));
  return trail.lines.flatMap((_, index) => {
    const fact = trail.readFact(index);
    return fact?.type === 'event' && 'name' in fact.event && fact.event.name === name ? [fact.event] : [];
  });
}

async function expectBoth(laptop: Laptop): Promise<void> {
  const rows = await inDatabase(laptop, (database) => database.received.toArray());
  expect(rows.map(({ bytes }) => textOf(bytes)).sort()).toEqual([textOf(file), textOf(second)].sort());
  for (const bytes of [file, second]) {
    expect(textOf(getValue(await laptop.vault.received.read(id, hashBytes(bytes))))).toBe(textOf(bytes));
  }
}

describe('a file that is taken in', () => {
  test('stands in both places, byte for byte, and its line names it', async () => {
    const laptop = await aFilledLaptop();
    await expectBoth(laptop);
    const profile = await start(laptop);
    expect((await profile.repository.listImports(id)).map(({ content }) => content)).toEqual([
      name,
      hashBytes(second),
    ]);
    await profile.received.check();
    expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
    expect(await toldOf(profile)).toEqual([]);
  });

  test('is on the disk beside the database before the line that names it', async () => {
    const inner = aLastingVault();
    const order: string[] = [];
    const vault: Vault = {
      ...inner,
      received: {
        ...inner.received,
        write: async (...args) => {
          const written = await inner.received.write(...args);
          order.push('file');
          return written;
        },
      },
      logs: {
        ...inner.logs,
        append: (log, at, bytes) => {
          if (textOf(bytes).includes(name)) order.push('line');
          return inner.logs.append(log, at, bytes);
        },
      },
    };
    await aFilledLaptop(vault);
    expect(order.slice(0, 2)).toEqual(['file', 'line']);
  });

  test('goes with its workspace, from both places, and only once the log has said so', async () => {
    const laptop = await aFilledLaptop();
    const profile = await start(laptop);
    getValue(await profile.repository.removeWorkspace(id));
    expect(getValue(await laptop.vault.received.list())).toEqual([]);
    await profile.close();
    expect(await inDatabase(laptop, ({ received }) => received.count())).toBe(0);

    const other = await aFilledLaptop();
    const full = { ok: false, error: { type: 'vault-full' } } as const;
    const refusing = await start({
      ...other,
      vault: { ...other.vault, logs: { ...other.vault.logs, append: async () => full } },
    });
    expect(await refusing.repository.removeWorkspace(id)).toMatchObject({ ok: false });
    expect(getValue(await other.vault.received.list())).toHaveLength(2);
  });

  test('stays beside the database as long as a snapshot in the vault names it', async () => {
    const laptop = await aFilledLaptop();
    getValue(
      await laptop.vault.snapshots.write('own', `20260316T024203_lomba_${id}_01234567_1.pleno`, bytesOf('x')),
    );
    const profile = await start(laptop);
    getValue(await profile.repository.removeWorkspace(id));
    expect(getValue(await laptop.vault.received.list())).toHaveLength(2);
  });

  test('is owed to a vault that is full, and brought there with the next write', async () => {
    const inner = aLastingVault();
    let isFull = false;
    const vault: Vault = {
      ...inner,
      received: {
        ...inner.received,
        write: async (...args) =>
          isFull ? { ok: false, error: { type: 'vault-full' } } : inner.received.write(...args),
      },
    };
    const laptop = await aFilledLaptop(vault);
    const profile = await start(laptop);
    isFull = true;
    getValue(await take(profile, ofAThird, '4'));
    expect(profile.watch.getSafety()).toEqual({ type: 'database-only', problem: { type: 'vault-full' } });
    isFull = false;
    expect(await profile.watch.retry()).toEqual({ type: 'both' });
    expect(textOf(getValue(await inner.received.read(id, ofAThird.name)))).toBe(textOf(ofAThird.bytes));
  });
});

describe('one copy of a received file', () => {
  test.each([
    ...databaseDamage.map(([what, fault, damage]) => ['database', what, fault, damage] as const),
    ...vaultDamage.map(([what, fault, damage]) => ['vault', what, fault, damage] as const),
  ])('in the %s: %s is noticed at the start and mended from the other', async (copy, _, fault, damage) => {
    const laptop = await aFilledLaptop();
    await damage(laptop);
    const profile = await start(laptop);
    // Before anything was mended: marks are read from whichever copy is sound.
    expect(await idsOf(profile)).toEqual(namesOf(ofOne, ofAnother));
    expect(textOf(getValue(await profile.received.read(id, name)))).toBe(textOf(file));
    await profile.received.check();
    expect(profile.received.getReport()).toMatchObject({ state: 'checked', lost: [] });
    expect(profile.received.getReport().mended).toBeGreaterThan(0);
    expect(await toldOf(profile)).toEqual([{ what: 'received-mended', name, copy, fault }]);
    await profile.close();
    await expectBoth(laptop);
    const again = await start(laptop);
    await again.received.check();
    expect(again.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
  });

  test('in a database that is gone altogether comes back with it', async () => {
    const laptop = await aFilledLaptop();
    await Dexie.delete(laptop.name);
    const profile = await start(laptop);
    expect(profile.finding).toMatchObject({ type: 'rebuilt', revisions: 2 });
    await laptop.vault.received.removeAll(id);
    // It has been in the new database since the start.
    expect(textOf(getValue(await profile.received.read(id, name)))).toBe(textOf(file));
    await profile.received.check();
    expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 2, lost: [] });
  });

  test('that only the database has is carried over when that is built anew', async () => {
    const laptop = await aFilledLaptop();
    await laptop.vault.received.removeAll(id);
    await inDatabase(laptop, (database) => database.imports.limit(1).delete());
    const profile = await start(laptop);
    expect(profile.finding).toMatchObject({ type: 'rebuilt' });
    await profile.received.check();
    expect(profile.received.getReport()).toMatchObject({ lost: [] });
    expect(textOf(getValue(await laptop.vault.received.read(id, name)))).toBe(textOf(file));
  });

  test('that a database which is given up closes over keeps no new one from being built', async () => {
    const laptop = await aFilledLaptop();
    await laptop.vault.received.removeAll(id);
    await inDatabase(laptop, (database) => database.imports.limit(1).delete());
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'received') throw new DOMException('The connection is closing', 'InvalidStateError');
      return get.call(this, key);
    });
    const profile = await start(laptop);
    expect(profile.finding).toMatchObject({ type: 'rebuilt' });
    vi.restoreAllMocks();
    await profile.received.check();
    expect(profile.received.getReport().lost).toHaveLength(2);
  });
});

describe('marks are read from the files', () => {
  test('and stand neither in rows nor in lines besides', async () => {
    const laptop = await aFilledLaptop();
    expect(await inDatabase(laptop, ({ revisions }) => revisions.count())).toBe(0);
    const log = textOf(getValue(await laptop.vault.logs.read(id, 0, 1e9)));
    expect(log).not.toContain('"type":"revision"');
    expect(await idsOf(await start(laptop))).toEqual(namesOf(ofOne, ofAnother));
  });

  test('a later hand-over holds the earlier ones: each revision counts once, and known ones are handed on', async () => {
    const device = await keyring.createKey();
    const [early, late] = [await aSigned(2, device), await aSigned(3, device)];
    counter += 1;
    const laptop = { name: `received-${counter}`, vault: aLastingVault() };
    const profile = await start(laptop);
    getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
    expect(getValue(await take(profile, early, '1'))).toMatchObject({ added: 2, known: 0 });
    expect(getValue(await take(profile, late, '2'))).toMatchObject({ added: 1, known: 2 });
    expect(getValue(await take(profile, early, '1'))).toMatchObject({ added: 0, known: 2 });
    expect(await idsOf(profile)).toEqual(namesOf(late));
    await profile.close();
    expect(await idsOf(await start(laptop))).toEqual(namesOf(late));
  });

  test('before anybody asks, while the logs are still being read, and not once more', async () => {
    const laptop = await aFilledLaptop();
    const { vault } = laptop;
    const readKept = vi.fn(createKeptReader());
    let readBefore = 0;
    const list: typeof vault.logs.list = async () => {
      await vi.waitFor(() => expect(readKept).toHaveBeenCalledTimes(2));
      readBefore = readKept.mock.calls.length;
      return vault.logs.list();
    };
    const slow = { ...vault, logs: { ...vault.logs, list } };
    const profile = await start({ ...laptop, vault: slow }, readKept);
    expect(readBefore).toBe(2);
    expect(await idsOf(profile)).toEqual(namesOf(ofOne, ofAnother));
    expect(readKept.mock.calls.map(([, , bytesAre]) => bytesAre)).toEqual(['taken-in', 'taken-in']);
  });

  test('and those from before, which stand in rows, count once beside them', async () => {
    counter += 1;
    const laptop = { name: `received-${counter}`, vault: aLastingVault() };
    const profile = await start(laptop);
    getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
    const { content: _, ...before } = toRecord(ofOne, '1');
    getValue(await profile.repository.addImport(id, ofOne.revisions, () => before));
    expect(getValue(await take(profile, ofOne, '1'))).toMatchObject({ added: 0, known: 1 });
    getValue(await take(profile, ofAnother, '2'));
    await profile.close();
    const again = await start(laptop);
    expect(again.finding).toEqual({ type: 'sound' });
    expect(await idsOf(again)).toEqual(namesOf(ofOne, ofAnother));
  });

  test('a chain row that is gone is noticed, though no mark stands in a row', async () => {
    const laptop = await aFilledLaptop();
    await inDatabase(laptop, ({ chains }) => chains.clear());
    const profile = await start(laptop);
    expect(profile.finding).toMatchObject({ type: 'rebuilt' });
    expect(await idsOf(profile)).toEqual(namesOf(ofOne, ofAnother));
  });

  test('a record that goes while the program runs is noticed', async () => {
    const laptop = await aFilledLaptop();
    const profile = await start(laptop);
    await inDatabase(laptop, ({ imports }) => imports.clear());
    await expect(profile.repository.loadRevisions(id)).rejects.toThrow('fewer files');
  });
});

describe('a file that both copies have lost', () => {
  async function aLoss(): Promise<Laptop> {
    const laptop = await aFilledLaptop();
    await inRows(flipped(file))(laptop);
    await beside(file.slice(0, 20))(laptop);
    return laptop;
  }

  test('is named, said once in the trail, and nothing is handed over without it', async () => {
    const laptop = await aLoss();
    for (let starts = 0; starts < 2; starts += 1) {
      const profile = await start(laptop);
      expect(await profile.received.read(id, name)).toEqual({ ok: false, error: { type: 'received-lost' } });
      await profile.received.check();
      expect(profile.received.getReport().lost).toMatchObject([{ workspace: id, name, fileName: '2' }]);
      expect(await toldOf(profile)).toEqual([{ what: 'received-lost', name, file: '2' }]);
      expect(await idsOf(profile)).toEqual(namesOf(ofAnother));
      expect(await profile.repository.loadToHandOver(id)).toEqual({
        ok: false,
        error: { type: 'storage-incomplete' },
      });
      await profile.close();
    }
  });

  test('is asked for again by every screen once the vault, which gave nothing for a while, gives it', async () => {
    const inner = aLastingVault();
    let isAway = false;
    const read: Vault['received']['read'] = async (...args) =>
      isAway ? { ok: false, error: { type: 'vault-failed', detail: 'away' } } : inner.received.read(...args);
    const laptop = await aFilledLaptop({ ...inner, received: { ...inner.received, read } });
    await inRows(flipped(file))(laptop);
    const profileBefore = await start(laptop);
    getValue(await take(profileBefore, ofAThird, '4'));
    await profileBefore.close();
    const readHere = createKeptReader();
    // As a worker does it: what comes next is another task.
    const readLater: ReadKept = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve));
      return readHere(...args);
    };
    for (const checkedWhileAway of [true, false]) {
      isAway = true;
      const profile = await start(laptop, readLater);
      if (checkedWhileAway) await profile.received.check();
      const shown: (readonly RevisionId[])[] = [];
      const stop = profile.repository.observe(
        () => idsOf(profile),
        (ids) => shown.push(ids),
        (error) => expect.unreachable(String(error)),
      );
      await vi.waitFor(() => expect(shown.at(-1)).toEqual(namesOf(ofAnother, ofAThird)));
      isAway = false;
      await profile.received.check();
      expect(profile.received.getReport().lost).toEqual([]);
      await vi.waitFor(() => expect(shown.at(-1)).toEqual(namesOf(ofOne, ofAnother, ofAThird)));
      stop();
      await profile.close();
      await inRows(flipped(file))(laptop);
    }
  });

  test('is whole again once the same file is taken in again', async () => {
    const laptop = await aLoss();
    const profile = await start(laptop);
    await profile.received.check();
    expect(await idsOf(profile)).toEqual(namesOf(ofAnother));
    getValue(await take(profile, ofOne, '2'));
    expect(await idsOf(profile)).toEqual(namesOf(ofOne, ofAnother));
    expect(await profile.repository.loadToHandOver(id)).toMatchObject({ ok: true });
    await profile.received.check();
    expect(profile.received.getReport()).toMatchObject({ state: 'checked', lost: [] });
    await profile.close();
    await expectBoth(laptop);
  });
});

describe('a file that nothing can read at the moment', () => {
  /** Whatever is asked of it, no worker can be had. */
  const unread = createKeptReader(async () => ({
    ok: false,
    error: { type: 'worker-failed', cause: 'not-started' },
  }));

  test('keeps no database from being built anew', async () => {
    const laptop = await aFilledLaptop();
    await Dexie.delete(laptop.name);
    const profile = await start(laptop, unread);
    expect(profile.finding).toMatchObject({ type: 'rebuilt' });
    expect(await profile.repository.listImports(id)).toHaveLength(2);
  });

  test('is an answer to whoever hands over, takes in or saves, and counts for no loss', async () => {
    const laptop = await aFilledLaptop();
    const profile = await start(laptop, unread);
    const incomplete = { ok: false, error: { type: 'storage-incomplete' } };
    expect(await profile.repository.loadToHandOver(id)).toEqual(incomplete);
    expect(await take(profile, ofAThird, '4')).toEqual(incomplete);
    await expect(profile.repository.loadRevisions(id)).rejects.toThrow('not-started');
    await profile.received.check();
    expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
    await profile.close();
    const again = await start(laptop);
    expect(again.finding).toEqual({ type: 'sound' });
    expect(await idsOf(again)).toEqual(namesOf(ofOne, ofAnother));
  });
});

test('a log that was made to name fewer files than the database is no whole history', async () => {
  const laptop = await aFilledLaptop();
  const profile = await start(laptop);
  const log = textOf(getValue(await laptop.vault.logs.read(id, 0, 1e9)));
  const lines = log.split('\n');
  const kept = lines.slice(
    0,
    lines.findIndex((line) => line.includes(ofAnother.name)),
  );
  getValue(await laptop.vault.logs.replace(id, bytesOf(`${kept.join('\n')}\n`)));
  expect(await profile.archive.readLog(id)).toEqual({
    ok: false,
    error: { type: 'vault-failed', detail: 'incomplete' },
  });
});

test('records from before files were kept ask for none', async () => {
  counter += 1;
  const laptop = { name: `received-${counter}`, vault: aLastingVault() };
  const profile = await start(laptop);
  getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
  const { content: _, ...before } = toRecord(ofOne, '2');
  getValue(await profile.repository.addImport(id, aChain('2', {}), () => before));
  await profile.received.check();
  expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
  expect(getValue(await laptop.vault.received.list())).toEqual([]);
  expect(await profile.received.read(id, name)).toEqual({
    ok: false,
    error: { type: 'received-lost' },
  });
});
