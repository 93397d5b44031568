import { copyFile, cp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium keeps the IndexedDB of one address. */
export interface DatabaseFolder {
  /** LevelDB: `CURRENT` names the manifest, which names the tables; the log holds what came last. */
  readonly leveldb: string;
  /** Values too large for LevelDB, a file each; absent while there are none. */
  readonly blobs: string;
}

export interface Damage {
  readonly name: string;
  /** @returns false where there is nothing that could be damaged in this way */
  readonly inflict: (folder: DatabaseFolder, older: DatabaseFolder) => Promise<boolean>;
}

/** What can happen to the files under a database between two starts. */
export const damages = [
  { name: 'a byte flipped at the start of the log', inflict: onLog((path) => flipByte(path, () => 20)) },
  {
    name: 'a byte flipped in the middle of the log',
    inflict: onLog((path) => flipByte(path, (size) => size / 2)),
  },
  { name: 'the log cut in half', inflict: onLog(async (path, size) => truncate(path, Math.floor(size / 2))) },
  {
    name: 'a sector of the log zeroed',
    inflict: onLog((path, size) =>
      overwrite(path, size / 2, Buffer.alloc(Math.min(4096, Math.floor(size / 4)))),
    ),
  },
  { name: 'the log deleted', inflict: onLog((path) => rm(path)) },
  { name: 'garbage behind the log', inflict: onLog((path, size) => overwrite(path, size, garbage(4096))) },
  {
    name: 'CURRENT deleted',
    inflict: async ({ leveldb }) => {
      await rm(join(leveldb, 'CURRENT'));
      return true;
    },
  },
  {
    name: 'the manifest overwritten',
    inflict: onFile('MANIFEST-', (path, size) => overwrite(path, size / 2, garbage(32))),
  },
  { name: 'a table deleted', inflict: onFile('.ldb', (path) => rm(path)) },
  {
    name: 'a byte flipped in a table',
    inflict: onFile('.ldb', (path) => flipByte(path, (size) => size / 3)),
  },
  {
    name: 'a table and the log swapped',
    inflict: async ({ leveldb }) => {
      const log = await findLargest(leveldb, '.log');
      const other = (await findLargest(leveldb, '.ldb')) ?? (await findLargest(leveldb, 'MANIFEST-'));
      if (log === undefined || other === undefined) return false;
      const bytes = await readFile(log.path);
      await copyFile(other.path, log.path);
      await writeFile(other.path, bytes);
      return true;
    },
  },
  {
    name: 'a large value lost',
    inflict: async ({ blobs }) => {
      const largest = await findLargest(blobs, '');
      if (largest === undefined) return false;
      await rm(largest.path);
      return true;
    },
  },
  {
    name: 'the folder emptied',
    inflict: async ({ leveldb }) => {
      for (const name of await readdir(leveldb)) await rm(join(leveldb, name));
      return true;
    },
  },
  {
    name: 'the whole database deleted',
    inflict: async (folder) => {
      await removeDatabase(folder);
      return true;
    },
  },
  {
    name: 'an older copy put back',
    inflict: async (folder, older) => {
      await removeDatabase(folder);
      await cp(older.leveldb, folder.leveldb, { recursive: true });
      await cp(older.blobs, folder.blobs, { recursive: true }).catch(ignoreMissing);
      return true;
    },
  },
] as const satisfies readonly Damage[];

/** @throws unless the profile has exactly one address with a database. */
export async function findDatabaseFolder(profile: string): Promise<DatabaseFolder> {
  const ending = '.indexeddb.leveldb';
  const found = (await readdir(profile, { recursive: true })).filter((path) => path.endsWith(ending));
  const [path] = found;
  if (path === undefined || found.length > 1)
    throw new Error(`${found.length} databases in the profile, not one`);
  const leveldb = join(profile, path);
  return { leveldb, blobs: `${leveldb.slice(0, -ending.length)}.indexeddb.blob` };
}

async function removeDatabase({ leveldb, blobs }: DatabaseFolder): Promise<void> {
  await rm(leveldb, { recursive: true });
  await rm(blobs, { recursive: true, force: true });
}

function onLog(work: (path: string, size: number) => Promise<void>): Damage['inflict'] {
  return onFile('.log', work);
}

function onFile(nameHolds: string, work: (path: string, size: number) => Promise<void>): Damage['inflict'] {
  return async ({ leveldb }) => {
    const file = await findLargest(leveldb, nameHolds);
    if (file === undefined) return false;
    await work(file.path, file.size);
    return true;
  };
}

/** The largest file: the one with the most to lose. */
async function findLargest(
  folder: string,
  nameHolds: string,
): Promise<{ readonly path: string; readonly size: number } | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(ignoreMissing);
  const files = await Promise.all(
    (names ?? [])
      .filter((name) => name.includes(nameHolds))
      .map(async (name) => ({ path: join(folder, name), stat: await stat(join(folder, name)) })),
  );
  return files
    .filter((file) => file.stat.isFile() && file.stat.size > 0)
    .map(({ path, stat: { size } }) => ({ path, size }))
    .sort((a, b) => b.size - a.size)[0];
}

async function flipByte(path: string, at: (size: number) => number): Promise<void> {
  const bytes = await readFile(path);
  const index = Math.floor(at(bytes.length));
  bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}

async function overwrite(path: string, at: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(bytes, 0, bytes.length, Math.floor(at));
  } finally {
    await file.close();
  }
}

/** Bytes that are nothing, the same in every run. */
const garbage = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 151 + 73) % 251));

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
