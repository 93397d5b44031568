import type { VaultDisk, VaultFile } from '../../electron/handlers/disk/vault-disk';

/** What goes wrong with one call to the disk. */
export type DiskFault =
  /** Nothing is done. */
  | { readonly type: 'fails'; readonly code: string }
  /** All of it is done, and then it says no: a flush that failed, an answer that got lost. */
  | { readonly type: 'fails-after'; readonly code: string }
  /** A write takes half of what it is given, and says so; other calls do as told. */
  | { readonly type: 'short' };

export interface FaultyDisk extends VaultDisk {
  /** Names of the calls since the last `plan`, in order. */
  readonly calls: readonly string[];
  /** The `at`th of the calls that `counts` from now on goes wrong, and `times` in a row; undefined: none. */
  readonly plan: (plan?: {
    readonly at: number;
    readonly fault: DiskFault;
    readonly times?: number;
    readonly counts?: (call: string, path: string) => boolean;
  }) => void;
}

/** A disk that does as `inner` does until the call planned to go wrong. Closing a file never fails. */
export function createFaultyDisk(inner: VaultDisk): FaultyDisk {
  const calls: string[] = [];
  let plan: Parameters<FaultyDisk['plan']>[0];
  let counted = 0;

  const findFault = (call: string, path: string): DiskFault | undefined => {
    calls.push(call);
    if (plan === undefined || plan.counts?.(call, path) === false) return undefined;
    counted += 1;
    return counted >= plan.at && counted < plan.at + (plan.times ?? 1) ? plan.fault : undefined;
  };

  const run = async <T>(call: string, path: string, work: () => Promise<T>): Promise<T> => {
    const fault = findFault(call, path);
    if (fault === undefined || fault.type === 'short') return work();
    if (fault.type === 'fails-after') await work();
    throw Object.assign(new Error(`${fault.code}: ${path}`), { code: fault.code });
  };

  const toFile = (path: string, file: VaultFile): VaultFile => ({
    read: (from, length) => run('file.read', path, () => file.read(from, length)),
    write: async (bytes, at) => {
      const fault = findFault('file.write', path);
      if (fault === undefined) return file.write(bytes, at);
      const half = bytes.subarray(0, Math.ceil(bytes.byteLength / 2));
      if (fault.type !== 'fails') await file.write(fault.type === 'short' ? half : bytes, at);
      if (fault.type === 'short') return half.byteLength;
      throw Object.assign(new Error(`${fault.code}: ${path}`), { code: fault.code });
    },
    truncate: (size) => run('file.truncate', path, () => file.truncate(size)),
    sync: () => run('file.sync', path, () => file.sync()),
    stat: () => run('file.stat', path, () => file.stat()),
    close: () => file.close(),
  });

  return {
    calls,
    plan: (next) => {
      plan = next;
      counted = 0;
      calls.length = 0;
    },
    open: async (path, way) => {
      const fault = findFault('open', path);
      // An opening that fails leaves no handle to anybody, but a new file may be there.
      if (fault === undefined || fault.type === 'short') return toFile(path, await inner.open(path, way));
      if (fault.type === 'fails-after') await (await inner.open(path, way)).close();
      throw Object.assign(new Error(`${fault.code}: ${path}`), { code: fault.code });
    },
    stat: (path) => run('stat', path, () => inner.stat(path)),
    list: (path) => run('list', path, () => inner.list(path)),
    rename: (from, to) => run('rename', from, () => inner.rename(from, to)),
    link: (from, to) => run('link', from, () => inner.link(from, to)),
    remove: (path) => run('remove', path, () => inner.remove(path)),
    makeFolder: (path) => run('makeFolder', path, () => inner.makeFolder(path)),
    syncFolder: (path) => run('syncFolder', path, () => inner.syncFolder(path)),
    findFreeBytes: (path) => run('findFreeBytes', path, () => inner.findFreeBytes(path)),
  };
}
