import type { PaperRequest, PrintedSheet, ScoreSheetsRequest } from '../../application/papers/paper-request';
import type { PaperKind } from '../../application/workspace/paper-kind';
import { countCardPages, toAccessCards } from './access-cards';
import { certificateBase, certificateWatermark, toCertificateFrame, toCertificatePage } from './certificate';
import { toCertificateLayout } from './certificate-layout';
import { toExpectedCards } from './expected-cards';
import { toExpectedCertificate, toExpectedFrame } from './expected-certificate';
import { toExpectedLaptopSheet, toExpectedTestPage } from './expected-laptop-papers';
import type { ExpectedPart } from './expected-part';
import { toExpectedRecap } from './expected-recap';
import { toExpectedSheet } from './expected-sheet';
import { toExpectedSlip } from './expected-slip';
import type { FontBook } from './font-book';
import { toLaptopSheet } from './laptop-sheet';
import { type PaperDocument, split, whole } from './paper-document';
import { toPassphraseSlip } from './passphrase-slip';
import { toRecap } from './recap';
import { scoreSheetBase, sheetFoot, toScoreSheet } from './score-sheet';
import { toTestPage } from './test-page';

/** How a kind of paper is laid out, and by what it is checked afterwards. */
interface Paper<Request> {
  readonly toDocument: (request: Request, book: FontBook) => PaperDocument;
  /** What must stand on the pages of a unit (see `PaperDocument.units`). */
  readonly toExpected: (request: Request, unit: number, book: FontBook) => ExpectedPart;
  /** What must stand in the part that all pages share, where there is one. */
  readonly toExpectedShared?: (request: Request) => ExpectedPart;
}

type RequestOf<Kind extends PaperKind> = PaperRequest & { readonly type: Kind };

/** Every kind of paper, a row each. */
const PAPERS: { readonly [Kind in PaperKind]: Paper<RequestOf<Kind>> } = {
  'score-sheets': {
    toDocument: (paper, book) => ({
      base: scoreSheetBase(paper, book),
      units: paper.sheets.length,
      toUnit: (index) => toScoreSheet(paper, sheetAt(paper, index), book),
      toFoot: (index, page, pages) => sheetFoot(paper, sheetAt(paper, index), page, pages),
      frame: undefined,
    }),
    toExpected: (paper, unit, book) => toExpectedSheet(paper, sheetAt(paper, unit), book),
  },
  recap: { toDocument: (paper, book) => whole(toRecap(paper, book)), toExpected: toExpectedRecap },
  certificates: {
    toDocument: (paper, book) => {
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
    },
    toExpected: toExpectedCertificate,
    toExpectedShared: toExpectedFrame,
  },
  'access-cards': {
    toDocument: (paper, book) => split(toAccessCards(paper, book), countCardPages(paper)),
    toExpected: toExpectedCards,
  },
  'test-page': { toDocument: (paper) => whole(toTestPage(paper)), toExpected: toExpectedTestPage },
  'laptop-sheet': { toDocument: (paper) => whole(toLaptopSheet(paper)), toExpected: toExpectedLaptopSheet },
  'passphrase-slip': {
    toDocument: (paper, book) => whole(toPassphraseSlip(paper, book)),
    toExpected: toExpectedSlip,
  },
};

// The record has the row of each kind; the compiler cannot tie a request to its own.
const rowOf = (paper: PaperRequest): Paper<PaperRequest> => PAPERS[paper.type] as Paper<PaperRequest>;

export const toPaperDocument = (paper: PaperRequest, book: FontBook): PaperDocument =>
  rowOf(paper).toDocument(paper, book);

export const toExpectedPart = (paper: PaperRequest, unit: number, book: FontBook): ExpectedPart =>
  rowOf(paper).toExpected(paper, unit, book);

export const toExpectedShared = (paper: PaperRequest): ExpectedPart | undefined =>
  rowOf(paper).toExpectedShared?.(paper);

function sheetAt({ sheets }: ScoreSheetsRequest, index: number): PrintedSheet {
  const sheet = sheets[index];
  if (sheet === undefined) throw new RangeError(`no sheet ${index}`);
  return sheet;
}
