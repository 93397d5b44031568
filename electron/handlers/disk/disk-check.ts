import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DiskProbe } from '../../contract/vault-channels';
import { quietly } from './disk-error';
import { compare, writeAll } from './file-writing';
import type { VaultDisk, VaultFile } from './vault-disk';

const probeSize = 1024 * 1024;
const appends = 20;
/** About what one saved mark takes in the log. */
const appendSize = 400;

/** Writes a megabyte, reads it back, flushes small appends one by one; leaves nothing behind. */
export async function probeDisk(disk: VaultDisk, folder: string): Promise<DiskProbe> {
  const path = join(folder, `.pleno-${randomUUID()}.tmp`);
  const file = await disk.open(path, 'create');
  try {
    return await measure(file);
  } finally {
    await quietly(file.close());
    await quietly(disk.remove(path));
  }
}

async function measure(file: VaultFile): Promise<DiskProbe> {
  const bytes = randomBytes(probeSize);
  const writeMs = await timed(async () => {
    await writeAll(file, bytes, 0);
    await file.sync();
  });
  const readMs = await timed(() => compare(file, bytes));
  const syncs: number[] = [];
  for (let count = 0; count < appends; count += 1) {
    const part = bytes.subarray(0, appendSize);
    syncs.push(
      await timed(async () => {
        await writeAll(file, part, probeSize + count * appendSize);
        await file.sync();
      }),
    );
  }
  return { writeMs, readMs, syncMs: syncs.sort((one, other) => one - other)[appends / 2] ?? 0 };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
