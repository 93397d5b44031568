import { describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../../../renderer/adapters/backup/backup-file';
import { createSealedBackups } from '../../../../renderer/adapters/backup/sealed-backups';
import { hashFile } from '../../../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { encodeReadable } from '../../../../renderer/application/backup/encode-readable';
import { storeSnapshot } from '../../../../renderer/application/backup/write-snapshot';
import type { BackupFiles } from '../../../../renderer/application/ports/backup-files';
import type { Vault } from '../../../../renderer/application/ports/vault';
import type { WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import { err, ok } from '../../../../renderer/domain/result';
import { createMemoryVault } from '../../../../renderer/platform/memory-vault';
import { aBackup } from '../../../builders/a-backup';
import { getValue } from '../../../builders/fake-ports';

const keyring = createMemoryKeyring('too large');
const backupFiles = createBackupFiles(keyring);
const key = await keyring.createKey();

/** Says of every file that it is beyond the limit: one that really is would take gigabytes. */
const within = (limit: 'file' | 'line' | 'lines'): BackupFiles => ({
  ...backupFiles,
  decode: async () => err({ type: 'limit-exceeded', limit }),
});

describe('a history that no backup has room for', () => {
  test.each(['file', 'line', 'lines'] as const)(
    'because of its %s is refused as a value, in the open and under a passphrase',
    async (limit) => {
      const tooLarge = { ok: false, error: { type: 'backup-too-large', limit } };
      expect(await encodeReadable(within(limit), aBackup(), key)).toEqual(tooLarge);
      const sealed = createSealedBackups({
        backupFiles: within(limit),
        lock: { close: async (bytes) => ok(bytes), open: async (bytes) => ok(bytes) },
        findKey: async () => undefined,
        holdsKey: async () => false,
      });
      const { header, log } = aBackup();
      expect(await sealed.seal({ header, log }, { key, passphrase: 'kata sandi' })).toEqual(tooLarge);
    },
  );

  test('is not read to its end once nobody waits for it', async () => {
    const stopped = await encodeReadable(backupFiles, aBackup(), key, AbortSignal.abort());
    expect(stopped).toEqual({ ok: false, error: { type: 'backup-cancelled' } });
  });

  test('leaves no automatic copy that can’t be read back', async () => {
    const vault = createMemoryVault();
    const { bytes } = getValue(await encodeReadable(backupFiles, aBackup(), key));
    const snapshot = (number: number) => ({
      toName: () => `snapshot-${number}.pleno`,
      ...{
        workspace: 'one' as WorkspaceId,
        at: '2026-03-16T02:00:00.000Z',
        occasion: 'automatic' as const,
        bytes,
        received: [],
      },
    });
    const received = { read: async () => err({ type: 'received-lost' } as const) };
    const forgetful: Vault = {
      ...vault,
      snapshots: { ...vault.snapshots, read: async () => ok(bytes.subarray(0, -1)) },
    };
    expect(
      await storeSnapshot({ vault: forgetful, backupFiles, received, hashFile }, 'own', snapshot(1)),
    ).toMatchObject({
      ok: false,
      error: { type: 'vault-failed' },
    });
    expect(getValue(await vault.snapshots.list())).toEqual([]);
    getValue(await storeSnapshot({ vault, backupFiles, received, hashFile }, 'own', snapshot(2)));
    expect(getValue(await vault.snapshots.list())).toHaveLength(1);
  });
});
