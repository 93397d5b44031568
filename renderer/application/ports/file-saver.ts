import type { Result } from '../../domain/result';

export interface OutgoingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface FileSaver {
  /** Lets the person choose a place (or downloads); `cancelled` is not an error. */
  readonly save: (
    file: OutgoingFile,
  ) => Promise<
    Result<{ readonly type: 'saved'; readonly where: string } | { readonly type: 'cancelled' }, SaveProblem>
  >;
}

export type SaveProblem = {
  readonly type: 'file-not-written';
  readonly name: string;
  readonly detail: string;
  readonly cause?: SaveCause;
};

/** What kept a file from being written, as far as the system told. `gone`: the stick or folder went away. */
export type SaveCause = 'full' | 'read-only' | 'gone' | 'other';
