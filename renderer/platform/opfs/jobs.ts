import type {
  DiskCheck,
  LogFiles,
  NoteFiles,
  ReceivedFiles,
  SnapshotFiles,
} from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import type { Result } from '../../domain/result';

/** What the page asks of the vault's worker. */
export interface VaultJobs {
  readonly tryOut: () => Promise<Result<OpfsPresence, VaultProblem>>;
  readonly listLogs: LogFiles['list'];
  readonly readLog: LogFiles['read'];
  readonly appendLog: LogFiles['append'];
  readonly cutLog: LogFiles['cut'];
  readonly replaceLog: LogFiles['replace'];
  readonly setLogAside: LogFiles['setAside'];
  readonly readNote: NoteFiles['read'];
  readonly writeNote: NoteFiles['write'];
  readonly listSnapshots: SnapshotFiles['list'];
  readonly writeSnapshot: SnapshotFiles['write'];
  readonly readSnapshot: SnapshotFiles['read'];
  readonly removeSnapshot: SnapshotFiles['remove'];
  readonly listReceived: ReceivedFiles['list'];
  readonly readReceived: ReceivedFiles['read'];
  readonly writeReceived: ReceivedFiles['write'];
  readonly removeAllReceived: ReceivedFiles['removeAll'];
  readonly probe: DiskCheck['probe'];
}

/** Whether this browser has a private file system that can hold a vault. */
export type OpfsPresence = 'present' | 'missing';

/** To the worker. */
export interface JobRequest {
  readonly id: number;
  readonly job: keyof VaultJobs;
  readonly args: readonly unknown[];
}

/** From the worker, one for every request, in their order. */
export interface JobReply {
  readonly id: number;
  /** What the job of that request resolves with. */
  readonly result: unknown;
}
