import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../domain/result';
import { crc32 } from '../crc32';
import { readDirectory, type ZipPlace } from './zip-directory';

/** `zip-locked`: entries are encrypted, each by itself. */
export type ZipProblem = { readonly type: 'zip-damaged' | 'zip-too-large' | 'zip-locked' };

export interface ZipArchive {
  /** As they stand in the directory, in its order. */
  readonly names: readonly string[];
  /** Unpacks one entry and compares its check sum. @throws for a name that isn't there */
  readonly read: (name: string) => Result<Uint8Array, ZipProblem>;
}

const DAMAGED: ZipProblem = { type: 'zip-damaged' };

const ENTRY_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;

/** Deflate packs no tighter than 1 : 1032; a claim beyond that is a lie told to make us allocate. */
const TIGHTEST = 1032;

/** How much is unpacked before a look at how much came out: at the tightest 66 MB. */
const STEP = 64 * 1024;

/**
 * Opens an archive, Zip64 included. The sizes its directory claims for what may be read are added up first,
 * and unpacking stops where an entry turns out larger than it claims, so that the limit holds for a lying
 * archive too. Needs no worker and no `eval`.
 * @param isRead which entries may be asked for
 * @param limit most unpacked bytes of these together
 */
export function openArchive(
  bytes: Uint8Array,
  isRead: (name: string) => boolean,
  limit: number,
): Result<ZipArchive, ZipProblem> {
  const directory = readDirectory(bytes);
  if (!directory) return err(DAMAGED);
  const places = new Map<string, ZipPlace>();
  for (const place of directory) {
    // Of two entries with one name, programs differ in which they take.
    if (places.has(place.name) && isRead(place.name)) return err(DAMAGED);
    places.set(place.name, place);
  }
  const wanted = directory.filter(({ name }) => isRead(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > limit) return err({ type: 'zip-too-large' });
  return ok({
    names: [...places.keys()],
    read: (name) => {
      const place = places.get(name);
      if (!place || !isRead(name)) throw new RangeError(`not an entry to be read: ${name}`);
      return unpack(bytes, place);
    },
  });
}

function unpack(bytes: Uint8Array, place: ZipPlace): Result<Uint8Array, ZipProblem> {
  const { method, crc, packed, size, offset } = place;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return err(DAMAGED);
  if ((place.flags & ENCRYPTED) !== 0) return err({ type: 'zip-locked' });
  // The two lengths of the local header may differ from the directory's; only these say where the data begins.
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || size > packed * TIGHTEST) return err(DAMAGED);
  const data = bytes.subarray(start, start + packed);
  const content = method === DEFLATED ? inflate(data, size) : method === STORED ? data : undefined;
  return content?.length === size && crc32(content) === crc ? ok(content) : err(DAMAGED);
}

/** @returns undefined when the data is damaged or unpacks to more than `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length <= size) content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      // Its errors have no class in common; all it has seen is the data, so the data is what is wrong.
      if (error instanceof Error) return undefined;
      throw error;
    }
    if (filled > size) return undefined;
  }
  return filled === size ? content : undefined;
}
