import type { MadePage } from './laptop-readiness';

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;

/** What the bytes of a finished paper say: a PDF from its first mark to its last, and how many pages. */
export function inspectPdf(bytes: Uint8Array): MadePage {
  const text = new TextDecoder('latin1').decode(bytes);
  const whole = text.startsWith('%PDF-1.') && /%%EOF\s*$/.test(text.slice(-16));
  return { bytes: bytes.length, pages: whole ? (text.match(PAGE) ?? []).length : 0 };
}
