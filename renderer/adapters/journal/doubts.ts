import { z } from 'zod';
import type { NoteFiles } from '../../application/ports/vault';

/**
 * What earlier starts learned about a database, kept in the vault: a damaged file may end the whole browser
 * at the touch, so it has to be written down before.
 */
export interface Doubts {
  readonly database: string;
  /** Starts in a row that touched it and never came to an end. */
  readonly unfinished: number;
  /** It can be read, and did not take a write. */
  readonly isRefusing: boolean;
  /** Starts in a row, up to the last one, in which the browser closed it under the program. */
  readonly closings: number;
}

/** One start may have been cut off by hand. */
const MOST_UNFINISHED = 2;

/** One may be a disk that was full for a moment, or a part of the browser that was started again. */
const MOST_CLOSINGS = 2;

/** Whether the database is left alone, unread, as if it were unreadable. */
export const isLeftAlone = ({ unfinished }: Doubts): boolean => unfinished >= MOST_UNFINISHED;

/** Whether it is of use only for reading: another one is built from both copies. */
export const isOfNoUse = ({ isRefusing, closings }: Doubts): boolean =>
  isRefusing || closings >= MOST_CLOSINGS;

const NOTE = 'doubts';

const FORMAT = 1;
const schema = z.object({
  v: z.literal(FORMAT),
  database: z.string(),
  unfinished: z.int().min(0),
  isRefusing: z.boolean(),
  // Earlier programs didn't count them.
  closings: z.int().min(0).default(0),
});

/** None of a note about another database, or one that can't be read. */
export async function readDoubts(notes: NoteFiles, database: string): Promise<Doubts> {
  const none: Doubts = { database, unfinished: 0, isRefusing: false, closings: 0 };
  const text = await notes.read(NOTE);
  if (!text.ok || text.value === undefined) return none;
  const read = schema.safeParse(parse(text.value));
  if (!read.success || read.data.database !== database) return none;
  const { unfinished, isRefusing, closings } = read.data;
  return { database, unfinished, isRefusing, closings };
}

/** A vault that doesn't take it leaves the next start without a warning, no more. */
export async function writeDoubts(notes: NoteFiles, doubts: Doubts): Promise<void> {
  await notes.write(NOTE, `${JSON.stringify({ v: FORMAT, ...doubts })}\n`);
}

/** What is written down about the database in use from the end of a start on. */
export function createDoubtKeeper(notes: NoteFiles, name: string, before: Doubts) {
  const isSame = before.database === name;
  let closingsBefore = isSame ? before.closings : 0;
  let current: Doubts = {
    database: name,
    unfinished: 0,
    isRefusing: before.isRefusing && isSame,
    closings: 0,
  };
  return {
    /** One built anew is in use now. */
    use: (database: string): void => {
      closingsBefore = 0;
      current = { database, unfinished: 0, isRefusing: false, closings: 0 };
    },
    /** The start came to an end. */
    settle: (): Promise<void> => writeDoubts(notes, current),
    /** A write was refused, for no reason that would pass: the next start builds another one. */
    refuse: async (): Promise<void> => {
      if (current.isRefusing) return;
      current = { ...current, isRefusing: true };
      await writeDoubts(notes, current);
    },
    /** The browser closed it, which counts once a start: all that is written after it is refused alike. */
    noteClosing: async (): Promise<void> => {
      if (current.closings > 0) return;
      current = { ...current, closings: closingsBefore + 1 };
      await writeDoubts(notes, current);
    },
  };
}

export type DoubtKeeper = ReturnType<typeof createDoubtKeeper>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
