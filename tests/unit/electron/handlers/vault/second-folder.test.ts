import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeVaultDisk } from '../../../../../electron/handlers/disk/node-vault-disk';
import { createFaultyDisk } from '../../../../builders/faulty-disk';
import { createVaultOverIpc } from '../../../../builders/vault-over-ipc';

const bytes = new TextEncoder().encode('backup');
const done = { ok: true, value: undefined };
const gone = { ok: false, error: { type: 'vault-gone' } };

async function aLaptop(folder?: string) {
  const base = folder ?? (await mkdtemp(join(tmpdir(), 'pleno-second-')));
  const stick = join(base, 'stick');
  await mkdir(stick, { recursive: true });
  const disk = createFaultyDisk(nodeVaultDisk);
  const open = (profile: string) => {
    const over = createVaultOverIpc({ root: join(base, profile, 'vault'), disk });
    onTestFinished(over.store.close);
    const { secondFolder } = over.vault.snapshots;
    if (secondFolder === undefined) throw new Error('This shell can write to a second folder.');
    return { ...over, snapshots: over.vault.snapshots, secondFolder };
  };
  await mkdir(join(base, 'a'), { recursive: true });
  await mkdir(join(base, 'b'), { recursive: true });
  return { ...open('a'), stick, disk, open, base };
}

/** What a person does: points at the stick in the dialog. */
const chooseStick = async ({ chosen, secondFolder, stick }: Awaited<ReturnType<typeof aLaptop>>) => {
  chosen.push(stick);
  return secondFolder.choose();
};

describe('the second folder', () => {
  test('is chosen once and remembered over a restart', async () => {
    const laptop = await aLaptop();
    const path = join(laptop.stick, 'pleno-backups');
    expect(await laptop.secondFolder.find()).toBeUndefined();
    expect(await chooseStick(laptop)).toEqual({ ok: true, value: { path, presence: 'present' } });
    expect(await laptop.open('a').secondFolder.find()).toEqual({ path, presence: 'present' });
  });

  test('stays as it was when the person changes their mind', async () => {
    const laptop = await aLaptop();
    expect(await laptop.secondFolder.choose()).toEqual(done);
    expect(await laptop.secondFolder.find()).toBeUndefined();
    await chooseStick(laptop);
    expect(await laptop.secondFolder.choose()).toEqual(done);
    expect(await laptop.secondFolder.find()).toMatchObject({ presence: 'present' });
  });

  test('takes backups, lists them beside the own ones, and removes them', async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    expect(await laptop.snapshots.write('second', 'b.pleno', bytes)).toEqual(done);
    expect(await laptop.snapshots.write('own', 'b.pleno', bytes)).toEqual(done);
    expect(await laptop.snapshots.write('own', 'a.pleno', bytes)).toEqual(done);
    expect(await readFile(join(laptop.stick, 'pleno-backups', 'b.pleno'), 'utf8')).toBe('backup');
    expect(await laptop.snapshots.list()).toEqual({
      ok: true,
      value: [
        { name: 'b.pleno', place: 'own', size: 6 },
        { name: 'b.pleno', place: 'second', size: 6 },
        { name: 'a.pleno', place: 'own', size: 6 },
      ],
    });
    expect(await laptop.snapshots.read('second', 'b.pleno')).toEqual({ ok: true, value: bytes });
    expect(await laptop.snapshots.remove('second', 'b.pleno')).toEqual(done);
    expect(await laptop.snapshots.read('second', 'b.pleno')).toMatchObject({ ok: false });
  });

  test('lies in a folder of its own: files of others on the stick are no backups', async () => {
    const laptop = await aLaptop();
    await writeFile(join(laptop.stick, 'juri-01.pleno'), 'a judge handed this over');
    await chooseStick(laptop);
    expect(await laptop.snapshots.list()).toEqual({ ok: true, value: [] });
    expect(await laptop.snapshots.remove('second', 'juri-01.pleno')).toEqual(done);
    expect(await readdir(laptop.stick)).toContain('juri-01.pleno');
  });

  test('chosen again by its own name is the same folder', async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    const path = join(laptop.stick, 'pleno-backups');
    laptop.chosen.push(path);
    expect(await laptop.secondFolder.choose()).toMatchObject({ value: { path } });
  });

  test('may be shared by two laptops', async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    const other = laptop.open('b');
    other.chosen.push(laptop.stick);
    expect(await other.secondFolder.choose()).toMatchObject({ value: { presence: 'present' } });
    expect(await laptop.secondFolder.find()).toMatchObject({ presence: 'present' });
    await laptop.snapshots.write('second', 'a.pleno', bytes);
    expect(await other.snapshots.list()).toMatchObject({ value: [{ name: 'a.pleno', place: 'second' }] });
  });

  test('is forgotten when told, and what lies there stays', async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    await laptop.snapshots.write('second', 'a.pleno', bytes);
    expect(await laptop.secondFolder.forget()).toEqual(done);
    expect(await laptop.secondFolder.find()).toBeUndefined();
    expect(await laptop.snapshots.list()).toEqual({ ok: true, value: [] });
    expect(await readdir(join(laptop.stick, 'pleno-backups'))).toContain('a.pleno');
    expect(await laptop.secondFolder.forget()).toEqual(done);
  });

  test('a folder inside the vault is no second place', async () => {
    const laptop = await aLaptop();
    const own = await laptop.snapshots.findOwnFolder();
    expect(own).toBe(join(laptop.base, 'a', 'vault', 'backups'));
    laptop.chosen.push(own ?? '');
    expect(await laptop.secondFolder.choose()).toEqual({
      ok: false,
      error: { type: 'vault-failed', detail: 'SAME-FOLDER' },
    });
    expect(await laptop.secondFolder.find()).toBeUndefined();
  });

  test.each([
    ['EROFS', { type: 'vault-read-only' }],
    ['ENOSPC', { type: 'vault-full' }],
    ['EIO', { type: 'vault-gone' }],
  ])('one that says %s to a write is refused, and the one before is kept', async (code, error) => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    const other = join(laptop.base, 'other');
    await mkdir(other);
    laptop.chosen.push(other);
    laptop.disk.plan({
      at: 1,
      fault: { type: 'fails', code },
      counts: (call, path) => call === 'file.write' && path.startsWith(other),
    });
    expect(await laptop.secondFolder.choose()).toEqual({ ok: false, error });
    laptop.disk.plan();
    expect(await laptop.secondFolder.find()).toMatchObject({ path: join(laptop.stick, 'pleno-backups') });
  });

  test('one that has gone between the choice and the write is refused', async () => {
    const laptop = await aLaptop();
    laptop.chosen.push(join(laptop.base, 'nowhere'));
    expect(await laptop.secondFolder.choose()).toEqual(gone);
  });
});

describe('a stick that is pulled', () => {
  const pulled = async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    await laptop.snapshots.write('second', 'a.pleno', bytes);
    await laptop.snapshots.write('own', 'b.pleno', bytes);
    await rename(laptop.stick, join(laptop.base, 'in a pocket'));
    return laptop;
  };

  test('is missing, takes nothing, and hides nothing of what is here', async () => {
    const laptop = await pulled();
    expect(await laptop.secondFolder.find()).toMatchObject({ presence: 'missing' });
    expect(await laptop.snapshots.write('second', 'c.pleno', bytes)).toEqual(gone);
    expect(await laptop.snapshots.read('second', 'a.pleno')).toEqual(gone);
    expect(await laptop.snapshots.remove('second', 'a.pleno')).toEqual(gone);
    expect(await laptop.snapshots.list()).toMatchObject({ value: [{ name: 'b.pleno', place: 'own' }] });
    expect(await laptop.snapshots.write('own', 'c.pleno', bytes)).toEqual(done);
  });

  test('is there again once it is plugged in', async () => {
    const laptop = await pulled();
    await rename(join(laptop.base, 'in a pocket'), laptop.stick);
    expect(await laptop.secondFolder.find()).toMatchObject({ presence: 'present' });
    expect(await laptop.snapshots.read('second', 'a.pleno')).toEqual({ ok: true, value: bytes });
  });

  test('another stick, or an empty mount point, under the same name is not taken for it', async () => {
    const laptop = await pulled();
    await mkdir(join(laptop.stick, 'pleno-backups'), { recursive: true });
    expect(await laptop.secondFolder.find()).toMatchObject({ presence: 'missing' });
    expect(await laptop.snapshots.write('second', 'c.pleno', bytes)).toEqual(gone);
    expect(await readdir(join(laptop.stick, 'pleno-backups'))).toEqual([]);
  });

  test.each(['EIO', 'ENODEV', 'ENXIO', 'ENOENT'])(
    'in the middle of a backup (%s) is told as gone',
    async (code) => {
      const laptop = await aLaptop();
      await chooseStick(laptop);
      laptop.disk.plan({
        at: 1,
        times: 99,
        fault: { type: 'fails', code },
        counts: (call, path) => call === 'file.sync' && path.startsWith(laptop.stick),
      });
      expect(await laptop.snapshots.write('second', 'c.pleno', bytes)).toEqual(gone);
      laptop.disk.plan();
      expect(await laptop.snapshots.list()).toEqual({ ok: true, value: [] });
      expect(await laptop.vault.logs.append('one', 0, bytes)).toEqual(done);
    },
  );

  test('a backup on a slow stick holds up no save', async () => {
    const laptop = await aLaptop();
    await chooseStick(laptop);
    let release = (): void => undefined;
    const slow = {
      ...nodeVaultDisk,
      open: async (...args: Parameters<typeof nodeVaultDisk.open>) => {
        const file = await nodeVaultDisk.open(...args);
        const waits = args[0].startsWith(laptop.stick) && args[1] === 'create';
        return waits ? { ...file, sync: () => new Promise<void>((resolve) => (release = resolve)) } : file;
      },
    };
    const over = createVaultOverIpc({ root: join(laptop.base, 'a', 'vault'), disk: slow });
    onTestFinished(over.store.close);
    const writing = over.vault.snapshots.write('second', 'c.pleno', bytes);
    expect(await over.vault.logs.append('one', 0, bytes)).toEqual(done);
    expect(await over.vault.snapshots.write('own', 'c.pleno', bytes)).toEqual(done);
    release();
    expect(await writing).toEqual(done);
  });
});

test('what the vault remembers of the folder, once damaged, is nothing', async () => {
  const laptop = await aLaptop();
  await chooseStick(laptop);
  const memory = join(laptop.base, 'a', 'vault', 'second-folder.json');
  await writeFile(memory, '{"path": 7');
  expect(await laptop.secondFolder.find()).toBeUndefined();
  await rm(memory);
  expect(await laptop.secondFolder.find()).toBeUndefined();
});
