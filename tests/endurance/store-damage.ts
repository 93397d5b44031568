import { mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toRandom } from '../../renderer/application/made-up/seeded-random';
import { serveTestPage } from '../serve-test-page';
import { lookAtRebuild } from './damage-database';
import { type FullProfile, makeCopy, makeProfile } from './make-profile';
import type { Store } from './profile-browser';
import { runSeeds, type SeedOutcome, type SeedRange, type SeedRun } from './seeds';

/** How large the profile is that is damaged. */
export interface StoreDamagePlan {
  readonly revisions: number;
  readonly entries: number;
}

type Random = () => number;

interface StoreFile {
  readonly path: string;
  readonly size: number;
}

const PAGE_BYTES = 4096;

/**
 * Damages the files under IndexedDB by chance, between two starts of a real Chromium: any file, any place.
 * The seed names store, kind and place.
 */
export async function runStoreDamage(range: SeedRange, plan: StoreDamagePlan): Promise<SeedRun> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  const folder = await mkdtemp(join(tmpdir(), 'pleno-stores-'));
  const profiles = new Map<Store, FullProfile>();
  const getProfile = async (store: Store): Promise<FullProfile> => {
    const made =
      profiles.get(store) ??
      (await makeProfile(join(folder, store), served.address, {
        ...plan,
        keeping: 'profile',
        sinceOlder: Math.ceil(plan.revisions / 4),
        store,
      }));
    profiles.set(store, made);
    return made;
  };
  try {
    const tally = await runSeeds(range, async (seed) => {
      const random = toRandom(seed);
      const store: Store = seed % 3 === 0 ? 'leveldb' : 'sqlite';
      return damageOnce(await getProfile(store), served.address, random);
    });
    const [any] = profiles.values();
    return { ...tally, ...(any && { chromium: any.chromium }) };
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function damageOnce(full: FullProfile, address: string, random: Random): Promise<SeedOutcome> {
  const copy = await makeCopy(full);
  const file = pickFile(await findStoreFiles(copy), random);
  const kind = kinds[Math.floor(random() * kinds.length)] ?? kinds[0];
  await kind.inflict(file, random);
  const looked = await lookThroughDeaths(copy, address, full);
  const { openMs, deaths } = looked;
  const isRefused = REFUSED.test(looked.said);
  // The next start has another database.
  const { verdict, said } = isRefused ? await lookThroughDeaths(copy, address, full) : looked;
  const last =
    verdict === 'rebuilt' ? `rebuilt (${said})` : LOST.test(said) ? 'the connection lost' : verdict;
  const outcome = isRefused ? `refused, then ${last}` : last;
  return {
    counts: {
      [`${full.store}: ${outcome}`]: 1,
      [`${full.store}: ${kind.name}`]: 1,
      ...(deaths > 0 && { [`${full.store}: ${ENDED}`]: deaths }),
    },
    maxima: { 'longest start': openMs },
    failure: last === 'failed' ? `${full.store}, ${kind.name}: ${said}` : undefined,
  };
}

/** Everything was there and read, and the database takes nothing more: said in words, and no file was made. */
const REFUSED = /^hand-over: .*storage-(failed|closed)/;

/** Chromium closed the database at the write, which it also does where the disk is full. */
const LOST = /^hand-over: .*storage-closed/;

const ENDED = 'the browser ended by itself';
const MOST_DEATHS = 3;

/** Damaged files may end a browser: whoever starts it again has to have everything then. */
async function lookThroughDeaths(copy: string, address: string, full: FullProfile) {
  for (let deaths = 0; ; deaths += 1) {
    try {
      return { ...(await lookAtRebuild(copy, address, full)), deaths };
    } catch (error) {
      const isDeath = /has been closed|Target closed|browser has disconnected|crash/i.test(String(error));
      if (!isDeath || deaths === MOST_DEATHS) throw error;
    }
  }
}

interface Kind {
  readonly name: string;
  readonly inflict: (file: StoreFile, random: Random) => Promise<void>;
}

const kinds: readonly [Kind, ...Kind[]] = [
  { name: 'a byte flipped', inflict: (file, random) => flip(file, at(file, random), random) },
  {
    name: 'several bytes flipped',
    inflict: async (file, random) => {
      const flips = 2 + Math.floor(random() * 30);
      for (let count = 0; count < flips; count += 1) await flip(file, at(file, random), random);
    },
  },
  {
    // Where a page says what it is, how many cells it has and where they are.
    name: 'the beginning of a page',
    inflict: (file, random) => flip(file, startOfPage(file, random) + Math.floor(random() * 24), random),
  },
  {
    name: 'a page zeroed',
    inflict: (file, random) => overwrite(file, startOfPage(file, random), new Uint8Array(PAGE_BYTES)),
  },
  {
    name: 'a page overwritten by another',
    inflict: async (file, random) => {
      const bytes = await readAt(file, startOfPage(file, random), PAGE_BYTES);
      await overwrite(file, startOfPage(file, random), bytes);
    },
  },
  { name: 'cut short', inflict: (file, random) => truncate(file.path, at(file, random)) },
];

const at = ({ size }: StoreFile, random: Random): number => Math.floor(random() * size);

const startOfPage = ({ size }: StoreFile, random: Random): number =>
  Math.floor(random() * Math.ceil(size / PAGE_BYTES)) * PAGE_BYTES;

async function flip(file: StoreFile, place: number, random: Random): Promise<void> {
  const index = Math.min(place, file.size - 1);
  const [byte = 0] = await readAt(file, index, 1);
  // Never the same one.
  await overwrite(file, index, Uint8Array.of(byte ^ (1 + Math.floor(random() * 255))));
}

async function readAt({ path }: StoreFile, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function overwrite({ path, size }: StoreFile, from: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.write(bytes, 0, Math.min(bytes.length, size - from), from);
  } finally {
    await handle.close();
  }
}

/** Whatever Chromium keeps for IndexedDB, in the order of the names; notes for people and locks aside. */
async function findStoreFiles(profile: string): Promise<readonly StoreFile[]> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = (await readdir(folder, { recursive: true })).toSorted();
  const files = await Promise.all(
    names
      .filter((name) => !/(^|[/\\])(LOCK|LOG|LOG\.old)$/.test(name))
      .map(async (name) => ({ path: join(folder, name), found: await stat(join(folder, name)) })),
  );
  return files
    .filter(({ found }) => found.isFile() && found.size > 0)
    .map(({ path, found }) => ({ path, size: found.size }));
}

/** By size: a place is as likely as every other. */
function pickFile(files: readonly StoreFile[], random: Random): StoreFile {
  let left = random() * files.reduce((sum, { size }) => sum + size, 0);
  for (const file of files) {
    left -= file.size;
    if (left < 0) return file;
  }
  throw new Error('There is nothing under IndexedDB that could be damaged');
}
