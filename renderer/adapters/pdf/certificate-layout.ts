import type { CertificatesRequest } from '../../application/papers/paper-request';
import { balancedWidth, countLines, LINE, measured } from './certificate-fit';
import { type CertificateWords, toCertificateWords } from './certificate-words';
import type { FontBook } from './font-book';
import { millimetres, type PageSize, toPageSize } from './page-size';

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

/** Nothing is drawn nearer to the paper's edge: printers leave up to that much blank, and frames hide it. */
const EDGE = millimetres(10);

/** The band of line work, and the lines around it; `room` is where the space for words begins. */
export const BORDER = { outline: EDGE + 1.2, inset: EDGE + 5.2, band: 15, room: EDGE + 27.7 } as const;
export const LOGO_HEIGHT = 46;
/** Between the letters of the two lines at the top, in points. */
export const ISSUER_SPACING = 1.6;
export const HEADING_SPACING = 0.6;
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
  const bottom = page.height - BORDER.room - 9;
  const lines = (text: string, room: number, size: number): number =>
    countLines(text, room, measured(book, false, size));
  const spaced =
    (size: number, spacing: number) =>
    (text: string): number =>
      measured(book, false, size)(text) + text.length * spacing;
  const onOneLine = (text: string, spacing: number) => (size: number) => spaced(size, spacing)(text) <= width;
  const spacedHeight = (text: string, size: number, spacing: number): number =>
    countLines(text, width, spaced(size, spacing)) * size * LINE;

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

  const logos = BORDER.room + 6;
  const issuer = request.logos.length > 0 ? logos + LOGO_HEIGHT + 6 : BORDER.room + 24;
  const issuerSize = largest([12, 11, 10, 9, 8, 7, 6, 5], onOneLine(words.issuer, ISSUER_SPACING));
  const heading = issuer + spacedHeight(words.issuer, issuerSize, ISSUER_SPACING) + 1;
  const headingSize = largest([37, 34, 30, 26, 22, 18, 14, 11, 8], onOneLine(words.heading, HEADING_SPACING));
  const number = heading + spacedHeight(words.heading, headingSize, HEADING_SPACING) + 3;
  const top = number + 17;
  return {
    page,
    words,
    side: SIDE,
    logos,
    issuer: { top: issuer, size: issuerSize },
    heading: { top: heading, size: headingSize },
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
