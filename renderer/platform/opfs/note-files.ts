import type { NoteFiles } from '../../application/ports/vault';
import { VAULT_NAME } from '../../application/ports/vault';
import { toHex } from '../../domain/bytes';
import { ok } from '../../domain/result';
import { closeHandle, openAccessHandle, readWhole, writeFlushed } from './access-handle';
import { type Folders, findFile, makeFile } from './folders';
import { WRONG_NAME } from './log-files';

const SLOTS = ['a', 'b'] as const;
type Slot = (typeof SLOTS)[number];

/** What a slot's first line says of the text after it. */
interface Heading {
  /** Counts up from note to note; the higher one is the newer one. */
  readonly turn: number;
  readonly sha256: string;
}

interface Note {
  readonly turn: number;
  readonly slot: Slot;
  readonly text: string;
}

/** @see createNoteFiles */
export interface OpenNoteFiles extends NoteFiles {
  /** Lets go of every file; nothing is to be asked of these notes afterwards. */
  readonly close: () => Promise<void>;
}

/**
 * Every note has two slots, written by turns: while one is written, the other is whole. The newest whose
 * digest is right counts. The files stay where they are, so that a note costs one flush and never a move.
 */
export function createNoteFiles({ notes: folder }: Pick<Folders, 'notes'>): OpenNoteFiles {
  const known = new Map<string, Note | undefined>();
  const handles = new Map<string, FileSystemSyncAccessHandle>();

  const openSlot = async (fileName: string): Promise<FileSystemSyncAccessHandle> => {
    const open = handles.get(fileName) ?? (await openAccessHandle(await makeFile(folder, fileName)));
    handles.set(fileName, open);
    return open;
  };

  const readSlot = async (name: string, slot: Slot): Promise<Note | undefined> => {
    const fileName = toFileName(name, slot);
    if ((await findFile(folder, fileName)) === undefined) return undefined;
    const found = await toNote(readWhole(await openSlot(fileName)));
    return found === undefined ? undefined : { ...found, slot };
  };

  const load = async (name: string): Promise<Note | undefined> => {
    if (known.has(name)) return known.get(name);
    const found = [await readSlot(name, 'a'), await readSlot(name, 'b')];
    const note = found
      .filter((slot) => slot !== undefined)
      .reduce<Note | undefined>(
        (newest, slot) => (slot.turn > (newest?.turn ?? 0) ? slot : newest),
        undefined,
      );
    known.set(name, note);
    return note;
  };

  return {
    read: async (name) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      return ok((await load(name))?.text);
    },

    write: async (name, text) => {
      if (!VAULT_NAME.test(name)) return WRONG_NAME;
      const before = await load(name);
      const note: Note = { turn: (before?.turn ?? 0) + 1, slot: before?.slot === 'a' ? 'b' : 'a', text };
      const fileName = toFileName(name, note.slot);
      const handle = await openSlot(fileName);
      const bytes = await toBytes(note);
      try {
        handle.truncate(0);
        writeFlushed(handle, bytes, 0);
      } catch (error) {
        // The other slot still holds the note as it was.
        handles.delete(fileName);
        handle.close();
        throw error;
      }
      known.set(name, note);
      return ok(undefined);
    },

    close: async () => {
      for (const [fileName, handle] of handles) await closeHandle(folder, fileName, handle);
    },
  };
}

const toFileName = (name: string, slot: Slot): string => `${name}.${slot}`;

async function toBytes({ turn, text }: Note): Promise<Uint8Array> {
  const heading: Heading = { turn, sha256: await digest(turn, text) };
  return new TextEncoder().encode(`${JSON.stringify(heading)}\n${text}`);
}

/** Undefined for a slot that was never whole, or no longer is. */
async function toNote(bytes: Uint8Array): Promise<Omit<Note, 'slot'> | undefined> {
  const end = bytes.indexOf(0x0a);
  if (end === -1) return undefined;
  const heading = toHeading(new TextDecoder().decode(bytes.subarray(0, end)));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(end + 1));
  if (heading?.sha256 !== (await digest(heading?.turn ?? 0, text))) return undefined;
  return { turn: heading.turn, text };
}

function toHeading(line: string): Heading | undefined {
  try {
    const found: unknown = JSON.parse(line);
    if (typeof found !== 'object' || found === null) return undefined;
    const { turn, sha256 } = found as Partial<Record<keyof Heading, unknown>>;
    return typeof turn === 'number' && typeof sha256 === 'string' ? { turn, sha256 } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function digest(turn: number, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${turn}\n${text}`);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
