import type { Bridge } from '../../electron/contract/contract';
import {
  type LogFiles,
  SNAPSHOT_NAME,
  type SnapshotFiles,
  VAULT_NAME,
  type Vault,
} from '../application/ports/vault';
import type { VaultProblem } from '../application/workspace/problem';
import { joinBytes } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';
import { alone, createTurns, type LastPart, orProblem, type Turns, unwrap, withParts } from './bridge-calls';

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

function createLogs(bridge: Bridge, inTurn: Turns, limits: CallLimits): LogFiles {
  const inParts = <E extends { readonly type: string }>(
    bytes: Uint8Array,
    use: (last: LastPart) => Promise<Result<void, E>>,
  ): Promise<Result<void, E | VaultProblem>> =>
    withParts(bytes, limits.part, async (part) => orProblem(await bridge.sendPart(part)), use);

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
        return ok(joinBytes(parts));
      }),
    append: (name, at, bytes) =>
      forName(name, () =>
        inParts(bytes, async (part) => orProblem(await bridge.appendLog({ name, at, ...part }))),
      ),
    cut: (name, size) => forName(name, async () => orProblem(await bridge.cutLog({ name, size }))),
    replace: (name, bytes) =>
      forName(name, () =>
        inParts(bytes, async (part) => orProblem(await bridge.replaceLog({ name, ...part }))),
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
