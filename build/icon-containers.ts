/** A square PNG and its edge in pixels. */
export interface IconImage {
  readonly size: number;
  readonly png: Uint8Array;
}

/** Windows .ico: a directory of PNG images (Windows Vista and later read PNG inside). */
export function toIco(images: readonly IconImage[]): Uint8Array {
  const headerLength = 6 + 16 * images.length;
  const header = Buffer.alloc(headerLength);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = headerLength;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.byteLength, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.byteLength;
  });
  return Buffer.concat([header, ...images.map((image) => image.png)]);
}

const icnsTypes: Readonly<Record<number, string>> = {
  32: 'ic11',
  64: 'ic12',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** macOS .icns: chunks of type, length and PNG. Sizes the format has no type for are left out. */
export function toIcns(images: readonly IconImage[]): Uint8Array {
  const chunks = images.flatMap(({ size, png }) => {
    const type = icnsTypes[size];
    return type === undefined ? [] : [toChunk(type, png)];
  });
  return toChunk('icns', Buffer.concat(chunks));
}

function toChunk(type: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + content.byteLength, 4);
  return Buffer.concat([header, content]);
}
