/** What the page measures; milliseconds unless the name says otherwise. */
export interface Figures {
  readonly save: {
    readonly p50: number;
    readonly p95: number;
    readonly putP50: number;
    readonly count: number;
  };
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
