import type { Calls } from '../../electron/contract/bridge';
import { partSize, readLimit } from '../../electron/contract/crossing-limits';
import {
  type LogFiles,
  RECEIVED_NAME,
  type ReceivedFiles,
  SNAPSHOT_NAME,
  type SnapshotFiles,
  VAULT_NAME,
  type Vault,
} from '../application/ports/vault';
import type { VaultProblem } from '../application/workspace/problem';
import { joinBytes } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';
import { alone, createTurns, type LastPart, orProblem, type Turns, unwrap, withParts } from './bridge-calls';

/** Most bytes a call takes and gives. */
export interface CallLimits {
  readonly part: number;
  readonly read: number;
}

const callLimits: CallLimits = { part: partSize, read: readLimit };

/** The vault that the main process keeps, over the bridge. Longer logs cross in parts. */
export function createElectronVault(bridge: Calls, limits: CallLimits = callLimits): Vault {
  const inTurn = createTurns();
  return {
    kind: 'lasting',
    logs: createLogs(bridge, inTurn, limits),
    notes: {
      read: (name) =>
        named(name, () => inTurn('one', async () => orProblem(await bridge['vault.note-read']({ name })))),
      write: (name, text) =>
        named(name, () =>
          inTurn('one', async () => orProblem(await bridge['vault.note-write']({ name, text }))),
        ),
    },
    snapshots: createSnapshots(bridge),
    received: createReceived(bridge),
    disk: {
      findFreeBytes: async () => unwrap(await bridge['vault.disk-free']({})).bytes,
      probe: async () => orProblem(await bridge['vault.disk-probe']({})),
    },
  };
}

function createLogs(bridge: Calls, inTurn: Turns, limits: CallLimits): LogFiles {
  const callsFor = (bytes: number, limit: number) => (bytes <= limit ? 'one' : 'several');

  const inParts = <E extends { readonly type: string }>(
    name: string,
    bytes: Uint8Array,
    use: (last: LastPart) => Promise<Result<void, E>>,
  ): Promise<Result<void, E | VaultProblem>> =>
    named(name, () =>
      inTurn(callsFor(bytes.byteLength, limits.part), () =>
        withParts(bytes, limits.part, async (part) => orProblem(await bridge['vault.send-part'](part)), use),
      ),
    );

  const inOneCall = <T, E extends { readonly type: string }>(
    name: string,
    call: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | VaultProblem>> => named(name, () => inTurn('one', call));

  return {
    list: () => inTurn('one', async () => orProblem(await bridge['vault.log-list']({}))),
    read: (name, from, length) =>
      named(name, () =>
        inTurn(callsFor(length, limits.read), async () => {
          const parts: Uint8Array[] = [];
          let size = 0;
          while (size < length) {
            const wanted = Math.min(limits.read, length - size);
            const read = orProblem(
              await bridge['vault.log-read']({ name, from: from + size, length: wanted }),
            );
            if (!read.ok) return read;
            parts.push(read.value);
            size += read.value.byteLength;
            if (read.value.byteLength < wanted) break;
          }
          return ok(joinBytes(parts));
        }),
      ),
    append: (name, at, bytes) =>
      inParts(name, bytes, async (part) =>
        orProblem(await bridge['vault.log-append']({ name, at, ...part })),
      ),
    cut: (name, size) =>
      inOneCall(name, async () => orProblem(await bridge['vault.log-cut']({ name, size }))),
    replace: (name, bytes) =>
      inParts(name, bytes, async (part) => orProblem(await bridge['vault.log-replace']({ name, ...part }))),
    setAside: (name) => inOneCall(name, async () => orProblem(await bridge['vault.log-set-aside']({ name }))),
  };
}

const createSnapshots = (bridge: Calls): SnapshotFiles => ({
  list: async () => orProblem(await bridge['vault.snapshot-list']({})),
  write: (place, name, bytes) =>
    named(
      name,
      async () => orProblem(await bridge['vault.snapshot-write']({ place, name, bytes: alone(bytes) })),
      SNAPSHOT_NAME,
    ),
  read: (place, name) =>
    named(name, async () => orProblem(await bridge['vault.snapshot-read']({ place, name })), SNAPSHOT_NAME),
  remove: (place, name) =>
    named(name, async () => orProblem(await bridge['vault.snapshot-remove']({ place, name })), SNAPSHOT_NAME),
  findOwnFolder: async () => unwrap(await bridge['vault.snapshot-folder']({})).path,
  secondFolder: {
    find: async () => unwrap(await bridge['vault.second-folder-find']({})).folder,
    choose: async () => orProblem(await bridge['vault.second-folder-choose']({})),
    forget: async () => orProblem(await bridge['vault.second-folder-forget']({})),
  },
});

const createReceived = (bridge: Calls): ReceivedFiles => {
  const forName = <T>(
    workspace: string,
    name: string,
    work: () => Promise<Result<T, VaultProblem>>,
  ): Promise<Result<T, VaultProblem>> => named(workspace, () => named(name, work, RECEIVED_NAME));
  return {
    list: async () => orProblem(await bridge['vault.received-list']({})),
    read: (workspace, name) =>
      forName(workspace, name, async () =>
        orProblem(await bridge['vault.received-read']({ workspace, name })),
      ),
    write: (workspace, name, bytes) =>
      forName(workspace, name, async () =>
        orProblem(await bridge['vault.received-write']({ workspace, name, bytes: alone(bytes) })),
      ),
    removeAll: (workspace) =>
      named(workspace, async () => orProblem(await bridge['vault.received-remove-all']({ workspace }))),
  };
};

/** Refuses other names here already; the shell would as well. */
async function named<T, E extends { readonly type: string }>(
  name: string,
  work: () => Promise<Result<T, E>>,
  pattern: RegExp = VAULT_NAME,
): Promise<Result<T, E | VaultProblem>> {
  return pattern.test(name) ? work() : err({ type: 'vault-failed', detail: 'name' });
}
