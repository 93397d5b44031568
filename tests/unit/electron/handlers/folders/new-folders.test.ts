import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../../../../electron/contract/contract';
import { createNewFolders } from '../../../../../electron/handlers/folders/new-folders';
import { aFolder } from '../../shell/run-shell';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a new folder is filled file by file, one folder deep', async () => {
  const parent = await aFolder();
  const folders = createNewFolders();
  const { token, path } = await folders.create(parent, 'lomba_2021_arsip');
  expect(path).toBe(join(parent, 'lomba_2021_arsip'));
  expect(await folders.write(token, 'README.txt', bytes('baca'))).toBe(true);
  expect(await folders.write(token, 'received/one.pleno', bytes('eins'))).toBe(true);
  expect(await folders.write(token, 'received/two.pleno', bytes('zwei'))).toBe(true);
  expect((await readdir(path, { recursive: true })).toSorted()).toEqual([
    'README.txt',
    'received',
    join('received', 'one.pleno'),
    join('received', 'two.pleno'),
  ]);
  expect(await readFile(join(path, 'received', 'two.pleno'), 'utf8')).toBe('zwei');
});

test('a name that is taken gets a number, and nothing there is touched', async () => {
  const parent = await aFolder();
  await mkdir(join(parent, 'arsip'));
  const folders = createNewFolders();
  expect((await folders.create(parent, 'arsip')).path).toBe(join(parent, 'arsip-2'));
  expect((await folders.create(parent, 'arsip')).path).toBe(join(parent, 'arsip-3'));
});

test('a folder whose stick is gone is not made anew elsewhere', async () => {
  const parent = await aFolder();
  const folders = createNewFolders();
  const { token } = await folders.create(parent, 'arsip');
  await rm(parent, { recursive: true });
  await expect(folders.write(token, 'received/one.pleno', bytes('eins'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  await expect(readdir(parent)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a token that nobody was given writes nothing', async () => {
  expect(await createNewFolders().write('11111111-1111-4111-8111-111111111111', 'a', bytes('x'))).toBe(false);
});

test.each(['../a', '/a', 'a/../b', 'a/b/c', '.a', 'a/.b', 'a\\b', 'a.', 'C:a', ''])(
  'the path %j is refused before it comes to the disk',
  (path) => {
    const request = { token: '11111111-1111-4111-8111-111111111111', path, bytes: bytes('x') };
    expect(contract['folder.write'].request.safeParse(request).success).toBe(false);
    expect(contract['folder.write'].request.safeParse({ ...request, path: 'received/a.pleno' }).success).toBe(
      true,
    );
  },
);
