import type { Logo } from '../../application/workspace/certificate-settings';
import { haveAt } from '../../domain/bytes';
import type { FontFiles } from './font-book';
import { layOut } from './pdfmake-engine';
import { toDataUrl } from './to-data-url';

const LARGEST_LOGO = 5_000_000;
const LARGEST_EDGE = 6_000;

/** Position (from 1) of the first logo that cannot be printed, before any page is made. */
export async function findBrokenLogo(logos: readonly Logo[], fonts: FontFiles): Promise<number | undefined> {
  for (const [index, logo] of logos.entries()) {
    if (!looksWhole(logo) || !(await canBeDrawn(logo, fonts))) return index + 1;
  }
  return undefined;
}

function looksWhole(logo: Logo): boolean {
  switch (logo.type) {
    case 'svg':
      return logo.text.length <= LARGEST_LOGO && /<svg[\s>]/i.test(logo.text);
    case 'png':
      return logo.bytes.length <= LARGEST_LOGO && isWholePng(logo.bytes);
    case 'jpeg':
      return logo.bytes.length <= LARGEST_LOGO && isWholeJpeg(logo.bytes);
  }
}

/** A trial page; pdfmake throws for what it cannot read. */
async function canBeDrawn(logo: Logo, fonts: FontFiles): Promise<boolean> {
  const node =
    logo.type === 'svg' ? { svg: logo.text, fit: [50, 50] } : { image: toDataUrl(logo), fit: [50, 50] };
  try {
    const definition = { content: [node as { svg: string }], defaultStyle: { font: 'Sans' } };
    await layOut(definition, fonts, () => undefined).getBuffer();
    return true;
  } catch {
    // Whatever a third-party reader throws over somebody's picture means the same: not printable.
    return false;
  }
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Chunks in one piece with correct sums, from IHDR to IEND. pdfmake inflates a PNG after it has
 * returned, where a damaged one could no longer be caught.
 */
function isWholePng(bytes: Uint8Array): boolean {
  if (bytes.length < 33 || !haveAt(bytes, PNG_SIGNATURE)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (Math.max(view.getUint32(16), view.getUint32(20)) > LARGEST_EDGE) return false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return false;
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return false;
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at = end + 4;
  }
  return false;
}

/** Start and end marks, and a frame header of sane size between them. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  if (bytes.length < 8 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xffc0) return false;
    const isFrame = marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return Math.max(view.getUint16(at + 5), view.getUint16(at + 7)) <= LARGEST_EDGE;
  }
  return false;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
