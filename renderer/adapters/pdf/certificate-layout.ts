import type { CertificatesRequest } from '../../application/papers';
import { balancedWidth, countLines, LINE, measured } from './certificate-fit';
import { type CertificateWords, toCertificateWords } from './certificate-words';
import type { FontBook } from './font-book';
import { type PageSize, toPageSize } from './page-size';

/** What stands where on a certificate, and how large; in points from the top left. */
export interface CertificateLayout {
  readonly page: PageSize;
  readonly words: CertificateWords;
  /** Left and right edge of the text. */
  readonly side: number;
  readonly logos: number;
  readonly issuer: { readonly top: number; readonly size: number };
  readonly heading: { readonly top: number; readonly size: number };
  readonly number: number;
  /** Room of the block that changes from page to page. */
  readonly names: { readonly top: number; readonly height: number };
  readonly event: { readonly top: number; readonly size: number; readonly width: number };
  readonly signature: {
    readonly left: number;
    readonly width: number;
    readonly top: number;
    readonly size: number;
  };
  readonly code: { readonly left: number; readonly top: number; readonly size: number };
}

export const BORDER = { inset: 17, band: 20 } as const;
export const LOGO_HEIGHT = 48;
/** About 17 mm for signature and stamp. */
export const SIGNATURE_ROOM = 48;

const SIDE = 84;
const CODE = 66;

/** The first size at which the text fits its room, or the last. */
const largest = (sizes: readonly [number, ...number[]], fits: (size: number) => boolean): number =>
  sizes.find(fits) ?? Math.min(...sizes);

export function toCertificateLayout(request: CertificatesRequest, book: FontBook): CertificateLayout {
  const page = toPageSize(request.size, 'landscape');
  const words = toCertificateWords(request);
  const width = page.width - 2 * SIDE;
  const bottom = page.height - BORDER.inset - BORDER.band - 22;
  const lines = (text: string, room: number, size: number): number =>
    countLines(text, room, measured(book, false, size));
  const onOneLine = (text: string, spacing: number) => (size: number) =>
    measured(book, false, size)(text) + text.length * spacing <= width;

  const signature = { left: page.width - SIDE - 250, width: 250 };
  const signatureHeight = (size: number): number => {
    const { above, name, below } = words.signature;
    const count = [...above, name, ...below].reduce(
      (sum, text) => sum + lines(text, signature.width, size),
      0,
    );
    return count * size * LINE + 2 + SIGNATURE_ROOM;
  };
  const signatureSize = largest([12, 11, 10, 9, 8, 7, 6], (size) => signatureHeight(size) <= 137);
  const signatureTop = bottom - signatureHeight(signatureSize);

  const eventRoom = width - 60;
  const eventHeight = (size: number): number => lines(words.event, eventRoom, size) * size * LINE;
  const eventSize = largest([13, 12, 11, 10, 9, 8, 7], (size) => eventHeight(size) <= 42);
  const event = signatureTop - eventHeight(eventSize) - 9;

  const logos = 52;
  const issuer = request.logos.length > 0 ? logos + LOGO_HEIGHT + 8 : 70;
  const heading = issuer + 16;
  const number = heading + 49;
  const top = number + 18;
  return {
    page,
    words,
    side: SIDE,
    logos,
    issuer: { top: issuer, size: largest([12, 11, 10, 9, 8, 7, 6, 5], onOneLine(words.issuer, 1.6)) },
    heading: {
      top: heading,
      size: largest([38, 34, 30, 26, 22, 18, 14, 11, 8], onOneLine(words.heading, 0.6)),
    },
    number,
    names: { top, height: event - 6 - top },
    event: {
      top: event,
      size: eventSize,
      width: balancedWidth(words.event, eventRoom, measured(book, false, eventSize)),
    },
    signature: { ...signature, top: signatureTop, size: signatureSize },
    code: { left: SIDE, top: bottom - 14 - CODE, size: CODE },
  };
}
