import type { FileStat, VaultDisk, VaultFile } from '../../electron/handlers/disk/vault-disk';
import type { SeededRandom } from './seeded-random';
import { SimulatedFile } from './simulated-file';
import { type Entry, SimulatedFolder } from './simulated-folder';

/** Thrown by every call from the moment the program or the machine stops. No disk says this. */
export class Stopped extends Error {}

export interface SimulatedDisk extends VaultDisk {
  /** Calls so far. */
  readonly countCalls: () => number;
  /** Stops the program at this call, in the middle of what it does; undefined: not. */
  readonly stopAt: (call: number | undefined) => void;
  /** The share of calls that fail from now on. */
  readonly failShare: (share: number) => void;
  /** What was not flushed is lost, whole or in part. The program has to be started anew. */
  readonly losePower: () => void;
}

/** Without its stack, which takes longer than all the rest and is never looked at. */
function withoutStack<T extends Error>(make: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error = make();
  Error.stackTraceLimit = limit;
  return error;
}

const failure = (code: string): Error => withoutStack(() => Object.assign(new Error(code), { code }));
const stopped = (): Stopped => withoutStack(() => new Stopped());

/** A disk in memory that can lose its power. Paths are absolute; the root folder is there. */
export function createSimulatedDisk(random: SeededRandom): SimulatedDisk {
  const root = new SimulatedFolder('root');
  let calls = 0;
  let stop: number | undefined;
  let failing = 0;
  let ids = 0;

  /** Whether the program stops in this very call: what it does is then done by half. */
  const begin = (): boolean => {
    calls += 1;
    if (stop !== undefined && calls > stop) throw stopped();
    return calls === stop;
  };
  const failsNow = (): boolean => failing > 0 && random.chance(failing);
  const nextId = (): string => {
    ids += 1;
    return String(ids);
  };

  const partsOf = (path: string): readonly string[] => path.split(/[\\/]/).filter((part) => part !== '');
  const walk = (parts: readonly string[]): Entry => {
    let at: Entry = root;
    for (const part of parts) {
      if (!(at instanceof SimulatedFolder)) throw failure('ENOTDIR');
      const next: Entry | undefined = at.find(part);
      if (next === undefined) throw failure('ENOENT');
      at = next;
    }
    return at;
  };
  const folderAt = (parts: readonly string[]): SimulatedFolder => {
    const entry = walk(parts);
    if (!(entry instanceof SimulatedFolder)) throw failure('ENOTDIR');
    return entry;
  };
  const placeOf = (path: string) => {
    const parts = partsOf(path);
    return { folder: folderAt(parts.slice(0, -1)), name: parts.at(-1) ?? '' };
  };

  /** One call: may fail, and may be the one in which the program stops, before or after its effect. */
  const call = async <T>(effect: () => T): Promise<T> => {
    const isLast = begin();
    if (failsNow()) throw failure(random.pick(['EIO', 'ENOSPC']));
    if (isLast && random.chance(0.5)) throw stopped();
    const value = effect();
    if (isLast) throw stopped();
    return value;
  };

  const toHandle = (file: SimulatedFile): VaultFile => ({
    read: (from, length) => call(() => file.read(from, length)),
    write: async (bytes, at) => {
      const isLast = begin();
      const isShort = failsNow();
      const taken = isLast || isShort ? random.int(bytes.byteLength + 1) : bytes.byteLength;
      file.write(bytes.subarray(0, taken), at);
      if (isLast) throw stopped();
      if (isShort && random.chance(0.5)) throw failure(random.pick(['EIO', 'ENOSPC']));
      return taken;
    },
    truncate: (size) => call(() => file.truncate(size)),
    sync: async () => {
      const isLast = begin();
      if (failsNow()) {
        file.failSync(random);
        throw failure('EIO');
      }
      if (isLast && random.chance(0.5)) throw stopped();
      file.sync();
      if (isLast) throw stopped();
    },
    stat: () => call(() => factsOf(file)),
    close: async () => undefined,
  });

  return {
    countCalls: () => calls,
    stopAt: (at) => {
      stop = at;
    },
    failShare: (share) => {
      failing = share;
    },
    losePower: () => {
      root.losePower(random);
    },
    open: (path, way) =>
      call(() => {
        const { folder, name } = placeOf(path);
        const entry = folder.find(name);
        if (entry instanceof SimulatedFolder) throw failure('EISDIR');
        if (way !== 'create') {
          if (entry === undefined) throw failure('ENOENT');
          return toHandle(entry);
        }
        if (entry !== undefined) throw failure('EEXIST');
        const file = new SimulatedFile(nextId());
        folder.change({ added: { name, entry: file } });
        return toHandle(file);
      }),
    stat: (path) => call(() => factsOf(walk(partsOf(path)))),
    list: (path) =>
      call(() =>
        folderAt(partsOf(path))
          .list()
          .filter(([, entry]) => entry instanceof SimulatedFile)
          .map(([name]) => name),
      ),
    rename: (from, to) =>
      call(() => {
        const source = placeOf(from);
        const target = placeOf(to);
        const entry = source.folder.find(source.name);
        if (entry === undefined) throw failure('ENOENT');
        const added = { name: target.name, entry };
        if (source.folder === target.folder) return source.folder.change({ removed: source.name, added });
        const change = { added };
        target.folder.change(change);
        source.folder.change({ removed: source.name, after: { folder: target.folder, change } });
      }),
    link: (from, to) =>
      call(() => {
        const target = placeOf(to);
        if (target.folder.find(target.name) !== undefined) throw failure('EEXIST');
        target.folder.change({ added: { name: target.name, entry: walk(partsOf(from)) } });
      }),
    remove: (path) =>
      call(() => {
        const { folder, name } = placeOf(path);
        if (folder.find(name) === undefined) throw failure('ENOENT');
        folder.change({ removed: name });
      }),
    makeFolder: (path) =>
      call(() => {
        const { folder, name } = placeOf(path);
        if (folder.find(name) !== undefined) throw failure('EEXIST');
        folder.change({ added: { name, entry: new SimulatedFolder(nextId()) } });
      }),
    syncFolder: (path) => call(() => folderAt(partsOf(path)).sync()),
    findFreeBytes: () => call(() => 1e9),
  };
}

const factsOf = (entry: Entry): FileStat =>
  entry instanceof SimulatedFolder
    ? { size: 0, id: entry.id, type: 'folder' }
    : { size: entry.size, id: entry.id, type: 'file' };
