/** What the page measures; milliseconds unless the name says otherwise. */
export interface Figures {
  readonly save: {
    readonly p50: number;
    readonly p95: number;
    readonly putP50: number;
    /** The same, and a line appended to a log and flushed. */
    readonly putAndFlushP50: number;
    readonly count: number;
  };
  readonly saves: SaveFigures;
  readonly merge: {
    readonly rows: number;
    readonly bulkPut: number;
    /** Set union into the database, no file read. */
    readonly union: number;
    /** Files read, checked, verified and merged. */
    readonly whole: number;
  };
  readonly opening: {
    readonly load: number;
    readonly merge: number;
    readonly rank: number;
    readonly rows: number;
  };
  readonly heapBytes: number | undefined;
}

/** Sealed files of a national event, read, opened, verified, checked and stored. */
export interface LargeImportFigures {
  readonly rows: number;
  readonly files: number;
  /** Times progress was told. */
  readonly steps: number;
  readonly whole: number;
  /** `bulkPut` of the same rows. */
  readonly putPlain: number;
  /** Longest task of the page meanwhile; 0 when none was over 50 ms. */
  readonly longestTask: number;
  /** The state of every sheet, from all revisions; median. */
  readonly states: number;
  /** From the wish to stop until it has ended. */
  readonly cancelled: number;
  /** Everything but the disk. */
  readonly reading: number;
  /** The same, of files whose every revision is known. */
  readonly again: number;
  /** One file in a worker, from its opened bytes to what the page has of it; median. */
  readonly decoding: number;
}

/** The save of a mark where so many revisions are there already; medians. */
export interface SaveFigures {
  readonly few: number;
  readonly many: number;
  readonly besideFew: number;
  readonly besideMany: number;
}

/** One import at several sizes. */
export type GrowthFigures = readonly {
  readonly entries: number;
  readonly sheets: number;
  readonly whole: number;
  /** `bulkPut` of the same rows. */
  readonly putPlain: number;
}[];

/** A start over the database and files that the large import left. */
export interface StartFigures {
  readonly rows: number;
  readonly whole: number;
  readonly opening: number;
  readonly loading: number;
  readonly ranking: number;
  /** The same files, one after another, through one worker. */
  readonly decoding: number;
}
