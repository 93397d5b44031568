import { cleanName } from '../../domain/clean-name';
import type { Sha256 } from '../../domain/ids';
import type { DoneSoFar } from '../ports/done-so-far';
import { LARGEST_FILE_BYTES } from '../workspace/limits';
import type { ImportOutcome, IncomingFile } from './import-outcome';
import { readIncoming } from './read-incoming';
import {
  compareLook,
  type FolderFile,
  type FolderProblem,
  markTaken,
  NOTHING_SEEN,
  type WatchedFolder,
} from './watch-folder';

/** Between two looks. */
export const LOOK_MS = 2_000;

export interface WatcherNeeds {
  readonly folder: WatchedFolder;
  /** Takes files in; the outcomes in the order of the files, fewer when `signal` aborted. */
  readonly take: (
    files: readonly IncomingFile[],
    options: { readonly onProgress: (progress: DoneSoFar) => void; readonly signal: AbortSignal },
  ) => Promise<readonly ImportOutcome[]>;
  /** SHA-256 of every file this workspace has taken in or written before: they need no word any more. */
  readonly loadKnownHashes: () => Promise<ReadonlySet<Sha256>>;
  readonly hashFile: (bytes: Uint8Array) => Promise<Sha256>;
  /** Now, as an ISO instant. */
  readonly now: () => string;
  /** Calls once after so long. @returns what takes it back */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onChange: (state: WatchState) => void;
}

/** What a screen says about a watched folder. */
export interface WatchState {
  readonly folder: string;
  readonly presence: 'present' | 'gone' | 'refused';
  /** ISO instant of the last look that found the folder. */
  readonly lastLook: string | undefined;
  /** Files that brought something or were refused, the first first. */
  readonly outcomes: readonly ImportOutcome[];
  /** Files not taken because their content has been here before, under whatever name. */
  readonly known: number;
  /** Files still being written. */
  readonly growing: number;
  /** Files beyond the number a look takes. */
  readonly leftOut: number;
  readonly running: DoneSoFar | undefined;
}

export interface FolderWatcher {
  readonly state: () => WatchState;
  /** No further look; a file just being taken in is finished. */
  readonly stop: () => void;
}

/** Looks into a folder every two seconds and takes in what is new there, one batch after the other. */
export function startFolderWatcher(needs: WatcherNeeds): FolderWatcher {
  const stopping = new AbortController();
  /** Contents taken in since the start. What was refused is none: it may be good once something else has changed. */
  const met = new Set<Sha256>();
  /** What came before the file that names it, as attachments are written first. */
  const early = new Map<Sha256, FolderFile>();
  let seen = NOTHING_SEEN;
  let cancelNext: (() => void) | undefined;
  let state: WatchState = {
    folder: needs.folder.name,
    presence: 'present',
    lastLook: undefined,
    outcomes: [],
    known: 0,
    growing: 0,
    leftOut: 0,
    running: undefined,
  };
  const change = (part: Partial<WatchState>): void => {
    state = { ...state, ...part };
    if (!stopping.signal.aborted) needs.onChange(state);
  };

  async function look(): Promise<void> {
    const listed = await needs.folder.list();
    if (!listed.ok) {
      change({ presence: toPresence(listed.error) });
      return;
    }
    const { files, leftOut } = listed.value;
    const compared = compareLook(seen, files);
    seen = compared.seen;
    change({ presence: 'present', lastLook: needs.now(), growing: compared.growing, leftOut });
    if (compared.ready.length > 0) await takeIn(compared.ready);
  }

  async function takeIn(ready: readonly FolderFile[]): Promise<void> {
    const { unknown, known, unreadable } = await sort(ready);
    seen = markTaken(seen, known);
    if (known.length > 0) change({ known: state.known + known.length });
    if (unknown.length > 0 && !stopping.signal.aborted) await takeUnknown(unknown);
    if (unreadable > 0) change({ growing: state.growing + unreadable });
  }

  async function takeUnknown(unknown: readonly Unknown[]): Promise<void> {
    const outcomes = await importAll(unknown.map(({ file }) => file));
    // Whatever the disk kept back is tried again: the folder may be going away this moment.
    const ended = outcomes.flatMap((outcome, index) => {
      const met = unknown[index];
      return met === undefined || isUnreadable(outcome) ? [] : [{ outcome, ...met }];
    });
    const named: Unknown[] = [];
    for (const { outcome, file, hash } of ended) {
      if (isUnnamed(outcome)) early.set(hash, file);
      if (outcome.type === 'refused') continue;
      met.add(hash);
      for (const { name } of outcome.record.attachments ?? []) {
        const waited = early.get(name);
        if (waited !== undefined && early.delete(name)) named.push({ file: waited, hash: name });
      }
    }
    seen = markTaken(
      seen,
      ended.map(({ file }) => file.name),
    );
    // It is refused no longer.
    const again = new Set(named.map(({ file }) => cleanName(file.name)));
    const before = state.outcomes.filter((outcome) => !(isUnnamed(outcome) && again.has(outcome.fileName)));
    change({ outcomes: [...before, ...ended.map(({ outcome }) => outcome)] });
    if (named.length > 0 && !stopping.signal.aborted) await takeUnknown(named);
  }

  /** However it ends, the screen doesn't go on saying that it runs. */
  async function importAll(files: readonly FolderFile[]): Promise<readonly ImportOutcome[]> {
    try {
      return await needs.take(files, {
        onProgress: (running) => change({ running }),
        signal: stopping.signal,
      });
    } finally {
      change({ running: undefined });
    }
  }

  /** By content: a copy under another name, an earlier import and the workspace's own files say nothing new. */
  async function sort(ready: readonly FolderFile[]) {
    const before = await needs.loadKnownHashes();
    const unknown: Unknown[] = [];
    const known: string[] = [];
    const inBatch = new Set<Sha256>();
    let unreadable = 0;
    for (const file of ready) {
      if (stopping.signal.aborted) break;
      const hash = await hashOf(file);
      if (hash === undefined) unreadable += 1;
      else if (before.has(hash) || met.has(hash) || inBatch.has(hash)) known.push(file.name);
      else {
        inBatch.add(hash);
        unknown.push({ file, hash });
      }
    }
    return { unknown, known, unreadable };
  }

  async function hashOf(file: FolderFile): Promise<Sha256 | undefined> {
    // Refused for its size without being read; the name and size stand for what is inside.
    if (file.size > LARGEST_FILE_BYTES) {
      return needs.hashFile(new TextEncoder().encode(`${file.name} ${file.size}`));
    }
    const bytes = await readIncoming(file, LARGEST_FILE_BYTES);
    return bytes.ok ? needs.hashFile(bytes.value) : undefined;
  }

  /** What goes wrong unexpectedly is told like any defect, and doesn't end the watch. */
  function lookAndGoOn(): void {
    void look().finally(() => {
      if (!stopping.signal.aborted) cancelNext = needs.after(LOOK_MS, lookAndGoOn);
    });
  }

  needs.onChange(state);
  lookAndGoOn();

  return {
    state: () => state,
    stop: () => {
      stopping.abort();
      cancelNext?.();
    },
  };
}

const toPresence = ({ type }: FolderProblem): WatchState['presence'] =>
  type === 'folder-gone' ? 'gone' : 'refused';

interface Unknown {
  readonly file: FolderFile;
  readonly hash: Sha256;
}

const isUnnamed = (outcome: ImportOutcome): boolean =>
  outcome.type === 'refused' && outcome.problem.type === 'attachment-unnamed';

const isUnreadable = (outcome: ImportOutcome): boolean =>
  outcome.type === 'refused' && outcome.problem.type === 'file-unreadable';
