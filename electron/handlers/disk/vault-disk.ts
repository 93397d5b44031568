/**
 * What the vault asks of a disk, one operation a call, so that tests can let each of them fail or
 * cut the power between any two. Failures are thrown as Node throws them, with a `code`.
 */
export interface VaultDisk {
  /** `create`: a new file, none may be there. `edit`: read and write one that is. `read`: only read it. */
  readonly open: (path: string, way: 'create' | 'edit' | 'read') => Promise<VaultFile>;
  readonly stat: (path: string) => Promise<FileStat>;
  /** Names of the plain files in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Puts the file in the place of any that has the other name, at once. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for the same file; not every file system can. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** A folder for this person only. @throws `EEXIST` */
  readonly makeFolder: (path: string) => Promise<void>;
  /** What was made, renamed or removed in the folder outlives a power cut from here on. */
  readonly syncFolder: (path: string) => Promise<void>;
  readonly findFreeBytes: (folder: string) => Promise<number>;
}

export interface VaultFile {
  /** At most `length` bytes; fewer only at the end. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
  /** Writes what the disk takes, which may be less, and says how many bytes that were. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<number>;
  readonly truncate: (size: number) => Promise<void>;
  /** The bytes and the size outlive a power cut from here on (fdatasync). */
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileStat>;
  readonly close: () => Promise<void>;
}

export interface FileStat {
  readonly size: number;
  /** The file behind the name; another one after somebody replaced it. */
  readonly id: string;
  readonly type: 'file' | 'folder' | 'other';
}
