import { describe, expect, test } from 'vitest';
import {
  createPatience,
  openAccessHandle,
  readWhole,
  writeFully,
} from '../../../../renderer/platform/opfs/access-handle';

/** A file that takes and gives at most `most` bytes a call, and no more than `room` in all. */
function aHandle({ most = 3, room = 100 } = {}) {
  let content = new Uint8Array();
  const handle = {
    getSize: () => content.byteLength,
    write: (bytes: Uint8Array, { at }: { at: number }) => {
      const length = Math.min(most, bytes.byteLength, room - at);
      const larger = new Uint8Array(Math.max(content.byteLength, at + length));
      larger.set(content);
      larger.set(bytes.subarray(0, length), at);
      content = larger;
      return length;
    },
    read: (into: Uint8Array, { at }: { at: number }) => {
      const part = content.subarray(at, at + Math.min(most, into.byteLength));
      into.set(part);
      return part.byteLength;
    },
  };
  return handle as unknown as FileSystemSyncAccessHandle;
}

const bytes = Uint8Array.from({ length: 10 }, (_, index) => index + 1);

describe('writing and reading', () => {
  test('a write that is cut short is gone on with until it is whole', () => {
    const handle = aHandle();
    writeFully(handle, bytes, 0);
    expect(readWhole(handle)).toEqual(bytes);
  });

  test('a write that makes no headway fails, it does not go on for ever', () => {
    expect(() => writeFully(aHandle({ room: 5 }), bytes, 0)).toThrow('nothing more was written');
  });
});

describe('opening', () => {
  const inUse = () => new DOMException('in use', 'NoModificationAllowedError');

  test('waits for a window that is just going', async () => {
    let tries = 0;
    const handle = aHandle();
    const file = {
      createSyncAccessHandle: async () => {
        tries += 1;
        if (tries < 4) throw inUse();
        return handle;
      },
    };
    expect(await openAccessHandle(file as unknown as FileSystemFileHandle)).toBe(handle);
    expect(tries).toBe(4);
  });

  test('waits for many files that stay in use no longer than for one', async () => {
    const patience = createPatience(60);
    let tries = 0;
    const file = {
      createSyncAccessHandle: async () => {
        tries += 1;
        throw inUse();
      },
    } as unknown as FileSystemFileHandle;
    await expect(openAccessHandle(file, patience)).rejects.toThrow('in use');
    expect(tries).toBeGreaterThan(1);
    tries = 0;
    for (let count = 0; count < 5; count += 1) {
      await expect(openAccessHandle(file, patience)).rejects.toThrow('in use');
    }
    expect(tries).toBe(5);
  });

  test('any other failure is told at once', async () => {
    let tries = 0;
    const file = {
      createSyncAccessHandle: async () => {
        tries += 1;
        throw new DOMException('gone', 'NotFoundError');
      },
    };
    await expect(openAccessHandle(file as unknown as FileSystemFileHandle)).rejects.toThrow('gone');
    expect(tries).toBe(1);
  });
});
