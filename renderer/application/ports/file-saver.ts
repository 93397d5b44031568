import type { Result } from '../../domain/result';

export interface OutgoingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /**
   * What travels with it: into the same place, under its own name, and there before it; what lies there already as it is
   * isn't written again. Absent as a rule.
   */
  readonly beside?: readonly Omit<OutgoingFile, 'beside'>[];
}

export interface FileSaver {
  /** Lets the person choose a place (or downloads); `cancelled` is not an error. */
  readonly save: (
    file: OutgoingFile,
  ) => Promise<
    Result<{ readonly type: 'saved'; readonly where: string } | { readonly type: 'cancelled' }, SaveProblem>
  >;
}

/** Several files into one new folder. */
export interface FolderSaver {
  /**
   * Lets the person choose where the folder goes; nothing when they changed their mind.
   * @param name of the new folder; where it is taken, it gets a number
   */
  readonly create: (name: string) => Promise<Result<NewFolder | undefined, SaveProblem>>;
}

export interface NewFolder {
  /** Path, or as much of it as the shell tells. */
  readonly where: string;
  /**
   * Writes, flushes and reads back.
   * @param path a name, or a folder and a name with a slash between them: letters, digits, dots, hyphens, underlines
   */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<void, SaveProblem>>;
}

export type SaveProblem = {
  readonly type: 'file-not-written';
  readonly name: string;
  readonly detail: string;
  readonly cause?: SaveCause;
};

/** What kept a file from being written, as far as the system told. `gone`: the stick or folder went away. */
export type SaveCause = 'full' | 'read-only' | 'gone' | 'other';
