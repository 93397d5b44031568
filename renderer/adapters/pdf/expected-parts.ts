import type { PaperRequest } from '../../application/papers/paper-request';
import { assertNever } from '../../domain/result';
import { toExpectedCards } from './expected-cards';
import { toExpectedCertificate, toExpectedFrame } from './expected-certificate';
import { toExpectedLaptopSheet, toExpectedTestPage } from './expected-laptop-papers';
import type { ExpectedPart } from './expected-part';
import { toExpectedRecap } from './expected-recap';
import { toExpectedSheet } from './expected-sheet';
import type { FontBook } from './font-book';

/** What must stand on the pages of a unit (see `PaperDocument.units`). */
export function toExpectedPart(paper: PaperRequest, unit: number, book: FontBook): ExpectedPart {
  switch (paper.type) {
    case 'score-sheets': {
      const sheet = paper.sheets[unit];
      if (sheet === undefined) throw new RangeError(`no sheet ${unit}`);
      return toExpectedSheet(paper, sheet, book);
    }
    case 'recap':
      return toExpectedRecap(paper);
    case 'certificates':
      return toExpectedCertificate(paper, unit);
    case 'access-cards':
      return toExpectedCards(paper, unit, book);
    case 'test-page':
      return toExpectedTestPage(paper);
    case 'laptop-sheet':
      return toExpectedLaptopSheet(paper);
    default:
      return assertNever(paper);
  }
}

/** What must stand in the part that all pages share. */
export const toExpectedShared = (paper: PaperRequest): ExpectedPart | undefined =>
  paper.type === 'certificates' ? toExpectedFrame(paper) : undefined;
