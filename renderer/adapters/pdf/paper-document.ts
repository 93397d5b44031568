import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperRequest } from '../../application/papers';
import { assertNever } from '../../domain/result';
import { certificateBase, certificateWatermark, toCertificateFrame, toCertificatePage } from './certificate';
import { toCertificateLayout } from './certificate-layout';
import type { FontBook } from './font-book';
import { toRecap } from './recap';
import { toScoreSheets } from './score-sheet';

/** What the renderer needs to know of a paper: a definition in parts, and what is drawn around pdfmake. */
export interface PaperDocument {
  /** Everything but the content. */
  readonly base: Omit<TDocumentDefinitions, 'content'>;
  /** Sheets or certificates: what progress counts. */
  readonly units: number;
  readonly toUnit: (index: number) => Content;
  readonly frame: PageFrame | undefined;
}

/** The static part of every page, drawn once and shown by all; and a code of its own for each. */
export interface PageFrame {
  readonly content: Content;
  readonly watermark: TDocumentDefinitions['watermark'];
  readonly codes: readonly string[];
  readonly codeBox: { readonly left: number; readonly top: number; readonly size: number };
}

export function toPaperDocument(paper: PaperRequest, book: FontBook): PaperDocument {
  switch (paper.type) {
    case 'score-sheets':
      return split(toScoreSheets(paper), paper.sheets.length);
    case 'recap': {
      const { content, ...base } = toRecap(paper);
      return { base, units: 1, toUnit: () => content, frame: undefined };
    }
    case 'certificates': {
      const layout = toCertificateLayout(paper, book);
      return {
        base: certificateBase(paper, layout),
        units: paper.recipients.length,
        toUnit: (index) => ({
          stack: [toCertificatePage(paper, layout, index, book)],
          ...(index > 0 ? { pageBreak: 'before' as const } : {}),
        }),
        frame: {
          content: toCertificateFrame(paper, layout),
          watermark: certificateWatermark(paper),
          codes: paper.recipients.map(({ checkText }) => checkText),
          codeBox: layout.code,
        },
      };
    }
    default:
      return assertNever(paper);
  }
}

function split({ content, ...base }: TDocumentDefinitions, units: number): PaperDocument {
  const list = Array.isArray(content) ? content : [content];
  return { base, units, toUnit: (index) => list[index] ?? { text: '' }, frame: undefined };
}

/** The whole definition, for those who want it in one piece. */
export function toDefinition({
  base,
  units,
  toUnit,
}: PaperDocument): TDocumentDefinitions & { content: Content[] } {
  return { ...base, content: Array.from({ length: units }, (_, index) => toUnit(index)) };
}
