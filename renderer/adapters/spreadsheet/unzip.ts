import { err, ok, type Result } from '../../domain/result';
import { crc32 } from '../crc32';

export type ZipProblem = { readonly type: 'zip-damaged' } | { readonly type: 'zip-too-large' };

interface Place {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const DAMAGED = { type: 'zip-damaged' } as const;

const END_SIGNATURE = 0x06054b50;
const PLACE_SIGNATURE = 0x02014b50;
const ENTRY_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Deflate packs no tighter than 1 : 1032; a claim beyond that is a lie told to make us allocate. */
const TIGHTEST = 1032;

/**
 * Unpacks the wanted entries of an archive. The sizes the directory claims are added up first, and
 * unpacking stops where an entry turns out larger than it claims, so that the limit holds for a
 * lying archive too. Check sums are compared. Needs no worker and no `eval`.
 * @param limit most unpacked bytes of the wanted entries together
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Result<Map<string, Uint8Array>, ZipProblem>> {
  const directory = readDirectory(bytes);
  if (!directory) return err(DAMAGED);
  const places = directory.filter(({ name }) => wanted(name));
  if (places.reduce((sum, { size }) => sum + size, 0) > limit) return err({ type: 'zip-too-large' });
  const files = new Map<string, Uint8Array>();
  for (const place of places) {
    const content = files.has(place.name) ? undefined : await unpack(bytes, place);
    if (!content) return err(DAMAGED);
    files.set(place.name, content);
  }
  return ok(files);
}

function readDirectory(bytes: Uint8Array): Place[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const places: Place[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== PLACE_SIGNATURE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    places.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return places;
}

/** The end record stands at the end, before a comment of at most 65 535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

async function unpack(bytes: Uint8Array, place: Place): Promise<Uint8Array | undefined> {
  const { method, crc, packed, size, offset } = place;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return undefined;
  // The two lengths of the local header may differ from the directory's; only these say where the data begins.
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || size > packed * TIGHTEST) return undefined;
  const data = bytes.subarray(start, start + packed);
  const content = method === DEFLATED ? await inflate(data, size) : method === STORED ? data : undefined;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

/** @returns undefined when the data is damaged or unpacks to another size. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const content = new Uint8Array(size);
  let filled = 0;
  for (;;) {
    // The source is in memory: the one way reading can fail is that the data isn't deflate's.
    const chunk = await reader.read().catch(() => undefined);
    if (!chunk) return undefined;
    if (chunk.done) return filled === size ? content : undefined;
    if (filled + chunk.value.length > size) {
      await reader.cancel();
      return undefined;
    }
    content.set(chunk.value, filled);
    filled += chunk.value.length;
  }
}
