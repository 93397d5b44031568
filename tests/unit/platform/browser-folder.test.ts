import { describe, expect, test } from 'vitest';
import { FOLDER_FILES_LIMIT } from '../../../renderer/application/receive/watch-folder';
import {
  chooseBrowserFolder,
  type DirectoryEntry,
  type DirectoryHandle,
  findDirectoryPicker,
  toWatchedFolder,
} from '../../../renderer/platform/browser-folder';

const aFile = (name: string, content = 'isi'): DirectoryEntry => ({
  kind: 'file',
  name,
  getFile: async () => new File([content], name, { lastModified: 1_700_000_000_000 }),
});

const refusedBy = (name: string) => () => Promise.reject(new DOMException('no', name));

function aDirectory(entries: () => readonly DirectoryEntry[]): DirectoryHandle {
  return {
    name: 'Berkas juri',
    values: async function* () {
      yield* entries();
    },
  };
}

/** What lies beside a file is called by its hash. */
const ATTACHMENT_NAME = `${'0'.repeat(64)}.pdf`;

describe('a folder of the browser’s', () => {
  test('lists its Pleno files and what lies beside them in order, and reads each as it is when it is read', async () => {
    let content = 'lama';
    const folder = toWatchedFolder(
      aDirectory(() => [
        { ...aFile('juri-2.pleno'), getFile: async () => new File([content], 'juri-2.pleno') },
        aFile('juri-1.PLENO'),
        aFile('.juri-3.pleno'),
        aFile('rekap.xlsx'),
        aFile(`${'a'.repeat(63)}.pdf`),
        aFile(ATTACHMENT_NAME),
        { kind: 'directory', name: 'lama.pleno' },
      ]),
    );
    const look = await folder.list();
    if (!look.ok) throw new Error(look.error.type);
    expect(look.value.files.map(({ name, size }) => [name, size])).toEqual([
      [ATTACHMENT_NAME, 3],
      ['juri-1.PLENO', 3],
      ['juri-2.pleno', 4],
    ]);
    expect(look.value.files[1]?.modified).toBe(1_700_000_000_000);
    content = 'baru!';
    expect(await look.value.files[2]?.read(1_000)).toEqual(new TextEncoder().encode('baru!'));
  });

  test('leaves out a file that went away or is locked while it looks', async () => {
    const folder = toWatchedFolder(
      aDirectory(() => [
        { ...aFile('a.pleno'), getFile: refusedBy('NotFoundError') },
        { ...aFile('b.pleno'), getFile: refusedBy('NotReadableError') },
        aFile('c.pleno'),
      ]),
    );
    expect(await folder.list()).toMatchObject({ ok: true, value: { files: [{ name: 'c.pleno' }] } });
  });

  test('takes so many files a look and counts the others', async () => {
    const folder = toWatchedFolder(
      aDirectory(() =>
        Array.from({ length: FOLDER_FILES_LIMIT + 3 }, (_, index) => aFile(`j${index}.pleno`)),
      ),
    );
    const look = await folder.list();
    expect(look).toMatchObject({ ok: true, value: { leftOut: 3 } });
    expect(look.ok && look.value.files.length).toBe(FOLDER_FILES_LIMIT);
  });

  test.each([
    ['NotFoundError', 'folder-gone'],
    ['NotReadableError', 'folder-gone'],
    ['NotAllowedError', 'folder-refused'],
    ['SecurityError', 'folder-refused'],
  ])('%s of the folder itself is told as %s', async (name, type) => {
    const folder = toWatchedFolder(
      aDirectory(() => {
        throw new DOMException('no', name);
      }),
    );
    expect(await folder.list()).toEqual({ ok: false, error: { type } });
  });
});

describe('choosing', () => {
  test('a changed mind is no folder; what nobody expects is a defect', async () => {
    expect(await chooseBrowserFolder(refusedBy('AbortError'))).toBeUndefined();
    expect(await chooseBrowserFolder(refusedBy('SecurityError'))).toBeUndefined();
    await expect(chooseBrowserFolder(refusedBy('TypeError'))).rejects.toThrow('no');
  });

  test('a browser without the dialog offers none', () => {
    const page = {};
    expect(findDirectoryPicker(page as Window)).toBeUndefined();
    expect(findDirectoryPicker(null)).toBeUndefined();
  });
});
