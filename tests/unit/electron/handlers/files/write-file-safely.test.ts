import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Disk,
  nodeDisk,
  writeFileSafely,
} from '../../../../../electron/handlers/files/write-file-safely';

const bytes = new TextEncoder().encode('the new content');
const aTarget = async () => join(await mkdtemp(join(tmpdir(), 'pleno-write-')), 'juri.pleno');

/** The real disk, with a log of its operations. */
const logged = (log: string[], broken: Partial<Disk> = {}): Disk => {
  const disk = { ...nodeDisk, ...broken };
  return {
    writeAndSync: (path, content) => {
      log.push('write');
      return disk.writeAndSync(path, content);
    },
    read: (path) => {
      log.push(`read ${basename(path)}`);
      return disk.read(path);
    },
    rename: (from, to) => {
      log.push('rename');
      return disk.rename(from, to);
    },
    syncFolder: (path) => {
      log.push('sync folder');
      return disk.syncFolder(path);
    },
    remove: (path) => {
      log.push('remove');
      return disk.remove(path);
    },
  };
};

const ioError = Object.assign(new Error('EIO'), { code: 'EIO' });

describe('a safe write', () => {
  test('checks the bytes before they take the name and again after', async () => {
    const log: string[] = [];
    const target = await aTarget();
    await writeFileSafely(target, bytes, logged(log));
    expect(log).toEqual([
      'write',
      expect.stringMatching(/^read \.pleno-.*\.tmp$/),
      'rename',
      'sync folder',
      'read juri.pleno',
    ]);
    expect(new Uint8Array(await readFile(target))).toEqual(bytes);
  });

  test.each([
    ['the write fails', { writeAndSync: () => Promise.reject(ioError) }],
    ['the first read fails', { read: () => Promise.reject(ioError) }],
    ['the stick returns other bytes', { read: async () => Uint8Array.of(0) }],
    ['the rename fails', { rename: () => Promise.reject(ioError) }],
  ] satisfies [string, Partial<Disk>][])(
    'leaves the older file and nothing else when %s',
    async (_when, broken) => {
      const target = await aTarget();
      await writeFile(target, 'the old content');
      await expect(writeFileSafely(target, bytes, logged([], broken))).rejects.toThrow();
      expect(await readFile(target, 'utf8')).toBe('the old content');
      expect(await readdir(join(target, '..'))).toEqual(['juri.pleno']);
    },
  );

  test.each([
    ['the folder cannot be flushed', { syncFolder: () => Promise.reject(ioError) }],
    [
      'the file reads differently under its name',
      {
        read: async (path: string) =>
          basename(path) === 'juri.pleno' ? Uint8Array.of(0) : nodeDisk.read(path),
      },
    ],
  ] satisfies [string, Partial<Disk>][])('is not called written when %s', async (_when, broken) => {
    await expect(writeFileSafely(await aTarget(), bytes, logged([], broken))).rejects.toThrow();
  });

  test('tells the first failure even when cleaning up fails too', async () => {
    const broken = { rename: () => Promise.reject(ioError), remove: () => Promise.reject(new Error('gone')) };
    await expect(writeFileSafely(await aTarget(), bytes, logged([], broken))).rejects.toThrow('EIO');
  });
});
