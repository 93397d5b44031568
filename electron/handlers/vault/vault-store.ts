import { join } from 'node:path';
import type { Outcome, VaultProblem } from '../../contract/outcome';
import type {
  DiskProbe,
  LogInfo,
  LogMoved,
  ReceivedInfo,
  SecondFolderState,
  SnapshotInfo,
} from '../../contract/vault-channels';
import { probeDisk } from '../disk/disk-check';
import { type DiskPlace, toVaultProblem, unlessRefused } from '../disk/disk-error';
import { removeUnfinished } from '../disk/file-writing';
import { createFolders } from '../disk/folders';
import type { VaultDisk } from '../disk/vault-disk';
import { createOneByOne, type OneByOne } from '../one-by-one';
import { createKeptAside } from './kept-aside';
import { createLogStore } from './log-store';
import { createNoteStore } from './note-store';
import { createReceivedStore } from './received-store';
import { createSecondFolder } from './second-folder';
import { createOwnSnapshots, createSnapshotStore } from './snapshot-store';

type Place = SnapshotInfo['place'];

/** What outlives the database: a folder of logs, notes and backups. Failures of the disk are outcomes. */
export interface VaultStore {
  readonly listLogs: () => Promise<Outcome<readonly LogInfo[]>>;
  readonly readLog: (name: string, from: number, length: number) => Promise<Outcome<Uint8Array>>;
  readonly appendLog: (
    name: string,
    at: number,
    bytes: Uint8Array,
  ) => Promise<Outcome<undefined, VaultProblem | LogMoved>>;
  readonly cutLog: (name: string, size: number) => Promise<Outcome<undefined>>;
  readonly replaceLog: (name: string, bytes: Uint8Array) => Promise<Outcome<undefined>>;
  readonly setLogAside: (name: string) => Promise<Outcome<undefined>>;
  readonly readNote: (name: string) => Promise<Outcome<string | undefined>>;
  readonly writeNote: (name: string, text: string) => Promise<Outcome<undefined>>;
  readonly listSnapshots: () => Promise<Outcome<readonly SnapshotInfo[]>>;
  readonly writeSnapshot: (place: Place, name: string, bytes: Uint8Array) => Promise<Outcome<undefined>>;
  readonly readSnapshot: (place: Place, name: string) => Promise<Outcome<Uint8Array>>;
  readonly removeSnapshot: (place: Place, name: string) => Promise<Outcome<undefined>>;
  readonly listReceived: () => Promise<Outcome<readonly ReceivedInfo[]>>;
  readonly readReceived: (workspace: string, name: string) => Promise<Outcome<Uint8Array>>;
  readonly writeReceived: (workspace: string, name: string, bytes: Uint8Array) => Promise<Outcome<undefined>>;
  readonly removeAllReceived: (workspace: string) => Promise<Outcome<undefined>>;
  readonly snapshotFolder: string;
  readonly findSecondFolder: () => Promise<SecondFolderState | undefined>;
  /** @param chosen the folder the person pointed at */
  readonly takeSecondFolder: (chosen: string) => Promise<Outcome<SecondFolderState>>;
  readonly forgetSecondFolder: () => Promise<Outcome<undefined>>;
  readonly findFreeBytes: () => Promise<number | undefined>;
  readonly probeDisk: () => Promise<Outcome<DiskProbe>>;
  /** Waits for what is under way and lets go of every file. */
  readonly close: () => Promise<void>;
}

export interface VaultStoreNeeds {
  readonly root: string;
  readonly disk: VaultDisk;
  readonly now: () => Date;
}

/** Touches nothing before the first call. */
export function createVaultStore({ root, disk, now }: VaultStoreNeeds): VaultStore {
  const logFolder = join(root, 'logs');
  const noteFolder = join(root, 'notes');
  const backupFolder = join(root, 'backups');
  const receivedFolder = join(root, 'received');
  const asideFolder = join(root, 'aside');
  const own = [logFolder, noteFolder, backupFolder, receivedFolder, asideFolder];
  const folders = createFolders(disk, [root, ...own]);
  const aside = createKeptAside({ disk, folder: asideFolder, folders, now });
  const logs = createLogStore({ disk, folder: logFolder, folders, aside });
  const notes = createNoteStore({ disk, folder: noteFolder, folders });
  const received = createReceivedStore({ disk, folder: receivedFolder, folders });
  const second = createSecondFolder({ disk, root, folders });
  const snapshots = {
    own: createOwnSnapshots(disk, backupFolder, folders),
    second: createSnapshotStore({
      disk,
      place: 'second',
      require: second.require,
      settle: disk.syncFolder,
    }),
  };
  // A save must not wait for a backup on a slow stick: the two have nothing in common but the disk.
  const saving = inTurn('own');
  const ownBackups = inTurn('own');
  const stick = inTurn('second');
  const receiving = inTurn('own');
  const backupsIn = (place: Place) => (place === 'own' ? ownBackups : stick);

  return {
    listLogs: () => saving.run(logs.list),
    readLog: (name, from, length) => saving.run(() => logs.read(name, from, length)),
    appendLog: (name, at, bytes) => saving.runOutcome(() => logs.append(name, at, bytes)),
    cutLog: (name, size) => saving.runVoid(() => logs.cut(name, size)),
    replaceLog: (name, bytes) => saving.runVoid(() => logs.replace(name, bytes)),
    setLogAside: (name) => saving.runVoid(() => logs.setAside(name)),
    readNote: (name) => saving.run(() => notes.read(name)),
    writeNote: (name, text) => saving.runVoid(() => notes.write(name, text)),
    listSnapshots: async () => {
      const own = await ownBackups.run(snapshots.own.list);
      const outside = await stick.run(snapshots.second.list);
      return own.ok
        ? { ok: true, value: [...own.value, ...(outside.ok ? outside.value : [])].sort(newestFirst) }
        : own;
    },
    writeSnapshot: (place, name, bytes) =>
      backupsIn(place).runVoid(() => snapshots[place].write(name, bytes)),
    readSnapshot: (place, name) => backupsIn(place).run(() => snapshots[place].read(name)),
    removeSnapshot: (place, name) => backupsIn(place).runVoid(() => snapshots[place].remove(name)),
    listReceived: () => receiving.run(received.list),
    readReceived: (workspace, name) => receiving.run(() => received.read(workspace, name)),
    writeReceived: (workspace, name, bytes) =>
      receiving.runVoid(() => received.write(workspace, name, bytes)),
    removeAllReceived: (workspace) => receiving.runVoid(() => received.removeAll(workspace)),
    snapshotFolder: backupFolder,
    findSecondFolder: () => stick.alone(second.find),
    takeSecondFolder: (chosen) => stick.alone(() => ownBackups.runOutcome(() => second.take(chosen))),
    forgetSecondFolder: () => stick.alone(() => ownBackups.runVoid(second.forget)),
    findFreeBytes: () =>
      ownBackups.alone(() => unlessRefused(folders.within(() => disk.findFreeBytes(root)))),
    probeDisk: () =>
      ownBackups.run(async () => {
        await folders.within(() => removeUnfinished(disk, root));
        return probeDisk(disk, root);
      }),
    close: async () => {
      await Promise.all([ownBackups.alone(nothing), stick.alone(nothing), receiving.alone(nothing)]);
      await saving.alone(logs.close);
    },
  };
}

const nothing = async (): Promise<void> => undefined;

const newestFirst = (one: SnapshotInfo, other: SnapshotInfo): number =>
  one.name === other.name ? (one.place === 'own' ? -1 : 1) : one.name < other.name ? 1 : -1;

/** Work done strictly one after another, what the disk refuses turned into an outcome. */
function inTurn(place: DiskPlace) {
  const alone: OneByOne = createOneByOne();

  const runOutcome = <T, E>(work: () => Promise<Outcome<T, E>>): Promise<Outcome<T, E | VaultProblem>> =>
    alone(async () => {
      try {
        return await work();
      } catch (error) {
        return { ok: false, error: toVaultProblem(error, place) };
      }
    });
  const run = <T>(work: () => Promise<T>): Promise<Outcome<T>> =>
    runOutcome<T, VaultProblem>(async () => ({ ok: true, value: await work() }));
  const runVoid = (work: () => Promise<void>): Promise<Outcome<undefined>> =>
    run(async () => {
      await work();
      return undefined;
    });

  return { alone, run, runVoid, runOutcome };
}
