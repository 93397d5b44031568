import { describe, expect, test } from 'vitest';
import type { VaultDisk, VaultFile } from '../../electron/handlers/disk/vault-disk';
import { runPowerLoss } from '../endurance/power-loss';
import { countIn, describeFailures } from '../endurance/seeds';

const nothing = async (): Promise<void> => undefined;

const withFiles = (disk: VaultDisk, change: (file: VaultFile) => Partial<VaultFile>): VaultDisk => ({
  ...disk,
  open: async (path, way) => {
    const file = await disk.open(path, way);
    return { ...file, ...change(file) };
  },
});

describe('the power goes', () => {
  test('and everything the vault said was written is there again', async () => {
    const found = await runPowerLoss({ from: 1, count: 2000 });
    expect(describeFailures(found)).toEqual([]);
    expect(countIn(found, 'power cuts')).toBeGreaterThan(2000);
    expect(countIn(found, 'writes acknowledged')).toBeGreaterThan(20_000);
  });

  test.each([
    ['flushes no file', (disk: VaultDisk) => withFiles(disk, () => ({ sync: nothing }))],
    ['flushes no folder', (disk: VaultDisk): VaultDisk => ({ ...disk, syncFolder: nothing })],
    [
      'takes the first short write for a whole one',
      (disk: VaultDisk) =>
        withFiles(disk, (file) => ({
          write: async (bytes, at) => {
            await file.write(bytes, at);
            return bytes.byteLength;
          },
        })),
    ],
    ['never cuts back what failed', (disk: VaultDisk) => withFiles(disk, () => ({ truncate: nothing }))],
  ])('a vault that %s is found out', async (_what, tamper) => {
    const { failed } = await runPowerLoss({ from: 1, count: 100 }, tamper);
    expect(failed).toBeGreaterThan(0);
  });
});
