import { expect, test } from 'vitest';
import {
  backupHeaderLimit,
  fileSizeLimit,
  partLimit,
  partSize,
  readLimit,
} from '../../../../electron/contract/crossing-limits';
import { snapshotNamePattern, vaultNamePattern } from '../../../../electron/contract/names';
import { SMALL_LINE_BYTES } from '../../../../renderer/adapters/backup/backup-limits';
import { SNAPSHOT_NAME, VAULT_NAME } from '../../../../renderer/application/ports/vault';
import { LARGEST_LOCKED_BYTES } from '../../../../renderer/application/workspace/limits';

test('the screens keep to what the contract takes', () => {
  expect(partSize).toBeLessThanOrEqual(partLimit);
  expect(readLimit).toBeLessThanOrEqual(partLimit);
});

test('the largest file the program makes crosses, and not much more', () => {
  expect(LARGEST_LOCKED_BYTES).toBeLessThanOrEqual(fileSizeLimit);
  expect(fileSizeLimit - LARGEST_LOCKED_BYTES).toBeLessThan(partSize);
});

test('the first line of any backup crosses', () => {
  expect(SMALL_LINE_BYTES).toBeLessThanOrEqual(backupHeaderLimit);
});

test('the shell and the screens mean the same names', () => {
  expect(vaultNamePattern).toEqual(VAULT_NAME);
  expect(snapshotNamePattern).toEqual(SNAPSHOT_NAME);
});
