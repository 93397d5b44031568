import { expect, test } from 'vitest';
import { createAside } from '../../../../renderer/platform/opfs/aside';

/** A folder that knows names and sizes only. */
function aFolder(files: Readonly<Record<string, number>>) {
  const sizes = new Map(Object.entries(files));
  const toFile = (name: string) => ({ kind: 'file', name, getFile: async () => ({ size: sizes.get(name) }) });
  const folder = {
    values: async function* () {
      for (const name of sizes.keys()) yield toFile(name);
    },
    removeEntry: async (name: string) => {
      sizes.delete(name);
    },
  };
  const moved = (size: number) => ({
    move: async (_folder: unknown, name: string) => {
      sizes.set(name, size);
    },
  });
  return {
    names: () => [...sizes.keys()],
    handle: folder as unknown as FileSystemDirectoryHandle,
    aFile: (size: number) => moved(size) as unknown as FileSystemFileHandle,
  };
}

const keep = async (
  files: Readonly<Record<string, number>>,
  size: number,
  most: { pieces: number; bytes: number },
  free?: number,
) => {
  const folder = aFolder(files);
  const aside = createAside(
    { aside: folder.handle, incoming: folder.handle },
    () => 12,
    async () => free,
    most,
  );
  await aside.keepFile('new', folder.aFile(size));
  return folder.names().sort();
};

test('keeps every piece while there is room', async () => {
  const files = { 'z.2': 1_000, 'a.9': 1, 'm.10': 1, 'b.1': 1 };
  expect(await keep(files, 1, { pieces: 3, bytes: 100 }, 1_000_000_000)).toEqual([
    'a.9',
    'b.1',
    'm.10',
    'new.12',
    'z.2',
  ]);
});

test('keeps the newest ones where room is short', async () => {
  const files = { 'z.2': 1, 'a.9': 1, 'm.10': 1, 'b.1': 1 };
  expect(await keep(files, 1, { pieces: 3, bytes: 100 }, 999_999_999)).toEqual(['a.9', 'm.10', 'new.12']);
});

test('makes room for what could not be written, as long as there is something to give up', async () => {
  const folder = aFolder({ 'a.1': 30, 'a.2': 30, 'a.3': 30 });
  const most = { pieces: 9, bytes: 60 };
  const folders = { aside: folder.handle, incoming: folder.handle };
  const { makeRoom } = createAside(
    folders,
    () => 12,
    async () => 5_000_000_000,
    most,
  );
  expect(await makeRoom()).toBe(true);
  expect(folder.names()).toEqual(['a.2', 'a.3']);
  expect(await makeRoom()).toBe(false);
});

test('keeps the newest pieces by their number, not by their name', async () => {
  const files = { 'z.2': 1, 'a.9': 1, 'm.10': 1, 'b.1': 1 };
  expect(await keep(files, 1, { pieces: 3, bytes: 100 })).toEqual(['a.9', 'm.10', 'new.12']);
});

test('keeps no more bytes than there is room for', async () => {
  expect(await keep({ 'a.1': 10, 'a.2': 40, 'a.3': 30 }, 20, { pieces: 9, bytes: 50 })).toEqual([
    'a.3',
    'new.12',
  ]);
});

test('nothing older than a piece that had to go is kept', async () => {
  expect(await keep({ 'a.1': 1, 'a.2': 90, 'a.3': 5 }, 5, { pieces: 9, bytes: 50 })).toEqual([
    'a.3',
    'new.12',
  ]);
});

test('keeps the newest piece however large it is', async () => {
  expect(await keep({ 'a.1': 1 }, 500, { pieces: 9, bytes: 50 })).toEqual(['new.12']);
});

test('leaves alone what it has not put there', async () => {
  expect(await keep({ 'readme.txt': 1 }, 1, { pieces: 1, bytes: 50 })).toEqual(['new.12', 'readme.txt']);
});
