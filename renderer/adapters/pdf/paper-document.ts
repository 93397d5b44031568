import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperRequest, PrintedSheet, ScoreSheetsRequest } from '../../application/papers/paper-request';
import { assertNever } from '../../domain/result';
import { countCardPages, toAccessCards } from './access-cards';
import { certificateBase, certificateWatermark, toCertificateFrame, toCertificatePage } from './certificate';
import { toCertificateLayout } from './certificate-layout';
import type { FontBook } from './font-book';
import { toLaptopSheet } from './laptop-sheet';
import { toRecap } from './recap';
import { scoreSheetBase, sheetFoot, toScoreSheet } from './score-sheet';
import { toTestPage } from './test-page';

/** What the renderer needs to know of a paper: a definition in parts, and what is drawn around pdfmake. */
export interface PaperDocument {
  /** Everything but the content. */
  readonly base: Omit<TDocumentDefinitions, 'content'>;
  /** Sheets or certificates: what progress counts. */
  readonly units: number;
  readonly toUnit: (index: number) => Content;
  /** What stands at the foot of a unit's pages, counted from 1 within it; absent: the base's own foot. */
  readonly toFoot?: (index: number, page: number, pages: number) => Content;
  readonly frame: PageFrame | undefined;
}

/**
 * The static part of every page, drawn once and shown by all; and a code of its own for each. In two
 * pieces, since what a page has of its own is read between them.
 */
export interface PageFrame {
  readonly before: Content;
  readonly after: Content;
  readonly watermark: TDocumentDefinitions['watermark'];
  readonly codes: readonly string[];
  readonly codeBox: { readonly left: number; readonly top: number; readonly size: number };
}

export function toPaperDocument(paper: PaperRequest, book: FontBook): PaperDocument {
  switch (paper.type) {
    case 'score-sheets':
      return {
        base: scoreSheetBase(paper, book),
        units: paper.sheets.length,
        toUnit: (index) => toScoreSheet(paper, sheetAt(paper, index), book),
        toFoot: (index, page, pages) => sheetFoot(paper, sheetAt(paper, index), page, pages),
        frame: undefined,
      };
    case 'recap':
      return whole(toRecap(paper, book));
    case 'certificates': {
      const layout = toCertificateLayout(paper, book);
      return {
        base: certificateBase(paper, layout),
        units: paper.recipients.length,
        toUnit: (index) => ({ stack: [toCertificatePage(paper, layout, index, book)] }),
        frame: {
          ...toCertificateFrame(paper, layout),
          watermark: certificateWatermark(paper),
          codes: paper.recipients.map(({ checkText }) => checkText),
          codeBox: layout.code,
        },
      };
    }
    case 'access-cards':
      return split(toAccessCards(paper, book), countCardPages(paper));
    case 'test-page':
      return whole(toTestPage(paper));
    case 'laptop-sheet':
      return whole(toLaptopSheet(paper));
    default:
      return assertNever(paper);
  }
}

function sheetAt({ sheets }: ScoreSheetsRequest, index: number): PrintedSheet {
  const sheet = sheets[index];
  if (sheet === undefined) throw new RangeError(`no sheet ${index}`);
  return sheet;
}

const whole = ({ content, ...base }: TDocumentDefinitions): PaperDocument => ({
  base,
  units: 1,
  toUnit: () => content,
  frame: undefined,
});

function split({ content, ...base }: TDocumentDefinitions, units: number): PaperDocument {
  const list = Array.isArray(content) ? content : [content];
  return { base, units, toUnit: (index) => list[index] ?? { text: '' }, frame: undefined };
}

/** The whole definition, for those who want it in one piece. */
export function toDefinition({
  base,
  units,
  toUnit,
  toFoot,
}: PaperDocument): TDocumentDefinitions & { content: Content[] } {
  const feet = toFoot === undefined ? [] : Array.from({ length: units }, (_, index) => toFoot(index, 1, 1));
  return {
    ...base,
    content: Array.from({ length: units }, (_, index) => ({
      stack: [toUnit(index)],
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
    ...(toFoot === undefined ? {} : { footer: () => feet }),
  };
}
