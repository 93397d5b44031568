import { expect, test } from 'vitest';
import {
  createBrowserFolderSaver,
  type WritableDirectory,
} from '../../../renderer/platform/browser-folder-saver';

/** A folder as the browser hands it out, in memory. */
function aDirectory(name: string, files = new Map<string, Uint8Array>(), fails?: string): WritableDirectory {
  const children = new Map<string, WritableDirectory>();
  const missing = () => Promise.reject(new DOMException('none', 'NotFoundError'));
  return {
    name,
    getDirectoryHandle: async (child, { create }) => {
      const there = children.get(child);
      if (there) return there;
      if (files.has(child)) throw new DOMException('a file', 'TypeMismatchError');
      if (!create) return missing();
      const made = aDirectory(child, files, fails);
      children.set(child, made);
      return made;
    },
    getFileHandle: async (child) => {
      const path = `${name}/${child}`;
      let written: Uint8Array | undefined;
      return {
        createWritable: async () => ({
          write: async (bytes) => {
            if (fails === 'write') throw new DOMException('no room', 'QuotaExceededError');
            written = fails === 'short' ? bytes.slice(1) : bytes;
          },
          close: async () => {
            if (written) files.set(path, written);
          },
        }),
        getFile: async () => new Blob([new Uint8Array(files.get(path) ?? [])]),
      };
    },
  };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function aNewFolder(parent: WritableDirectory) {
  const created = await createBrowserFolderSaver(async () => parent).create('arsip');
  if (!created.ok || created.value === undefined) throw new Error('not created');
  return created.value;
}

test('files go into a new folder, one folder deep, and are read back', async () => {
  const files = new Map<string, Uint8Array>();
  const folder = await aNewFolder(aDirectory('stick', files));
  expect(folder.where).toBe('stick/arsip');
  expect(await folder.write('README.txt', bytes('baca'))).toEqual({ ok: true });
  expect(await folder.write('received/a.pleno', bytes('eins'))).toEqual({ ok: true });
  expect([...files.keys()]).toEqual(['arsip/README.txt', 'received/a.pleno']);
});

test('a name that is taken, by a folder or a file, gets a number', async () => {
  const parent = aDirectory('stick', new Map([['arsip-2', bytes('a file')]]));
  await parent.getDirectoryHandle('arsip', { create: true });
  expect((await aNewFolder(parent)).where).toBe('stick/arsip-3');
});

test.each([
  ['write', 'full'],
  ['short', 'other'],
])('a write that fails (%s) is told, with its cause', async (fails, cause) => {
  const folder = await aNewFolder(aDirectory('stick', new Map(), fails));
  expect(await folder.write('a.pleno', bytes('eins'))).toMatchObject({
    ok: false,
    error: { type: 'file-not-written', name: 'a.pleno', cause },
  });
});

test('who changes their mind has saved nothing; a refusal is told', async () => {
  const refusing = (name: string) =>
    createBrowserFolderSaver(() => Promise.reject(new DOMException('no', name)));
  expect(await refusing('AbortError').create('arsip')).toEqual({ ok: true, value: undefined });
  expect(await refusing('NotAllowedError').create('arsip')).toMatchObject({
    ok: false,
    error: { type: 'file-not-written', cause: 'read-only' },
  });
});
