import { chmod, mkdir, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderFilesLimit } from '../../../../../electron/contract/crossing-limits';
import { createFileRead } from '../../../../../electron/handlers/files/file-read';
import { createOfferedFiles } from '../../../../../electron/handlers/files/offered-files';
import { createFolderHandlers } from '../../../../../electron/handlers/folders/folder-handlers';
import { createNewFolders } from '../../../../../electron/handlers/folders/new-folders';
import { createWatchedFolders } from '../../../../../electron/handlers/folders/watched-folders';
import { isAttachmentFileName } from '../../../../../renderer/application/workspace/attachment';
import { aFolder } from '../../shell/run-shell';

async function aWatchedFolder() {
  const path = await aFolder();
  const folders = createWatchedFolders();
  const { token, name } = folders.add(path);
  return { path, folders, token, name };
}

const namesOf = (listing: Awaited<ReturnType<ReturnType<typeof createWatchedFolders>['list']>>) =>
  listing.type === 'listed' ? listing.files.map(({ name }) => name) : listing.type;

const attachment = `${'0'.repeat(64)}.pdf`;

describe('a watched folder', () => {
  test('lists its Pleno files and what lies beside them with size and time, and nothing else', async () => {
    const { path, folders, token } = await aWatchedFolder();
    await writeFile(join(path, 'juri-2.PLENO'), 'zwei');
    await writeFile(join(path, 'juri-1.pleno'), 'eins!');
    await writeFile(join(path, '.juri-3.pleno.part'), 'half');
    await writeFile(join(path, '._juri-1.pleno'), 'shadow');
    await writeFile(join(path, 'rekap.xlsx'), 'table');
    await writeFile(join(path, attachment), 'scan');
    await mkdir(join(path, 'lama.pleno'));
    await writeFile(join(path, 'lama.pleno', 'juri-9.pleno'), 'inside');
    const at = new Date('2026-03-16T02:00:00.000Z');
    await utimes(join(path, 'juri-1.pleno'), at, at);
    const listing = await folders.list(token);
    expect(namesOf(listing)).toEqual([attachment, 'juri-1.pleno', 'juri-2.PLENO']);
    // By one rule on both sides.
    expect(isAttachmentFileName(attachment)).toBe(true);
    expect(listing).toMatchObject({
      files: [{ size: 4 }, { size: 5, modified: at.getTime() }, { size: 4 }],
      leftOut: 0,
    });
  });

  test('that was pulled out says so, and is there again when it comes back', async () => {
    const { path, folders, token } = await aWatchedFolder();
    await writeFile(join(path, 'juri-1.pleno'), 'eins');
    await rename(path, `${path}-pulled`);
    expect(await folders.list(token)).toEqual({ type: 'folder-gone' });
    await rename(`${path}-pulled`, path);
    expect(namesOf(await folders.list(token))).toEqual(['juri-1.pleno']);
  });

  test('that may not be opened says so', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no permissions of this kind');
    if (process.getuid?.() === 0) skip('root may open every folder');
    const { path, folders, token } = await aWatchedFolder();
    await chmod(path, 0);
    expect(await folders.list(token)).toEqual({ type: 'folder-refused' });
    await chmod(path, 0o700);
  });

  test('takes so many files a look and counts the others', async () => {
    const { path, folders, token } = await aWatchedFolder();
    const names = Array.from({ length: folderFilesLimit + 2 }, (_, index) => `j${index}.pleno`);
    for (const name of names) await writeFile(join(path, name), '');
    const listing = await folders.list(token);
    expect(namesOf(listing)).toHaveLength(folderFilesLimit);
    expect(listing).toMatchObject({ leftOut: 2 });
  });

  test('gives out no file but those it listed, whatever name is asked for', async () => {
    const { path, folders, token } = await aWatchedFolder();
    await writeFile(join(path, 'juri-1.pleno'), 'eins');
    await writeFile(join(path, 'rahasia.txt'), 'geheim');
    expect(folders.findPath(token, 'juri-1.pleno')).toBeUndefined();
    await folders.list(token);
    expect(folders.findPath(token, 'juri-1.pleno')).toBe(join(path, 'juri-1.pleno'));
    for (const name of ['rahasia.txt', '../juri-1.pleno', './juri-1.pleno', '']) {
      expect(folders.findPath(token, name)).toBeUndefined();
    }
    expect(folders.findPath('11111111-1111-4111-8111-111111111111', 'juri-1.pleno')).toBeUndefined();
  });

  test('follows no link out of the folder', async ({ skip }) => {
    if (process.platform === 'win32') skip('links need a privilege on Windows');
    const { path, folders, token } = await aWatchedFolder();
    const outside = await aFolder();
    await writeFile(join(outside, 'juri-1.pleno'), 'eins');
    await symlink(join(outside, 'juri-1.pleno'), join(path, 'juri-1.pleno'));
    expect(namesOf(await folders.list(token))).toEqual([]);
  });
});

describe('folder channels', () => {
  const unknown = '11111111-1111-4111-8111-111111111111';

  async function someHandlers(canceled = false) {
    const path = await aFolder();
    const offered = createOfferedFiles();
    const handlers = createFolderHandlers({
      showOpenDialog: async () => ({ canceled, filePaths: [path] }),
      watched: createWatchedFolders(),
      offered,
      made: createNewFolders(),
    });
    return { path, handlers, read: createFileRead(offered) };
  }

  test('a chosen folder is listed and its files are read by tokens; no path crosses', async () => {
    const { path, handlers, read } = await someHandlers();
    await writeFile(join(path, 'juri-1.pleno'), 'eins');
    const { folder } = await handlers['folder.choose']({});
    const token = folder?.token ?? '';
    const listing = await handlers['folder.list']({ token });
    expect(JSON.stringify([folder, listing])).not.toContain(join(path, '/'));
    const { file } = await handlers['folder.offer-file']({ token, name: 'juri-1.pleno' });
    expect(await read({ largest: 1_000_000, token: file?.token ?? '' })).toEqual({
      type: 'read',
      bytes: new TextEncoder().encode('eins'),
    });
    await rm(join(path, 'juri-1.pleno'));
    expect(await handlers['folder.offer-file']({ token, name: 'juri-1.pleno' })).toEqual({});
  });

  test('a changed mind is no folder, and an unknown token nothing to look into', async () => {
    const { handlers } = await someHandlers(true);
    expect(await handlers['folder.choose']({})).toEqual({});
    expect(await handlers['folder.list']({ token: unknown })).toEqual({ type: 'token-unknown' });
    expect(await handlers['folder.offer-file']({ token: unknown, name: 'a.pleno' })).toEqual({});
  });

  test('a new folder is made where the person said, and filled by its token', async () => {
    const { path, handlers } = await someHandlers();
    const created = await handlers['folder.create']({ name: 'Lomba/2021' });
    if (created.type !== 'created') throw new Error(created.type);
    expect(created.where).toBe(join(path, 'Lomba-2021'));
    const file = { token: created.token, path: 'received/a.pleno', bytes: Buffer.from('eins') };
    expect(await handlers['folder.write'](file)).toEqual({ type: 'written' });
    expect(await handlers['folder.write']({ ...file, token: unknown })).toEqual({ type: 'token-unknown' });
  });

  test('no folder is made when the person changed their mind', async () => {
    const { path, handlers } = await someHandlers(true);
    expect(await handlers['folder.create']({ name: 'arsip' })).toEqual({ type: 'cancelled' });
    expect(await readdir(path)).toEqual([]);
  });

  test('a folder says why it can not be filled', async () => {
    const { path, handlers } = await someHandlers();
    const created = await handlers['folder.create']({ name: 'arsip' });
    if (created.type !== 'created') throw new Error(created.type);
    await rm(path, { recursive: true });
    const written = await handlers['folder.write']({
      token: created.token,
      path: 'a',
      bytes: Buffer.from('x'),
    });
    expect(written).toMatchObject({ type: 'file-not-written', cause: 'gone' });
  });
});
