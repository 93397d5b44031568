import type { ImportRecord, WorkspaceId } from '../../application/workspace/workspace';
import type { DeviceKey, RevisionId, Sha256 } from '../../domain/ids';
import type { Stored } from '../../domain/revision';
import type { ReadTakenIn } from './read-kept';
import { toReceivedNames } from './received-names';

export type NamedFile = Pick<ImportRecord, 'content' | 'kind' | 'fileHash' | 'device'>;

/** What the files that a workspace took in amount to. */
interface KeptRevisions {
  /** What each file holds that no other does, by its name; those that hold nothing of their own are not among them. */
  readonly own: ReadonlyMap<Sha256, readonly Stored[]>;
  /** Files that no copy has any more. */
  readonly lost: readonly Sha256[];
}

/**
 * The files that were taken in, as what is in them. A file never changes, so what was read of it once stays; a judge's later
 * file holds the earlier ones, so the newest is read first, and of the others only what it lacks.
 */
export interface KeptFiles {
  readonly read: (workspace: WorkspaceId, records: readonly NamedFile[]) => Promise<KeptRevisions>;
  /** What a file brought that was just taken in. */
  readonly add: (workspace: WorkspaceId, name: Sha256, own: readonly Stored[]) => void;
  /** Before other files may stand in their place. */
  readonly forget: (workspace: WorkspaceId) => void;
  /**
   * Begins to read what will most likely be asked for, a file at a time, so that a processor is left for what goes on
   * meanwhile. What goes wrong, or is lost, is found again by whoever asks.
   */
  readonly readAhead: (wanted: readonly WantedFiles[]) => void;
  /** Ends that: the file being read is the last. */
  readonly endAhead: () => void;
}

export interface WantedFiles {
  readonly workspace: WorkspaceId;
  readonly records: readonly NamedFile[];
}

interface KeptFilesNeeds {
  /** The bytes, held against their name; undefined where no copy has them. */
  readonly find: (workspace: WorkspaceId, name: Sha256) => Promise<Uint8Array | undefined>;
  readonly read: ReadTakenIn;
}

/** What each file of a workspace holds that no other of them does. */
type OfWorkspace = Map<Sha256, readonly Stored[]>;

/** Laptops whose files are read beside each other. */
const AT_ONCE = 2;

/** What is being read before anybody asked. */
interface Ahead {
  readonly workspace: WorkspaceId;
  /** Never rejects. */
  readonly ended: Promise<void>;
}

export function createKeptFiles({ find, read }: KeptFilesNeeds): KeptFiles {
  const known = new Map<WorkspaceId, OfWorkspace>();
  let ahead: Ahead | undefined;
  let isAheadOver = false;

  const of = (workspace: WorkspaceId): OfWorkspace => {
    const there = known.get(workspace) ?? new Map<Sha256, readonly Stored[]>();
    known.set(workspace, there);
    return there;
  };

  /** What is known beside a file that is no longer named may lack what only that one gave: all is read again then. */
  const ofNamed = (workspace: WorkspaceId, names: readonly Sha256[]): OfWorkspace => {
    const named = new Set(names);
    const there = [...(known.get(workspace)?.keys() ?? [])];
    if (!there.every((name) => named.has(name))) known.delete(workspace);
    return of(workspace);
  };

  /** Files of one laptop, one after another. @param names oldest first */
  const readLaptop = async (
    workspace: WorkspaceId,
    files: OfWorkspace,
    names: readonly Sha256[],
    goesOn: () => boolean,
  ): Promise<readonly Sha256[]> => {
    const lost: Sha256[] = [];
    const held = new Map<RevisionId, Stored>();
    for (const name of names) for (const stored of files.get(name) ?? []) held.set(stored.id, stored);
    for (const name of names.toReversed()) {
      if (files.has(name)) continue;
      if (!goesOn()) return lost;
      const bytes = await find(workspace, name);
      const contents = bytes && (await read(bytes, held));
      if (contents === undefined) {
        lost.push(name);
        continue;
      }
      const own = held.size === 0 ? contents.revisions : contents.revisions.filter(({ id }) => !held.has(id));
      // As a rule it is the laptop's only one: nothing comes after it.
      if (name !== names[0]) for (const stored of own) held.set(stored.id, stored);
      files.set(name, own);
    }
    return lost;
  };

  /** @returns those that are lost */
  const readLaptops = async (
    { workspace, records }: WantedFiles,
    files: OfWorkspace,
    { atOnce, goesOn }: { readonly atOnce: number; readonly goesOn: () => boolean },
  ): Promise<readonly Sha256[]> => {
    const laptops = [...toLaptops(records).values()];
    const lost: Sha256[] = [];
    const readOn = async (): Promise<void> => {
      for (let next = laptops.pop(); next !== undefined; next = laptops.pop()) {
        lost.push(...(await readLaptop(workspace, files, next, goesOn)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readOn));
    return lost;
  };

  const readAhead = async (wanted: readonly WantedFiles[]): Promise<void> => {
    for (const each of wanted) {
      if (isAheadOver) return;
      const files = ofNamed(each.workspace, toReceivedNames(each.records));
      const reading = readLaptops(each, files, { atOnce: 1, goesOn: () => !isAheadOver });
      const ended = reading.then(
        () => {},
        () => endAhead(),
      );
      ahead = { workspace: each.workspace, ended };
      await ended;
    }
    ahead = undefined;
  };

  const endAhead = (): void => {
    isAheadOver = true;
  };

  return {
    read: async (workspace, records) => {
      // What is asked for now goes before what may be, and takes over the file that is being read.
      endAhead();
      if (ahead?.workspace === workspace) await ahead.ended;
      const names = toReceivedNames(records);
      // The same to its end, whatever is forgotten meanwhile.
      const files = ofNamed(workspace, names);
      const lost = await readLaptops({ workspace, records }, files, { atOnce: AT_ONCE, goesOn: () => true });
      const own = new Map<Sha256, readonly Stored[]>();
      for (const name of names) {
        const revisions = files.get(name) ?? [];
        if (revisions.length > 0) own.set(name, revisions);
      }
      return { own, lost };
    },
    add: (workspace, name, own) => {
      const files = of(workspace);
      if (!files.has(name)) files.set(name, own);
    },
    forget: (workspace) => {
      endAhead();
      known.delete(workspace);
    },
    readAhead: (wanted) => void readAhead(wanted),
    endAhead,
  };
}

/** Names by the laptops that signed them, oldest first; an attachment says nothing by itself, and isn't read. */
function toLaptops(records: readonly NamedFile[]): ReadonlyMap<DeviceKey, readonly Sha256[]> {
  const laptops = new Map<DeviceKey, Set<Sha256>>();
  for (const { content, device } of records) {
    if (content === undefined) continue;
    const names = laptops.get(device) ?? new Set<Sha256>();
    laptops.set(device, names.add(content));
  }
  return new Map([...laptops].map(([device, names]) => [device, [...names]]));
}
