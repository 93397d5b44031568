/** Where an entry stands in an archive, and what its directory says about it. */
export interface ZipPlace {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_64_SIGNATURE = 0x06064b50;
const LOCATOR_64_SIGNATURE = 0x07064b50;
const PLACE_SIGNATURE = 0x02014b50;
const FIELD_64 = 0x0001;

/** What a field of 16 or 32 bits holds when the value stands in a field of 64. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** @returns undefined when the archive has no sound directory. */
export function readDirectory(bytes: Uint8Array): ZipPlace[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const extent = end === undefined ? undefined : readExtent(view, end);
  if (!extent) return undefined;
  const places: ZipPlace[] = [];
  let { at } = extent;
  for (let left = extent.count; left > 0; left -= 1) {
    const found = readPlace(bytes, view, at, extent.end);
    if (!found) return undefined;
    places.push(found.place);
    at = found.next;
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

interface Extent {
  readonly count: number;
  readonly at: number;
  readonly end: number;
}

function readExtent(view: DataView, end: number): Extent | undefined {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_16 && at !== ELSEWHERE_32) return { count, at, end };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64_SIGNATURE) return { count, at, end };
  const end64 = readUint64(view, locator + 8);
  if (end64 + 56 > locator || view.getUint32(end64, true) !== END_64_SIGNATURE) return undefined;
  return { count: readUint64(view, end64 + 32), at: readUint64(view, end64 + 48), end: end64 };
}

function readPlace(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly place: ZipPlace; readonly next: number } | undefined {
  if (at + 46 > end || view.getUint32(at, true) !== PLACE_SIGNATURE) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return undefined;
  const [size, packed, offset] = readWide(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    place: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed,
      offset,
    },
    next,
  };
}

type Sizes = [size: number, packed: number, offset: number];

/** Zip64's extra field holds, in this order, those values only that didn't fit into 32 bits. */
function readWide(view: DataView, from: number, to: number, narrow: Sizes): Sizes {
  if (!narrow.includes(ELSEWHERE_32)) return narrow;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== FIELD_64) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== ELSEWHERE_32 || next + 8 > to) return value;
      next += 8;
      return readUint64(view, next - 8);
    }) as Sizes;
  }
  return narrow;
}

const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
