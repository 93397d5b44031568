import type { Bridge, CallProblem, Reply } from '../../electron/contract';
import {
  type LogFiles,
  SNAPSHOT_NAME,
  type SnapshotFiles,
  VAULT_NAME,
  type Vault,
  type VaultProblem,
} from '../application/vault';
import { err, ok, type Result } from '../domain/result';

/** Most bytes a call takes and gives; the contract refuses more. */
export interface CallLimits {
  readonly part: number;
  readonly read: number;
}

export const callLimits: CallLimits = { part: 16 * 1024 * 1024, read: 4 * 1024 * 1024 };

/** The vault that the main process keeps, over the bridge. Longer logs cross in parts. */
export function createElectronVault(bridge: Bridge, limits: CallLimits = callLimits): Vault {
  const inTurn = createTurns();
  return {
    kind: 'lasting',
    logs: createLogs(bridge, inTurn, limits),
    notes: {
      read: (name) => named(name, () => inTurn(async () => orProblem(await bridge.readNote({ name })))),
      write: (name, text) =>
        named(name, () => inTurn(async () => orProblem(await bridge.writeNote({ name, text })))),
    },
    snapshots: createSnapshots(bridge),
    disk: {
      findFreeBytes: async () => unwrap(await bridge.findFreeBytes({})).bytes,
      probe: async () => orProblem(await bridge.probeDisk({})),
    },
  };
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** One call may take several over the bridge; the next one has to wait for all of them. */
function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const current = last.then(work);
    last = current.catch(() => undefined);
    return current;
  };
}

function createLogs(bridge: Bridge, inTurn: Turns, limits: CallLimits): LogFiles {
  /** Sends all but the last part ahead, and hands the last one to `use`. */
  const withParts = async <E extends { readonly type: string }>(
    bytes: Uint8Array,
    use: (last: {
      readonly bytes: Uint8Array;
      readonly transfer?: string;
    }) => Promise<Result<void, E | VaultProblem>>,
  ): Promise<Result<void, E | VaultProblem>> => {
    if (bytes.byteLength <= limits.part) return use({ bytes: alone(bytes) });
    const transfer = crypto.randomUUID();
    let from = 0;
    for (; bytes.byteLength - from > limits.part; from += limits.part) {
      const part = bytes.slice(from, from + limits.part);
      const sent = orProblem(await bridge.sendPart({ transfer, bytes: part }));
      if (!sent.ok) return sent;
    }
    return use({ bytes: bytes.slice(from), transfer });
  };

  const forName = <T, E extends { readonly type: string }>(
    name: string,
    work: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | VaultProblem>> => named(name, () => inTurn(work));

  return {
    list: () => inTurn(async () => orProblem(await bridge.listLogs({}))),
    read: (name, from, length) =>
      forName(name, async () => {
        const parts: Uint8Array[] = [];
        let size = 0;
        while (size < length) {
          const wanted = Math.min(limits.read, length - size);
          const read = orProblem(await bridge.readLog({ name, from: from + size, length: wanted }));
          if (!read.ok) return read;
          parts.push(read.value);
          size += read.value.byteLength;
          if (read.value.byteLength < wanted) break;
        }
        return ok(join(parts, size));
      }),
    append: (name, at, bytes) =>
      forName(name, () =>
        withParts(bytes, async (part) => orProblem(await bridge.appendLog({ name, at, ...part }))),
      ),
    cut: (name, size) => forName(name, async () => orProblem(await bridge.cutLog({ name, size }))),
    replace: (name, bytes) =>
      forName(name, () =>
        withParts(bytes, async (part) => orProblem(await bridge.replaceLog({ name, ...part }))),
      ),
    setAside: (name) => forName(name, async () => orProblem(await bridge.setLogAside({ name }))),
  };
}

const createSnapshots = (bridge: Bridge): SnapshotFiles => ({
  list: async () => orProblem(await bridge.listSnapshots({})),
  write: (place, name, bytes) =>
    named(
      name,
      async () => orProblem(await bridge.writeSnapshot({ place, name, bytes: alone(bytes) })),
      SNAPSHOT_NAME,
    ),
  read: (place, name) =>
    named(name, async () => orProblem(await bridge.readSnapshot({ place, name })), SNAPSHOT_NAME),
  remove: (place, name) =>
    named(name, async () => orProblem(await bridge.removeSnapshot({ place, name })), SNAPSHOT_NAME),
  findOwnFolder: async () => unwrap(await bridge.findSnapshotFolder({})).path,
  secondFolder: {
    find: async () => unwrap(await bridge.findSecondFolder({})).folder,
    choose: async () => orProblem(await bridge.chooseSecondFolder({})),
    forget: async () => orProblem(await bridge.forgetSecondFolder({})),
  },
});

/** Refuses other names here already; the shell would as well. */
async function named<T, E extends { readonly type: string }>(
  name: string,
  work: () => Promise<Result<T, E>>,
  pattern: RegExp = VAULT_NAME,
): Promise<Result<T, E | VaultProblem>> {
  return pattern.test(name) ? work() : err({ type: 'vault-failed', detail: 'name' });
}

/** Copied where it is a part of something larger: what crosses is the whole buffer behind a view. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

type Said<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A call that the shell refused is told like a disk that did: what was to be written is not written. */
function orProblem<T, E extends { readonly type: string }>(
  reply: Reply<Said<T, E>>,
): Result<T, E | VaultProblem> {
  if (!reply.ok) return err({ type: 'vault-failed', detail: describe(reply.error) });
  return reply.value.ok ? ok(reply.value.value) : err(reply.value.error);
}

/** @throws if the shell refused the call: the screens and the shell are built together, so that is a defect */
function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new Error(describe(reply.error));
}

const describe = (problem: CallProblem): string =>
  'detail' in problem ? `${problem.type}: ${problem.detail}` : problem.type;
