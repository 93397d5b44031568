import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeVault, type VaultUnderTest } from '../../../../builders/vault-contract';
import {
  createVaultOverIpc,
  type VaultOverIpc,
  type VaultOverIpcOptions,
} from '../../../../builders/vault-over-ipc';

const aRoot = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'pleno-vault-')), 'vault');

/** Small enough that the tests' logs cross in many parts. */
const smallParts = { part: 1000, read: 700 };

/** Lets go of its files when the test is over. */
function openVault(options: VaultOverIpcOptions): VaultOverIpc {
  const over = createVaultOverIpc(options);
  onTestFinished(over.store.close);
  return over;
}

const onDisk = (limits: typeof smallParts | undefined) => async (): Promise<VaultUnderTest> => {
  const root = await aRoot();
  const options = { root, ...(limits === undefined ? {} : { limits }) };
  const { vault, store } = openVault(options);
  return {
    vault,
    findKeptAside: async () => {
      const names = await readdir(join(root, 'aside')).catch(() => []);
      return Promise.all(
        names.map(async (name) => ({
          name,
          bytes: new Uint8Array(await readFile(join(root, 'aside', name))),
        })),
      );
    },
    reopen: async () => {
      await store.close();
      return openVault(options).vault;
    },
  };
};

describeVault('the vault in a folder, over IPC', onDisk(undefined));
describeVault('the vault in a folder, over IPC in small parts', onDisk(smallParts));

describe('limits of a call', () => {
  test('a log of 70 MB is written in one go and read back in another', async () => {
    const { vault } = openVault({ root: await aRoot() });
    const bytes = new Uint8Array(randomBytes(70 * 1024 * 1024));
    expect(await vault.logs.append('large', 0, bytes)).toMatchObject({ ok: true });
    const found = await vault.logs.read('large', 0, bytes.byteLength + 1);
    expect(found.ok && Buffer.compare(found.value, bytes)).toBe(0);
    expect(await vault.logs.replace('large', bytes.subarray(1))).toMatchObject({ ok: true });
    expect(await vault.logs.list()).toEqual({
      ok: true,
      value: [{ name: 'large', size: bytes.byteLength - 1 }],
    });
  });
});
