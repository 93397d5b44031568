import { crc32 } from '../crc32';

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the first day the format knows: archives of the same content are the same. */
const DOS_DATE = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** Writes an archive, entries in the order given. Needs no worker and no `eval`. */
export async function zip(
  entries: readonly ZipEntry[],
  packing: 'stored' | 'deflated',
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const encodedName = new TextEncoder().encode(name);
    const data = packing === 'deflated' ? await deflate(content) : content;
    const facts = new Uint8Array(26);
    const view = new DataView(facts.buffer);
    view.setUint16(0, VERSION, true);
    view.setUint16(2, UTF8_NAMES, true);
    view.setUint16(4, packing === 'deflated' ? 8 : 0, true);
    view.setUint16(8, DOS_DATE, true);
    view.setUint32(10, crc32(content), true);
    view.setUint32(14, data.length, true);
    view.setUint32(18, content.length, true);
    view.setUint16(22, encodedName.length, true);
    parts.push(uint32(0x04034b50), facts, encodedName, data);
    directory.push(
      uint32(0x02014b50),
      uint16(VERSION),
      facts,
      new Uint8Array(10),
      uint32(offset),
      encodedName,
    );
    offset += 30 + encodedName.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [
    uint32(0x06054b50),
    uint32(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(size),
    uint32(offset),
    uint16(0),
  ];
  return join([...parts, ...directory, ...end]);
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([content.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const uint16 = (value: number): Uint8Array => new Uint8Array([value & 0xff, value >>> 8]);

const uint32 = (value: number): Uint8Array =>
  new Uint8Array([value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]);
