import { err, ok } from '../domain/result';
import { createProbe } from './opfs/disk-probe';
import { findFreeBytes } from './opfs/find-free-bytes';
import { openFolders } from './opfs/folders';
import type { JobReply, JobRequest, VaultJobs } from './opfs/jobs';
import { openLogFiles } from './opfs/log-files';
import { createNoteFiles } from './opfs/note-files';
import { orWithRoom } from './opfs/or-with-room';
import { createReceivedFiles } from './opfs/received-files';
import { createSnapshotFiles } from './opfs/snapshot-files';
import { toVaultProblem } from './opfs/to-vault-problem';
import { tryOut } from './opfs/try-out';

/** Opened by the first job that needs it; where that fails, by the next one. */
let opened: OpenVault | undefined;

interface OpenVault {
  readonly jobs: Omit<VaultJobs, 'tryOut'>;
  readonly makeRoom: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

async function openVault(): Promise<OpenVault> {
  const folders = await openFolders();
  const logs = await openLogFiles(folders, () => findFreeBytes(navigator.storage));
  const notes = createNoteFiles(folders);
  const snapshots = createSnapshotFiles(folders);
  const received = createReceivedFiles(folders);
  const jobs: OpenVault['jobs'] = {
    listLogs: logs.list,
    readLog: logs.read,
    appendLog: logs.append,
    cutLog: logs.cut,
    replaceLog: logs.replace,
    setLogAside: logs.setAside,
    readNote: notes.read,
    writeNote: notes.write,
    listSnapshots: snapshots.list,
    writeSnapshot: snapshots.write,
    readSnapshot: snapshots.read,
    removeSnapshot: snapshots.remove,
    listReceived: received.list,
    readReceived: received.read,
    writeReceived: received.write,
    removeAllReceived: received.removeAll,
    probe: createProbe(folders),
  };
  return {
    jobs,
    makeRoom: logs.makeRoom,
    close: async () => {
      // Those of `folders` may have been deleted.
      await openFolders();
      await logs.close();
      await notes.close();
    },
  };
}

async function work({ job, args }: JobRequest): Promise<unknown> {
  try {
    if (job === 'tryOut') return ok(await tryOut());
    opened ??= await openVault();
    // The page's side is typed by the same interface.
    const run = opened.jobs[job] as (...args: readonly unknown[]) => Promise<unknown>;
    return await orWithRoom(() => run(...args), opened.makeRoom);
  } catch (error) {
    const problem = toVaultProblem(error);
    if (problem.type === 'vault-gone') {
      // The folders went with the files: the next job finds what is really there.
      const before = opened;
      opened = undefined;
      await before?.close().catch(() => undefined);
    }
    return err(problem);
  }
}

/** One after another, in the order they were asked, as the port promises; in Electron the shell does that. */
let queue: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<JobRequest>): void => {
  queue = queue.then(async () => {
    const reply: JobReply = { id: data.id, result: await work(data) };
    self.postMessage(reply, toMoved(reply));
  });
};

/** Whole files are handed over, not copied: nothing here keeps them. */
const toMoved = ({ result }: JobReply): ArrayBuffer[] => {
  const bytes = isOk(result) ? result.value : undefined;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
};

const isOk = (result: unknown): result is { readonly value: unknown } =>
  typeof result === 'object' && result !== null && 'value' in result;
