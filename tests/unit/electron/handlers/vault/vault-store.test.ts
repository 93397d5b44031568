import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeVaultDisk } from '../../../../../electron/handlers/disk/node-vault-disk';
import { createVaultStore, type VaultStore } from '../../../../../electron/handlers/vault/vault-store';
import { createFaultyDisk, type FaultyDisk } from '../../../../builders/faulty-disk';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const done = { ok: true, value: undefined };
const isWindows = process.platform === 'win32';

interface OpenedVault {
  readonly store: VaultStore;
  readonly disk: FaultyDisk;
  readonly root: string;
  readonly reopen: () => VaultStore;
}

async function aVault(): Promise<OpenedVault> {
  const root = join(await mkdtemp(join(tmpdir(), 'pleno-vault-')), 'vault');
  const disk = createFaultyDisk(nodeVaultDisk);
  const open = (): VaultStore => {
    const store = createVaultStore({ root, disk, now: () => new Date('2026-03-16T02:42:03.004Z') });
    onTestFinished(store.close);
    return store;
  };
  return { store: open(), disk, root, reopen: open };
}

const textOf = async (store: VaultStore, name: string): Promise<string> => {
  const found = await store.readLog(name, 0, 100_000);
  if (!found.ok) throw new Error(found.error.type);
  return new TextDecoder().decode(found.value);
};

describe('the folder', () => {
  test('is not made before something is written', async () => {
    const { store, root } = await aVault();
    await store.listLogs();
    await store.readLog('one', 0, 10);
    await store.readNote('sentinel');
    await expect(stat(root)).rejects.toThrow('ENOENT');
  });

  test('holds logs, notes and backups under names a person understands', async () => {
    const { store, root } = await aVault();
    await store.appendLog('keys', 0, bytesOf('one'));
    await store.replaceLog('keys', bytesOf('two'));
    await store.writeNote('sentinel', '{}');
    await store.writeSnapshot('own', 'a.pleno', bytesOf('backup'));
    expect(await readdir(join(root, 'logs'))).toEqual(['keys.jsonl']);
    expect(await readdir(join(root, 'notes'))).toEqual(['sentinel.json']);
    expect(await readdir(join(root, 'backups'))).toEqual(['a.pleno']);
    expect(await readdir(join(root, 'aside'))).toEqual(['keys-20260316T024203004Z.jsonl']);
  });

  test.skipIf(isWindows)('is for this person only, and so is every file in it', async () => {
    const { store, root } = await aVault();
    await store.appendLog('keys', 0, bytesOf('one'));
    await store.cutLog('keys', 1);
    await store.writeNote('sentinel', '{}');
    await store.writeSnapshot('own', 'a.pleno', bytesOf('backup'));
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const modes = await Promise.all(
      entries.map(async (entry) => {
        const { mode } = await stat(join(entry.parentPath, entry.name));
        return `${entry.isDirectory() ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`;
      }),
    );
    expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']));
    expect(((await stat(root)).mode & 0o777).toString(8)).toBe('700');
  });

  test('a file that is no log of ours is not listed', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('x'));
    await writeFile(join(root, 'logs', 'Copy of one.jsonl'), 'x');
    await writeFile(join(root, 'logs', 'one.jsonl.bak'), 'x');
    await mkdir(join(root, 'logs', 'two.jsonl'));
    expect(await store.listLogs()).toEqual({ ok: true, value: [{ name: 'one', size: 1 }] });
  });

  test('what a killed run left half written is cleared away at the next write', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('x'));
    await store.writeNote('sentinel', '{}');
    const left = ['logs', 'notes'].map((folder) =>
      join(root, folder, '.pleno-11111111-1111-4111-8111-111111111111.tmp'),
    );
    for (const path of left) await writeFile(path, 'half');
    const again = createVaultStore({ root, disk: nodeVaultDisk, now: () => new Date() });
    await again.appendLog('one', 1, bytesOf('y'));
    await again.writeNote('sentinel', '{"a":1}');
    await again.close();
    for (const path of left) await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  test('several things kept aside in the same moment each keep their name', async () => {
    const { store, root } = await aVault();
    for (const text of ['a', 'b', 'c']) {
      await store.appendLog('one', 0, bytesOf(text));
      await store.setLogAside('one');
    }
    const names = await readdir(join(root, 'aside'));
    expect(names).toHaveLength(3);
    const texts = await Promise.all(names.map((name) => readFile(join(root, 'aside', name), 'utf8')));
    expect(texts.sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('somebody else at the folder', () => {
  test('a log that was deleted is told as moved, not written into nowhere', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    await rm(join(root, 'logs', 'one.jsonl'));
    expect(await store.appendLog('one', 5, bytesOf('next\n'))).toEqual({
      ok: false,
      error: { type: 'log-moved', size: 0 },
    });
    expect(await store.appendLog('one', 0, bytesOf('anew\n'))).toEqual(done);
    expect(await readFile(join(root, 'logs', 'one.jsonl'), 'utf8')).toBe('anew\n');
  });

  test('a log another program put there is the one that counts', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    await writeFile(join(root, 'other'), 'from elsewhere\n');
    await rename(join(root, 'other'), join(root, 'logs', 'one.jsonl'));
    expect(await textOf(store, 'one')).toBe('from elsewhere\n');
    expect(await store.appendLog('one', 5, bytesOf('x'))).toMatchObject({
      error: { type: 'log-moved', size: 15 },
    });
  });

  test('the whole folder gone while the program runs is made again', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    await rm(root, { recursive: true });
    expect(await store.appendLog('one', 0, bytesOf('line\n'))).toEqual(done);
    expect(await store.writeNote('sentinel', '{}')).toEqual(done);
  });

  test.skipIf(isWindows)('a link laid in the way is not followed', async () => {
    const { store, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    const outside = join(root, '..', 'outside');
    await writeFile(outside, 'secret');
    await symlink(outside, join(root, 'logs', 'two.jsonl'));
    await symlink(outside, join(root, 'backups', 'b.pleno'));
    expect(await store.readLog('two', 0, 100)).toMatchObject({ ok: false });
    expect(await store.appendLog('two', 6, bytesOf('x'))).toMatchObject({ ok: false });
    expect(await store.readSnapshot('own', 'b.pleno')).toMatchObject({ ok: false });
    expect(await readFile(outside, 'utf8')).toBe('secret');
  });
});

describe('a disk that fails', () => {
  test('takes less at a time than it is given: everything gets there all the same', async () => {
    const { store, disk } = await aVault();
    disk.plan({ at: 1, times: 5, fault: { type: 'short' }, counts: (call) => call === 'file.write' });
    expect(await store.appendLog('one', 0, bytesOf('0123456789'.repeat(50)))).toEqual(done);
    expect(await textOf(store, 'one')).toBe('0123456789'.repeat(50));
  });

  test('a flush that fails is told, the log is cut back, and its handle is given up', async () => {
    const { store, disk } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    disk.plan({ at: 1, fault: { type: 'fails', code: 'EIO' }, counts: (call) => call === 'file.sync' });
    expect(await store.appendLog('one', 5, bytesOf('lost\n'))).toEqual({
      ok: false,
      error: { type: 'vault-failed', detail: 'EIO' },
    });
    expect(disk.calls).toContain('file.truncate');
    disk.plan();
    expect(await store.appendLog('one', 5, bytesOf('next\n'))).toEqual(done);
    expect(disk.calls).toContain('open');
    expect(await textOf(store, 'one')).toBe('line\nnext\n');
  });

  test('an end that could not be cut back is not shown, and cut back before the next append', async () => {
    const { store, disk, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    disk.plan({
      at: 1,
      times: 9,
      fault: { type: 'fails', code: 'EIO' },
      counts: (call) => call === 'file.sync' || call === 'file.truncate',
    });
    expect(await store.appendLog('one', 5, bytesOf('torn'))).toMatchObject({ ok: false });
    disk.plan();
    expect(await readFile(join(root, 'logs', 'one.jsonl'), 'utf8')).toBe('line\ntorn');
    expect(await textOf(store, 'one')).toBe('line\n');
    expect(await store.listLogs()).toMatchObject({ value: [{ name: 'one', size: 5 }] });
    expect(await store.appendLog('one', 5, bytesOf('next\n'))).toEqual(done);
    expect(await readFile(join(root, 'logs', 'one.jsonl'), 'utf8')).toBe('line\nnext\n');
  });

  test.each([
    ['ENOSPC', { type: 'vault-full' }],
    ['EDQUOT', { type: 'vault-full' }],
    ['EROFS', { type: 'vault-read-only' }],
    ['EACCES', { type: 'vault-read-only' }],
    ['EPERM', { type: 'vault-read-only' }],
    ['ENODEV', { type: 'vault-gone' }],
    ['ENXIO', { type: 'vault-gone' }],
    ['EIO', { type: 'vault-failed', detail: 'EIO' }],
    ['EMFILE', { type: 'vault-failed', detail: 'EMFILE' }],
  ])('%s is told as %j, without a path', async (code, error) => {
    const { store, disk } = await aVault();
    await store.appendLog('one', 0, bytesOf('x'));
    disk.plan({ at: 1, times: 99, fault: { type: 'fails', code }, counts: (call) => call === 'file.write' });
    for (const outcome of [
      await store.appendLog('one', 1, bytesOf('x')),
      await store.writeNote('sentinel', '{}'),
      await store.writeSnapshot('own', 'a.pleno', bytesOf('x')),
    ]) {
      expect(outcome).toEqual({ ok: false, error });
    }
  });

  test('one that takes nothing and says nothing is not asked for ever', async () => {
    const root = join(await mkdtemp(join(tmpdir(), 'pleno-vault-')), 'vault');
    const store = createVaultStore({
      root,
      disk: {
        ...nodeVaultDisk,
        open: async (path, way) => ({ ...(await nodeVaultDisk.open(path, way)), write: async () => 0 }),
      },
      now: () => new Date(),
    });
    onTestFinished(store.close);
    expect(await store.appendLog('one', 0, bytesOf('x'))).toMatchObject({
      error: { type: 'vault-failed', detail: 'SHORT-WRITE' },
    });
  });

  test('a note or backup that reads back differently does not take the name', async () => {
    const { store, root } = await aVault();
    await store.writeNote('sentinel', 'old');
    const forgetful = createVaultStore({
      root,
      disk: {
        ...nodeVaultDisk,
        open: async (path, way) => {
          const file = await nodeVaultDisk.open(path, way);
          return way === 'create'
            ? { ...file, write: (bytes, at) => file.write(new Uint8Array(bytes.byteLength), at) }
            : file;
        },
      },
      now: () => new Date(),
    });
    onTestFinished(forgetful.close);
    const readBack = { ok: false, error: { type: 'vault-failed', detail: 'READ-BACK' } };
    expect(await forgetful.writeNote('sentinel', 'new')).toEqual(readBack);
    expect(await forgetful.writeSnapshot('own', 'a.pleno', bytesOf('x'))).toEqual(readBack);
    expect(await store.readNote('sentinel')).toEqual({ ok: true, value: 'old' });
    expect(await store.listSnapshots()).toEqual({ ok: true, value: [] });
    expect(await readdir(join(root, 'notes'))).toEqual(['sentinel.json']);
  });

  test('a file system without second names gets a copy aside', async () => {
    const { store, disk, root } = await aVault();
    await store.appendLog('one', 0, bytesOf('the old log'));
    disk.plan({ at: 1, fault: { type: 'fails', code: 'EPERM' }, counts: (call) => call === 'link' });
    expect(await store.replaceLog('one', bytesOf('new'))).toEqual(done);
    const [name] = await readdir(join(root, 'aside'));
    expect(await readFile(join(root, 'aside', name ?? ''), 'utf8')).toBe('the old log');
  });

  test.each(['rename', 'syncFolder'])(
    'a replacement that fails at its %s leaves nothing aside',
    async (call) => {
      const { store, disk, root } = await aVault();
      await store.appendLog('one', 0, bytesOf('line\n'));
      const counts = (name: string, path: string) => name === call && !path.endsWith('vault');
      disk.plan({ at: 1, fault: { type: 'fails', code: 'EIO' }, counts });
      expect(await store.replaceLog('one', bytesOf('new'))).toMatchObject({ ok: false });
      // A second name for the log that goes on being written would show what comes later as well.
      expect(await readdir(join(root, 'aside'))).toEqual([]);
      expect(await textOf(store, 'one')).toBe('line\n');
    },
  );

  test('a log that can no longer be written can still be read', async () => {
    const { store, disk, reopen } = await aVault();
    await store.appendLog('one', 0, bytesOf('line\n'));
    disk.plan({
      at: 1,
      times: 99,
      fault: { type: 'fails', code: 'EROFS' },
      counts: (call) => call === 'file.sync' || call === 'syncFolder',
    });
    const again = reopen();
    expect(await textOf(again, 'one')).toBe('line\n');
    expect(await again.appendLog('one', 5, bytesOf('x'))).toMatchObject({
      error: { type: 'vault-read-only' },
    });
  });

  test('a defect is no failure of the disk: it is thrown', async () => {
    const { root } = await aVault();
    const store = createVaultStore({
      root,
      disk: { ...nodeVaultDisk, stat: () => Promise.reject(new TypeError('a defect')) },
      now: () => new Date(),
    });
    await expect(store.appendLog('one', 0, bytesOf('x'))).rejects.toThrow('a defect');
    await expect(store.readLog('one', 0, 1)).rejects.toThrow('a defect');
  });
});

describe('looking at the disk', () => {
  test('tells times and room, and leaves nothing behind', async () => {
    const { store, root } = await aVault();
    const probe = await store.probeDisk();
    expect(probe).toMatchObject({ ok: true });
    if (probe.ok) expect(probe.value.syncMs).toBeGreaterThan(0);
    expect(await store.findFreeBytes()).toBeGreaterThan(0);
    expect((await readdir(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a disk that gives back other bytes than it was given does not pass', async () => {
    const { store, disk, root } = await aVault();
    disk.plan({ at: 1, fault: { type: 'fails', code: 'EIO' }, counts: (call) => call === 'file.read' });
    expect(await store.probeDisk()).toEqual({ ok: false, error: { type: 'vault-failed', detail: 'EIO' } });
    expect((await readdir(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder that may not be written does not pass', async () => {
    const { store, disk } = await aVault();
    disk.plan({
      at: 1,
      times: 9,
      fault: { type: 'fails', code: 'EACCES' },
      counts: (call) => call === 'open',
    });
    expect(await store.probeDisk()).toEqual({ ok: false, error: { type: 'vault-read-only' } });
  });

  test('room that cannot be told is undefined', async () => {
    const { store, disk } = await aVault();
    disk.plan({ at: 1, fault: { type: 'fails', code: 'EIO' }, counts: (call) => call === 'findFreeBytes' });
    expect(await store.findFreeBytes()).toBeUndefined();
  });
});
