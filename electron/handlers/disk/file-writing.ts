import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DiskError, quietly } from './disk-error';
import type { VaultDisk, VaultFile } from './vault-disk';

/** Files being written, before they get their name. */
const temporaryName = /^\.pleno-[0-9a-f-]{36}\.tmp$/;

const chunk = 4 * 1024 * 1024;

/** Writes until all of it is taken: a disk may take less at a time. */
export async function writeAll(file: VaultFile, bytes: Uint8Array, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const taken = await file.write(bytes.subarray(written), at + written);
    // A disk that takes nothing and says nothing would be asked for ever.
    if (taken <= 0) throw new DiskError('SHORT-WRITE');
    written += taken;
  }
}

/** @throws unless the file holds these bytes and no others */
export async function compare(file: VaultFile, bytes: Uint8Array): Promise<void> {
  const { size } = await file.stat();
  if (size !== bytes.byteLength) throw new DiskError('READ-BACK');
  for (let from = 0; from < size; from += chunk) {
    const found = await file.read(from, chunk);
    if (Buffer.compare(found, bytes.subarray(from, from + chunk)) !== 0) throw new DiskError('READ-BACK');
  }
}

/** A new file, flushed, read back and compared; nothing of it stays after a failure. */
async function writeNewFile(disk: VaultDisk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'create');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
    await compare(file, bytes);
    await file.close();
  } catch (error) {
    await quietly(file.close());
    await quietly(disk.remove(path));
    throw error;
  }
}

/** Writes beside `path` and then renames: under that name the old bytes stand, or the new ones. */
export async function writeBeside(
  disk: VaultDisk,
  path: string,
  bytes: Uint8Array,
  beforeRename: () => Promise<void> = async () => undefined,
): Promise<void> {
  const beside = join(dirname(path), `.pleno-${randomUUID()}.tmp`);
  await writeNewFile(disk, beside, bytes);
  try {
    await beforeRename();
    await disk.rename(beside, path);
  } catch (error) {
    await quietly(disk.remove(beside));
    throw error;
  }
}

/** At most `limit` bytes of a file, from one opening of it. @throws `TOO-LARGE` */
export async function readWhole(disk: VaultDisk, path: string, limit: number): Promise<Uint8Array> {
  const file = await disk.open(path, 'read');
  try {
    const { size } = await file.stat();
    if (size > limit) throw new DiskError('TOO-LARGE');
    return await file.read(0, size);
  } finally {
    await quietly(file.close());
  }
}

/** Files a run of the program that was killed did not finish. */
export async function removeUnfinished(disk: VaultDisk, folder: string): Promise<void> {
  const names = await disk.list(folder);
  for (const name of names.filter((one) => temporaryName.test(one))) {
    await quietly(disk.remove(join(folder, name)));
  }
}
