import { describe, expect, test } from 'vitest';
import type { VaultDisk, VaultFile } from '../../electron/vault/vault-disk';
import { runPowerLoss } from '../endurance/power-loss';

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
    const figures = await runPowerLoss({ seeds: 2000 });
    expect(figures.complaints).toEqual([]);
    expect(figures.powerCuts).toBeGreaterThan(2000);
    expect(figures.acknowledged).toBeGreaterThan(20_000);
  }, 120_000);

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
    const { brokenSeeds } = await runPowerLoss({ seeds: 100, tamper });
    expect(brokenSeeds).toBeGreaterThan(0);
  });
});
