import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../../../electron/contract/contract';
import { createFileOpenDialog } from '../../../../../electron/handlers/files/file-open-dialog';
import { createFileRead } from '../../../../../electron/handlers/files/file-read';
import { createFileSave } from '../../../../../electron/handlers/files/file-save';
import { createOfferedFiles } from '../../../../../electron/handlers/files/offered-files';
import { writeFileSafely } from '../../../../../electron/handlers/files/write-file-safely';

const aFolder = () => mkdtemp(join(tmpdir(), 'pleno-files-'));

async function anOfferedFile(content = 'isi') {
  const path = join(await aFolder(), 'juri.pleno');
  await writeFile(path, content);
  const offered = createOfferedFiles();
  const [file] = await offered.offer([path]);
  if (file === undefined) throw new Error('The file was not offered.');
  return { path, offered, file };
}

describe('file.open-dialog', () => {
  test('asks for the wanted endings and offers what was chosen, folders left out', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'peserta.csv'), 'nomor;judul');
    const asked: unknown[] = [];
    const openDialog = createFileOpenDialog({
      offered: createOfferedFiles(),
      showOpenDialog: async (options) => {
        asked.push(options);
        return {
          canceled: false,
          filePaths: [join(folder, 'peserta.csv'), folder, join(folder, 'gone.csv')],
        };
      },
    });
    const { files } = await openDialog({ accept: ['.csv', '.xlsx'], multiple: true });
    expect(files).toEqual([{ token: expect.any(String), name: 'peserta.csv', size: 11 }]);
    expect(asked).toEqual([
      {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: '.csv, .xlsx', extensions: ['csv', 'xlsx'] }],
      },
    ]);
  });

  test('offers nothing when cancelled', async () => {
    const openDialog = createFileOpenDialog({
      offered: createOfferedFiles(),
      showOpenDialog: async () => ({ canceled: true, filePaths: ['/left/over'] }),
    });
    expect(await openDialog({ accept: [], multiple: false })).toEqual({ files: [] });
  });
});

const LARGEST = 1_000_000;

describe('file.read', () => {
  test('gives the bytes behind a token', async () => {
    const { offered, file } = await anOfferedFile('isi berkas');
    const outcome = await createFileRead(offered)({ token: file.token, largest: LARGEST });
    expect(outcome).toEqual({ type: 'read', bytes: new TextEncoder().encode('isi berkas') });
  });

  test('knows no token it did not give', async () => {
    const { offered } = await anOfferedFile();
    const token = '11111111-1111-4111-8111-111111111111';
    expect(await createFileRead(offered)({ token, largest: LARGEST })).toEqual({ type: 'token-unknown' });
  });

  test('refuses a file beyond the limit by what it is now, not by what it was when chosen', async () => {
    const { offered, file, path } = await anOfferedFile();
    const handle = await open(path, 'r+');
    await handle.truncate(LARGEST + 1);
    await handle.close();
    expect(await createFileRead(offered)({ token: file.token, largest: LARGEST })).toEqual({
      type: 'file-too-large',
      size: LARGEST + 1,
    });
  });

  test('takes no folder for a file, and none that grows as it is read', async () => {
    const { offered, file, path } = await anOfferedFile('isi');
    await rm(path);
    await mkdir(path);
    expect(await createFileRead(offered)({ token: file.token, largest: LARGEST })).toEqual({
      type: 'file-unreadable',
      detail: 'no-file',
    });
  });

  test('says so when the stick is gone, without the path', async () => {
    const { offered, file, path } = await anOfferedFile();
    await rm(path);
    expect(await createFileRead(offered)({ token: file.token, largest: LARGEST })).toEqual({
      type: 'file-unreadable',
      detail: 'ENOENT',
    });
  });

  test('forgets the oldest tokens, never the newest', async () => {
    const { offered, path, file } = await anOfferedFile();
    for (let round = 0; round < 10; round += 1) await offered.offer(Array.from({ length: 100 }, () => path));
    const [last] = await offered.offer([path]);
    expect(offered.findPath(file.token)).toBeUndefined();
    expect(offered.findPath(last?.token ?? '')).toBe(path);
  });
});

describe('file.save', () => {
  const request = { name: 'rekap: akhir.csv', mime: 'text/csv', bytes: Uint8Array.of(1, 2, 3) };

  test('proposes a safe name, writes what was given and says where', async () => {
    const folder = await aFolder();
    const asked: SaveDialogOptions[] = [];
    const save = createFileSave({
      folder,
      write: writeFileSafely,
      showSaveDialog: async (options) => {
        asked.push(options);
        return { canceled: false, filePath: join(folder, 'rekap.csv') };
      },
    });
    expect(await save(request)).toEqual({ type: 'saved', where: join(folder, 'rekap.csv') });
    expect(asked[0]).toMatchObject({
      defaultPath: join(folder, 'rekap- akhir.csv'),
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
    expect(new Uint8Array(await readFile(join(folder, 'rekap.csv')))).toEqual(request.bytes);
  });

  test('proposes the folder of the last save, the stick for instance', async () => {
    const [folder, stick] = [await aFolder(), await aFolder()];
    const asked: SaveDialogOptions[] = [];
    const save = createFileSave({
      folder,
      write: writeFileSafely,
      showSaveDialog: async (options) => {
        asked.push(options);
        return { canceled: false, filePath: join(stick, 'rekap.csv') };
      },
    });
    await save(request);
    await save(request);
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      join(folder, 'rekap- akhir.csv'),
      join(stick, 'rekap- akhir.csv'),
    ]);
  });

  test('writes what travels with a file first, into the same folder, and once', async () => {
    const folder = await aFolder();
    const written: string[] = [];
    const save = createFileSave({
      folder,
      write: async (path, bytes) => {
        written.push(basename(path));
        await writeFile(path, bytes);
      },
      showSaveDialog: async () => ({ canceled: false, filePath: join(folder, 'surat.pleno') }),
    });
    const [there, damaged, fresh] = ['0', '1', '2'].map((digit) => `${digit.repeat(64)}.pdf`) as [
      string,
      string,
      string,
    ];
    await writeFile(join(folder, there), 'isi');
    await writeFile(join(folder, damaged), 'isj');
    const bytes = new TextEncoder().encode('isi');
    const beside = [there, damaged, fresh].map((name) => ({ name, mime: 'application/pdf', bytes }));
    expect(await save({ ...request, beside })).toEqual({ type: 'saved', where: join(folder, 'surat.pleno') });
    expect(written).toEqual([damaged, fresh, 'surat.pleno']);
    expect(await readFile(join(folder, damaged), 'utf8')).toBe('isi');
  });

  test('takes beside a file only what is called by its hash', () => {
    const allows = (name: string): boolean =>
      contract['file.save'].request.safeParse({
        ...request,
        beside: [{ name, mime: 'application/pdf', bytes: request.bytes }],
      }).success;
    expect(allows(`${'a'.repeat(64)}.pdf`)).toBe(true);
    for (const name of [
      'rekap.csv',
      `../${'a'.repeat(64)}.pdf`,
      `${'a'.repeat(64)}.pdf/..`,
      'a'.repeat(64),
    ]) {
      expect(allows(name), name).toBe(false);
    }
  });

  test('writes nothing when cancelled', async () => {
    const save = createFileSave({
      folder: '/nowhere',
      write: () => Promise.reject(new Error('must not be called')),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    });
    expect(await save(request)).toEqual({ type: 'cancelled' });
  });

  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EBUSY', 'read-only'],
    ['ENOENT', 'gone'],
    ['ENODEV', 'gone'],
    ['EIO', 'gone'],
    ['EMFILE', 'other'],
    ['toString', 'other'],
  ])('a write that failed with %s is never called saved, and its cause is told: %s', async (code, cause) => {
    const save = createFileSave({
      folder: '/nowhere',
      write: () => Promise.reject(Object.assign(new Error(`${code}: it failed`), { code })),
      showSaveDialog: async () => ({ canceled: false, filePath: '/nowhere/rekap.csv' }),
    });
    expect(await save(request)).toEqual({ type: 'file-not-written', cause, detail: `${code}: it failed` });
  });

  test('bytes that read back differently are a failure whose cause nobody knows', async () => {
    const save = createFileSave({
      folder: '/nowhere',
      write: () => Promise.reject(new Error('The file read back is not what was written.')),
      showSaveDialog: async () => ({ canceled: false, filePath: '/nowhere/rekap.csv' }),
    });
    expect(await save(request)).toMatchObject({ type: 'file-not-written', cause: 'other' });
  });

  test('after a failure the same file can be saved elsewhere', async () => {
    const written: string[] = [];
    const chosen = ['/stick/rekap.csv', '/elsewhere/rekap.csv'];
    const save = createFileSave({
      folder: '/nowhere',
      write: async (path) => {
        if (path.startsWith('/stick')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        written.push(path);
      },
      showSaveDialog: async () => ({ canceled: false, filePath: chosen.shift() ?? '' }),
    });
    expect(await save(request)).toMatchObject({ type: 'file-not-written', cause: 'gone' });
    expect(await save(request)).toEqual({ type: 'saved', where: '/elsewhere/rekap.csv' });
    expect(written).toEqual(['/elsewhere/rekap.csv']);
  });
});
