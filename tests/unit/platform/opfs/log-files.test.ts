import { expect, test } from 'vitest';
import type { Folders } from '../../../../renderer/platform/opfs/folders';
import { openLogFiles } from '../../../../renderer/platform/opfs/log-files';

/** As in a browser: who has a file open goes on writing when the file was deleted. */
function aFile(name: string) {
  let content = new Uint8Array();
  let open = 0;
  let refused = 0;
  const handle = {
    getSize: () => content.byteLength,
    write: (bytes: Uint8Array, { at }: { at: number }) => {
      if (refused > 0) {
        refused -= 1;
        return bytes.byteLength;
      }
      const larger = new Uint8Array(Math.max(content.byteLength, at + bytes.byteLength));
      larger.set(content);
      larger.set(bytes, at);
      content = larger;
      return bytes.byteLength;
    },
    read: (into: Uint8Array, { at }: { at: number }) => {
      const found = content.subarray(at, at + into.byteLength);
      into.set(found);
      return found.byteLength;
    },
    truncate: (size: number) => {
      content = content.slice(0, size);
    },
    flush: () => undefined,
    close: () => {
      open -= 1;
    },
  };
  return {
    kind: 'file',
    name,
    createSyncAccessHandle: async () => {
      open += 1;
      return handle;
    },
    /** The next write is called done, and leaves nothing: so some browsers answer for a full disk. */
    refuseNext: () => {
      refused = 1;
    },
    textOf: () => new TextDecoder().decode(content),
    openHandles: () => open,
  };
}

type File = ReturnType<typeof aFile>;

function aFolder() {
  const files = new Map<string, File>();
  const handle = {
    getFileHandle: async (name: string, options?: { readonly create?: boolean }) => {
      const file = files.get(name) ?? (options?.create === true ? aFile(name) : undefined);
      if (file === undefined) throw new DOMException('not there', 'NotFoundError');
      files.set(name, file);
      return file;
    },
    values: () => files.values(),
    removeEntry: async (name: string) => {
      files.delete(name);
    },
  };
  return { files, handle: handle as unknown as FileSystemDirectoryHandle };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function someLogs() {
  const folder = aFolder();
  const { handle } = aFolder();
  const folders: Folders = {
    logs: folder.handle,
    notes: handle,
    backups: handle,
    received: handle,
    aside: handle,
    incoming: handle,
  };
  const logs = await openLogFiles(folders);
  await logs.append('one', 0, bytesOf('first\n'));
  await logs.append('other', 0, bytesOf('other\n'));
  return { logs, files: folder.files };
}

function fileOf(files: ReadonlyMap<string, File>, log: string): File {
  const file = [...files.values()].find(({ name }) => name.startsWith(`${log}.`));
  if (file === undefined) throw new Error(`no file of ${log}`);
  return file;
}

test('nothing is appended to a log whose file was deleted; its end is 0 from then on', async () => {
  const { logs, files } = await someLogs();
  const deleted = fileOf(files, 'one');
  files.delete(deleted.name);
  await expect(logs.append('one', 6, bytesOf('lost\n'))).rejects.toMatchObject({ name: 'NotFoundError' });
  expect(deleted.textOf()).toBe('first\n');
  expect(await logs.append('one', 6, bytesOf('lost\n'))).toEqual({
    ok: false,
    error: { type: 'log-moved', size: 0 },
  });
  expect(await logs.append('one', 0, bytesOf('anew\n'))).toEqual({ ok: true });
  expect(fileOf(files, 'one').textOf()).toBe('anew\n');
  expect(await logs.append('one', 5, bytesOf('on\n'))).toEqual({ ok: true });
});

test('the other logs go on where one was deleted', async () => {
  const { logs, files } = await someLogs();
  files.delete(fileOf(files, 'one').name);
  await expect(logs.append('one', 6, bytesOf('lost\n'))).rejects.toThrow();
  expect(await logs.append('other', 6, bytesOf('on\n'))).toEqual({ ok: true });
  expect(fileOf(files, 'other').textOf()).toBe('other\non\n');
});

test('logs that are closed hold no file, not even one that was deleted', async () => {
  const { logs, files } = await someLogs();
  const all = [...files.values()];
  const deleted = fileOf(files, 'one');
  files.delete(deleted.name);
  await expect(logs.append('one', 6, bytesOf('lost\n'))).rejects.toThrow();
  expect(all.map((file) => file.openHandles())).toEqual([1, 1]);
  await logs.close();
  expect(all.map((file) => file.openHandles())).toEqual([0, 0]);
  expect([...files.keys()]).toEqual([fileOf(files, 'other').name]);
});

test('a write that the browser calls done and that left nothing is no write, and the next one goes on', async () => {
  const { files, logs } = await someLogs();
  const file = fileOf(files, 'one');
  const before = file.textOf();
  file.refuseNext();
  await expect(logs.append('one', before.length, bytesOf('lost'))).rejects.toThrow(/not there/);
  expect(file.textOf()).toBe(before);
  expect(await logs.append('one', before.length, bytesOf('kept'))).toEqual({ ok: true });
  expect(file.textOf()).toBe(`${before}kept`);
});
