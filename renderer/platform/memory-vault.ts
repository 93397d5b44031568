import type {
  LogFiles,
  NoteFiles,
  ReceivedFiles,
  SnapshotFiles,
  SnapshotInfo,
  Vault,
} from '../application/ports/vault';
import { RECEIVED_NAME, SNAPSHOT_NAME, VAULT_NAME } from '../application/ports/vault';
import type { VaultProblem } from '../application/workspace/problem';
import { err, ok, type Result } from '../domain/result';

/** What was taken out of a log and kept. */
interface KeptAside {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MemoryVault extends Vault {
  readonly kind: 'memory';
  readonly findKeptAside: () => readonly KeptAside[];
}

/** A vault for a shell that has no place for one: keeps every promise of {@link Vault} but to last. */
export function createMemoryVault(): MemoryVault {
  const aside: KeptAside[] = [];
  return {
    kind: 'memory',
    logs: createLogs((name, bytes) => aside.push({ name, bytes })),
    notes: createNotes(),
    snapshots: createSnapshots(),
    received: createReceived(),
    disk: {
      findFreeBytes: async () => undefined,
      probe: async () => ok({ writeMs: 0, readMs: 0, syncMs: 0 }),
    },
    findKeptAside: () => [...aside],
  };
}

function createLogs(keep: (name: string, bytes: Uint8Array) => void): LogFiles {
  const logs = new Map<string, GrowingBytes>();

  const keepAll = (name: string): void => {
    const log = logs.get(name);
    if (log !== undefined && log.size > 0) keep(name, log.slice(0, log.size));
  };

  return {
    list: async () => ok([...logs].map(([name, { size }]) => ({ name, size })).sort(byName)),
    read: named(async (name, from: number, length: number) =>
      ok(logs.get(name)?.slice(from, from + length) ?? new Uint8Array()),
    ),
    append: named(async (name, at: number, bytes: Uint8Array) => {
      const log = logs.get(name) ?? createGrowingBytes();
      if (log.size !== at) return err({ type: 'log-moved', size: log.size } as const);
      log.add(bytes);
      logs.set(name, log);
      return ok(undefined);
    }),
    cut: named(async (name, size: number) => {
      const log = logs.get(name);
      if (log === undefined || log.size <= size) return ok(undefined);
      keep(name, log.slice(size, log.size));
      log.shorten(size);
      return ok(undefined);
    }),
    replace: named(async (name, bytes: Uint8Array) => {
      keepAll(name);
      const log = createGrowingBytes();
      log.add(bytes);
      logs.set(name, log);
      return ok(undefined);
    }),
    setAside: named(async (name) => {
      keepAll(name);
      logs.delete(name);
      return ok(undefined);
    }),
  };
}

function createNotes(): NoteFiles {
  const notes = new Map<string, string>();
  return {
    read: named(async (name) => ok(notes.get(name))),
    write: named(async (name, text: string) => {
      notes.set(name, text);
      return ok(undefined);
    }),
  };
}

/** Only the own place: nothing outside can be written. */
function createSnapshots(): SnapshotFiles {
  const files = new Map<string, Uint8Array>();
  const toInfo = ([name, bytes]: readonly [string, Uint8Array]): SnapshotInfo => ({
    name,
    place: 'own',
    size: bytes.byteLength,
  });
  const gone = err({ type: 'vault-gone' } as const);
  return {
    list: async () => ok([...files].map(toInfo).sort(byName).reverse()),
    write: async (place, name, bytes) => {
      if (place === 'second') return gone;
      if (!SNAPSHOT_NAME.test(name)) return wrongName;
      files.set(name, bytes.slice());
      return ok(undefined);
    },
    read: async (place, name) => {
      const bytes = place === 'own' ? files.get(name) : undefined;
      return bytes === undefined ? gone : ok(bytes.slice());
    },
    remove: async (place, name) => {
      if (place === 'second') return gone;
      files.delete(name);
      return ok(undefined);
    },
    findOwnFolder: async () => undefined,
  };
}

function createReceived(): ReceivedFiles {
  const files = new Map<string, Map<string, Uint8Array>>();
  return {
    list: async () =>
      ok(
        [...files].flatMap(([workspace, own]) =>
          [...own].map(([name, { byteLength }]) => ({ workspace, name, size: byteLength })),
        ),
      ),
    read: named(async (workspace, name: string): Promise<Result<Uint8Array, VaultProblem>> => {
      if (!RECEIVED_NAME.test(name)) return wrongName;
      const bytes = files.get(workspace)?.get(name);
      return bytes === undefined ? err({ type: 'vault-gone' }) : ok(bytes.slice());
    }),
    write: named(async (workspace, name: string, bytes: Uint8Array) => {
      if (!RECEIVED_NAME.test(name)) return wrongName;
      const own = files.get(workspace) ?? new Map<string, Uint8Array>();
      files.set(workspace, own.set(name, bytes.slice()));
      return ok(undefined);
    }),
    removeAll: named(async (workspace) => {
      files.delete(workspace);
      return ok(undefined);
    }),
  };
}

const wrongName = err({ type: 'vault-failed', detail: 'name' } as const);

/** Checks the name before anything else, as every vault does. */
const named =
  <A extends readonly unknown[], T, E extends { readonly type: string }>(
    work: (name: string, ...rest: A) => Promise<Result<T, E>>,
  ) =>
  async (name: string, ...rest: A): Promise<Result<T, E | VaultProblem>> =>
    VAULT_NAME.test(name) ? work(name, ...rest) : wrongName;

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

interface GrowingBytes {
  readonly size: number;
  readonly slice: (from: number, to: number) => Uint8Array;
  readonly add: (bytes: Uint8Array) => void;
  readonly shorten: (size: number) => void;
}

/** Doubles its room, so that many small appends stay cheap. */
function createGrowingBytes(): GrowingBytes {
  let room = new Uint8Array(1024);
  let size = 0;
  return {
    get size() {
      return size;
    },
    slice: (from, to) => room.slice(Math.min(from, size), Math.min(to, size)),
    add: (bytes) => {
      if (size + bytes.byteLength > room.byteLength) {
        const larger = new Uint8Array(Math.max(room.byteLength * 2, size + bytes.byteLength));
        larger.set(room.subarray(0, size));
        room = larger;
      }
      room.set(bytes, size);
      size += bytes.byteLength;
    },
    shorten: (wanted) => {
      size = wanted;
    },
  };
}
