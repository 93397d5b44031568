import type { PaperPart } from '../../application/workspace/problem';
import { assertNever } from '../../domain/result';

/** Names a part of a paper within a sentence. */
export function paperPart(part: PaperPart): string {
  switch (part.type) {
    case 'sheet':
      return `the sheet of judge ${part.judge} for entry ${part.entry}`;
    case 'recap':
      return 'the recap';
    case 'certificate':
      return `the certificate of entry ${part.entry}`;
    case 'every-certificate':
      return 'every certificate';
    case 'cards':
      return `page ${part.page} of the judges’ cards`;
    case 'page':
      return 'this page';
    default:
      return assertNever(part);
  }
}
