import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeVaultDisk } from '../../../../../electron/handlers/disk/node-vault-disk';
import { createVaultHandlers } from '../../../../../electron/handlers/vault/vault-handlers';
import { createVaultStore } from '../../../../../electron/handlers/vault/vault-store';
import { createWaitingParts } from '../../../../../electron/handlers/waiting-parts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const transfer = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

async function someHandlers(picked: readonly string[] = []) {
  const root = join(await mkdtemp(join(tmpdir(), 'pleno-handlers-')), 'vault');
  const vault = createVaultStore({ root, disk: nodeVaultDisk, now: () => new Date() });
  onTestFinished(vault.close);
  const handlers = createVaultHandlers({
    vault,
    showOpenDialog: async () => ({ canceled: false, filePaths: [...picked] }),
  });
  const read = async () => {
    const found = await handlers['vault.log-read']({ name: 'one', from: 0, length: 1000 });
    return found.ok ? new TextDecoder().decode(found.value) : found.error.type;
  };
  return { handlers, read, root };
}

describe('a log that comes in parts', () => {
  test('is written whole, in the order in which the parts came', async () => {
    const { handlers, read } = await someHandlers();
    await handlers['vault.send-part']({ transfer, bytes: bytesOf('one ') });
    await handlers['vault.send-part']({ transfer, bytes: bytesOf('two ') });
    expect(
      await handlers['vault.log-append']({ name: 'one', at: 0, bytes: bytesOf('three'), transfer }),
    ).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await read()).toBe('one two three');
  });

  test('is refused whole when its parts are not there, or were used before', async () => {
    const { handlers, read } = await someHandlers();
    const missing = { ok: false, error: { type: 'vault-failed', detail: 'PARTS-MISSING' } };
    const last = { name: 'one', bytes: bytesOf('end'), transfer };
    expect(await handlers['vault.log-append']({ ...last, at: 0 })).toEqual(missing);
    expect(await handlers['vault.log-replace'](last)).toEqual(missing);
    await handlers['vault.send-part']({ transfer, bytes: bytesOf('a ') });
    await handlers['vault.log-replace'](last);
    expect(await handlers['vault.log-replace'](last)).toEqual(missing);
    expect(await read()).toBe('a end');
  });

  test('an append of one part is not mixed with what waits', async () => {
    const { handlers, read } = await someHandlers();
    await handlers['vault.send-part']({ transfer, bytes: bytesOf('waits') });
    await handlers['vault.log-append']({ name: 'one', at: 0, bytes: bytesOf('alone') });
    expect(await read()).toBe('alone');
  });

  test('another transfer lets go of the one before, and too much of itself', () => {
    const parts = createWaitingParts(10);
    expect(parts.add(transfer, new Uint8Array(6))).toBe(true);
    expect(parts.add(other, new Uint8Array(6))).toBe(true);
    expect(parts.take(transfer, new Uint8Array(1))).toBeUndefined();
    expect(parts.add(other, new Uint8Array(6))).toBe(false);
    expect(parts.take(other, new Uint8Array(1))).toBeUndefined();
  });
});

describe('the folder dialog', () => {
  test('that answers with no folder is a changed mind', async () => {
    const { handlers, root } = await someHandlers([]);
    expect(await handlers['vault.second-folder-choose']({})).toEqual({ ok: true, value: undefined });
    await expect(readdir(root)).rejects.toThrow('ENOENT');
  });
});
