import type { Content, ContentCanvas, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CertificateRecipient, CertificatesRequest } from '../../application/papers/paper-request';
import type { Logo } from '../../application/workspace/certificate-settings';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { strings } from '../../strings/both-languages';
import { balancedWidth, fitNames, LEADING, measured } from './certificate-fit';
import {
  BORDER,
  type CertificateLayout,
  HEADING_SPACING,
  ISSUER_SPACING,
  LOGO_HEIGHT,
  SIGNATURE_ROOM,
} from './certificate-layout';
import { toCertificateNumber } from './certificate-number';
import type { FontBook } from './font-book';
import { drawGuilloche } from './guilloche';
import { ALERT, documentBase, INK, natureMark, QUIET } from './paper-parts';
import { toDataUrl } from './to-data-url';

const GOLD = '#8a6a1c';
const GOLD_LINE = '#b4923f';
const GOLD_PALE = '#f0e9d8';

/** A definition without its content: size, fonts, file facts. */
export function certificateBase(
  request: CertificatesRequest,
  { page, side }: CertificateLayout,
): Omit<TDocumentDefinitions, 'content'> {
  const { papers } = strings[request.language];
  return {
    ...documentBase(request, papers.certificate.fileTitle(request.recipients.length), page),
    pageMargins: [side, 0, side, 0],
    defaultStyle: { font: 'Serif', fontSize: 12, lineHeight: LEADING, color: INK },
    images: Object.fromEntries(
      request.logos.flatMap((logo, index) =>
        logo.type === 'svg' ? [] : [[logoKey(index), toDataUrl(logo)]],
      ),
    ),
  };
}

/** Everything that is the same on every page, before and after what isn't. */
export function toCertificateFrame(
  request: CertificatesRequest,
  layout: CertificateLayout,
): { readonly before: Content[]; readonly after: Content[] } {
  const { words, issuer, heading, event } = layout;
  const before = [
    lineWork(layout),
    ...logoRow(request, layout),
    line(layout, issuer.top, { text: words.issuer, fontSize: issuer.size, characterSpacing: ISSUER_SPACING }),
    line(layout, heading.top, {
      text: words.heading,
      fontSize: heading.size,
      characterSpacing: HEADING_SPACING,
    }),
  ];
  const after = [
    line(
      layout,
      event.top,
      { text: words.event, fontSize: event.size },
      (layout.page.width - event.width) / 2 - layout.side,
    ),
    signing(layout),
    codeLabel(request, layout),
    ...natureBanner(request, layout),
  ];
  return { before, after };
}

/** What changes from page to page, apart from the code. */
export function toCertificatePage(
  request: CertificatesRequest,
  layout: CertificateLayout,
  index: number,
  book: FontBook,
): Content {
  const words = strings[request.language].papers.certificate;
  const recipient = request.recipients[index];
  if (recipient === undefined) throw new RangeError(`no recipient ${index}`);
  const { entry, award } = recipient;
  const title = `“${entry.title}”`;
  const institution = entry.institution.name;
  const width = layout.page.width - 2 * layout.side;
  // The lines around the two names, with their distances.
  const fixed = 105;
  const fit = fitNames({ institution, title }, { width, height: layout.names.height - fixed }, book);
  const small = { italics: true, fontSize: 12.5, color: QUIET };
  const named = award.type === 'rank';
  const aside = (text: string, bold: boolean, size: number, above: number): [number, number, number] => {
    const side = (width - balancedWidth(text, width, measured(book, bold, size))) / 2;
    return [side, above, side];
  };
  return [
    line(layout, layout.number, {
      text: `${words.number}: ${numberOf(request, recipient, index)}`,
      fontSize: 12.5,
    }),
    {
      absolutePosition: { x: layout.side, y: layout.names.top },
      table: {
        widths: [width],
        heights: [layout.names.height],
        body: [
          [
            {
              verticalAlignment: 'middle',
              alignment: 'center',
              stack: [
                { text: words.given, ...small },
                {
                  text: institution,
                  bold: true,
                  fontSize: fit.institution,
                  margin: [...aside(institution, true, fit.institution, 2), 5],
                },
                { text: words.forInnovation, ...small },
                { text: title, fontSize: fit.title, margin: [...aside(title, false, fit.title, 2), 1] },
                { text: words.entryNumber(entry.number), fontSize: 10.5, color: QUIET, margin: [0, 0, 0, 8] },
                { text: words.as, ...small },
                {
                  text: (named ? words.rank[request.rankWord](award.rank) : words.participant).toUpperCase(),
                  bold: true,
                  color: named ? GOLD : INK,
                  fontSize: named ? 25 : 20,
                  characterSpacing: 2,
                },
              ],
            },
          ],
        ],
      },
      layout: 'bare',
    },
  ];
}

const line = (
  { side, page }: CertificateLayout,
  y: number,
  text: { readonly text: string } & Record<string, unknown>,
  inset = 0,
): Content =>
  ({
    absolutePosition: { x: side + inset, y },
    columns: [{ ...text, alignment: 'center', width: page.width - 2 * (side + inset) }],
  }) as Content;

function numberOf(request: CertificatesRequest, { award }: CertificateRecipient, index: number): string {
  return toCertificateNumber(request.numberPattern, {
    number: request.firstNumber + index,
    year: request.date === null ? request.competition.identity.year : Number(request.date.slice(0, 4)),
    rank: award.type === 'rank' ? award.rank : undefined,
  });
}

function lineWork({ page }: CertificateLayout): Content {
  const { outline, inset, band } = BORDER;
  const guilloche = drawGuilloche(page, inset, band);
  const path = (lineColor: string, lineWidth: number) => (d: string) => ({
    type: 'path',
    d,
    lineColor,
    lineWidth,
  });
  const rectangle = (distance: number, lineWidth: number, lineColor: string) => ({
    type: 'rect',
    x: distance,
    y: distance,
    w: page.width - 2 * distance,
    h: page.height - 2 * distance,
    lineWidth,
    lineColor,
  });
  const canvas = [
    ...guilloche.rosette.map(path(GOLD_PALE, 0.45)),
    ...guilloche.strands.map(path(GOLD_LINE, 0.35)),
    ...guilloche.corners.map(path(GOLD, 0.4)),
    rectangle(outline, 0.5, GOLD_LINE),
    rectangle(inset + band + 4, 1.1, INK),
    rectangle(inset + band + 7.5, 0.4, GOLD_LINE),
  ];
  return { absolutePosition: { x: 0, y: 0 }, canvas: canvas as unknown as ContentCanvas['canvas'] };
}

function natureBanner(request: CertificatesRequest, layout: CertificateLayout): Content[] {
  const { nature } = request.competition;
  if (nature === 'event') return [];
  const words = strings[request.language].papers.certificate;
  const text = {
    text: words.unreal[nature],
    font: 'Sans',
    bold: true,
    fontSize: 8,
    color: ALERT,
    characterSpacing: 1,
  };
  return [line(layout, layout.page.height - BORDER.room - 11, text)];
}

/** The mark aslant across the page, as pdfmake's own watermark. */
export function certificateWatermark(request: CertificatesRequest): TDocumentDefinitions['watermark'] {
  const text = natureMark(request.competition, request.language);
  if (text === undefined) return undefined;
  return { text, font: 'Sans', bold: true, fontSize: 96, color: ALERT, opacity: 0.06, angle: -24 };
}

const logoKey = (index: number): string => `logo-${index}`;

function logoRow({ logos }: CertificatesRequest, layout: CertificateLayout): Content[] {
  if (logos.length === 0) return [];
  const fit: [number, number] = [150, LOGO_HEIGHT];
  const cell = (logo: Logo, index: number): Content =>
    logo.type === 'svg'
      ? ({ svg: logo.text, fit, width: 'auto' } as unknown as Content)
      : ({ image: logoKey(index), fit, width: 'auto' } as unknown as Content);
  return [
    {
      absolutePosition: { x: layout.side, y: layout.logos },
      columns: [{ text: '', width: '*' }, ...logos.map(cell), { text: '', width: '*' }],
      columnGap: 22,
    },
  ];
}

function signing({ signature, words }: CertificateLayout): Content {
  const { above, name, below } = words.signature;
  const plain = (text: string): Content => ({ text });
  return {
    absolutePosition: { x: signature.left, y: signature.top },
    columns: [
      {
        width: signature.width,
        alignment: 'center',
        fontSize: signature.size,
        stack: [
          ...above.map(plain),
          { text: name, bold: true, margin: [0, SIGNATURE_ROOM, 0, 2] },
          ...below.map(plain),
        ],
      },
    ],
  };
}

function codeLabel(request: CertificatesRequest, { code }: CertificateLayout): Content {
  const { papers } = strings[request.language];
  const { trail } = request;
  const lines = [
    ...(request.recipients.some(({ checkText }) => checkText !== '') ? [papers.certificate.code] : []),
    ...(trail === undefined ? [] : [papers.trail(toShortTrailHead(trail))]),
  ];
  return {
    absolutePosition: { x: code.left, y: code.top + code.size + 5 },
    columns: [
      {
        stack: lines.map((text) => ({ text })),
        width: 220,
        font: 'Sans',
        fontSize: 6.5,
        lineHeight: 1.1,
        color: QUIET,
      },
    ],
  } as Content;
}
