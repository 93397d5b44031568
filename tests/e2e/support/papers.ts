import { readFile } from 'node:fs/promises';
import { flatten, readPdfPages } from '../../builders/pdf-text';

/** One page of a downloaded PDF. */
export interface PaperPage {
  /** Across line breaks and spaces. */
  readonly says: (words: string) => boolean;
  readonly text: string;
  /** In points, as it lies: width and height. */
  readonly size: readonly [width: number, height: number];
}

export async function readPaper(path: string): Promise<readonly PaperPage[]> {
  return readPdfPages(await readFile(path)).map(({ text, mediaBox }) => ({
    says: (words) => flatten(text).includes(flatten(words)),
    text,
    size: [Math.round(mediaBox[2] ?? 0), Math.round(mediaBox[3] ?? 0)],
  }));
}
