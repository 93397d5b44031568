import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type CarriedKey, carriedKey, type KeyProtection, keyProtection } from '../../contract/key-channels';
import { unlessAbsent, unlessRefused } from '../disk/disk-error';
import { readWhole, removeUnfinished, writeBeside } from '../disk/file-writing';
import { createFolders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';
import { findPublicKey } from './ed25519';
import { isIdentity } from './seal-identity';
import type { Wrapping } from './wrapping';

/**
 * Private keys as files of the person's own. No file is ever written over or removed: what changes
 * about a key is a further file, and the newest one that can be read counts.
 */
export interface KeyFiles {
  /** Undefined where no file of the key can be read. */
  readonly find: (key: string) => Promise<CarriedKey | undefined>;
  readonly write: (carried: CarriedKey) => Promise<void>;
  /** `file` as soon as one of the keys lies readable, whatever would be done with the next. */
  readonly findProtection: () => Promise<KeyProtection>;
}

export interface KeyFilesNeeds {
  readonly disk: VaultDisk;
  readonly folder: string;
  readonly wrapping: Wrapping;
}

/** One file: which key it is, how the rest is wrapped, and the rest. */
const keyFile = z.strictObject({
  v: z.literal(1),
  key: carriedKey.shape.key,
  protection: keyProtection,
  text: z.string(),
});
type KeyFile = z.infer<typeof keyFile>;

/** Far above any file of a key. */
const largestFile = 64 * 1024;

const fileName = /^([0-9a-f]{32})-([1-9][0-9]{0,8})\.json$/;

/** Public keys hold characters that file names can't. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

export function createKeyFiles({ disk, folder, wrapping }: KeyFilesNeeds): KeyFiles {
  const folders = createFolders(disk, [folder]);
  let isTidied = false;

  const list = async (): Promise<readonly string[]> => {
    // What a killed run left unflushed is not given out as if it could not be lost any more.
    await unlessRefused(folders.settle(folder));
    return (await unlessAbsent(disk.list(folder))) ?? [];
  };

  /** Numbers of the key's files, the newest first. */
  const numbersOf = (key: string, names: readonly string[]): readonly number[] =>
    names
      .flatMap((name) => {
        const [, owner, number] = fileName.exec(name) ?? [];
        return owner === nameOf(key) ? [Number(number)] : [];
      })
      .sort((one, other) => other - one);

  const read = async (name: string): Promise<KeyFile | undefined> => {
    const bytes = await unlessAbsent(readWhole(disk, join(folder, name), largestFile));
    const found = bytes && keyFile.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
    return found?.data;
  };

  const open = (file: KeyFile | undefined, key: string): CarriedKey | undefined => {
    const text = file?.key === key ? wrapping.unwrap(file) : undefined;
    const carried = text === undefined ? undefined : carriedKey.safeParse(parseJson(text)).data;
    return carried !== undefined && carried.key === key && isSound(carried) ? carried : undefined;
  };

  return {
    find: async (key) => {
      for (const number of numbersOf(key, await list())) {
        const carried = open(await read(`${nameOf(key)}-${number}.json`), key);
        if (carried !== undefined) return carried;
      }
      return undefined;
    },
    write: async (carried) => {
      if (!isSound(carried)) throw new Error('Not the private half of the key');
      await folders.within(() => disk.stat(folder));
      if (!isTidied) await removeUnfinished(disk, folder);
      isTidied = true;
      const [newest = 0] = numbersOf(carried.key, await disk.list(folder));
      const file: KeyFile = { v: 1, key: carried.key, ...wrapping.wrap(JSON.stringify(carried)) };
      const path = join(folder, `${nameOf(carried.key)}-${newest + 1}.json`);
      folders.owe(folder);
      await writeBeside(disk, path, new TextEncoder().encode(JSON.stringify(file)));
      await folders.settle(folder);
    },
    findProtection: async () => {
      if (wrapping.protection() === 'file') return 'file';
      for (const name of await list()) {
        if (fileName.test(name) && (await read(name))?.protection === 'file') return 'file';
      }
      return 'system';
    },
  };
}

/** The private half belongs to the public one, and the identity is one. */
const isSound = ({ key, pkcs8, identity }: CarriedKey): boolean =>
  findPublicKey(pkcs8) === key && (identity === undefined || isIdentity(identity));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
