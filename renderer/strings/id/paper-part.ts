import type { PaperPart } from '../../application/workspace/problem';
import { assertNever } from '../../domain/result';

/** Names a part of a paper within a sentence. */
export function paperPart(part: PaperPart): string {
  switch (part.type) {
    case 'sheet':
      return `lembar juri ${part.judge} untuk peserta nomor ${part.entry}`;
    case 'recap':
      return 'rekapitulasi';
    case 'certificate':
      return `piagam peserta nomor ${part.entry}`;
    case 'every-certificate':
      return 'setiap piagam';
    case 'cards':
      return `halaman ${part.page} kartu juri`;
    case 'page':
      return 'halaman ini';
    default:
      return assertNever(part);
  }
}
