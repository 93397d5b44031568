import type { Content } from 'pdfmake/interfaces';
import type { CompetitionPaperRequest } from '../../application/papers/paper-request';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { strings } from '../../strings/both-languages';
import { type BlockStyle, blockHeight } from './block-height';
import type { FontBook } from './font-book';
import { millimetres } from './page-size';
import { QUIET } from './paper-parts';

/** Nothing that is read stands nearer to the paper's edge: many printers leave 4 to 6 mm blank. */
const PAPER_EDGE = millimetres(7);

/** Between the body of a page and its foot. */
const ABOVE = 10;
const COLUMN_GAP = 16;

export interface PageFoot {
  /** What paper this is; as many lines as it takes. */
  readonly text: string;
  /** At the right, one below the other: the count of pages, a code. */
  readonly right: readonly string[];
  readonly rightWidth: number;
  /** Left and right margin. */
  readonly side: number;
  /** Between the margins. */
  readonly width: number;
}

/** The foot of a page: what paper it is, below it where the audit trail stood when it was made, and the page. */
export const toPageFoot = (
  { trail, language }: Pick<CompetitionPaperRequest, 'trail' | 'language'>,
  { text, right, rightWidth, side, width }: PageFoot,
): Content =>
  ({
    columns: [
      {
        width: width - rightWidth - COLUMN_GAP,
        stack: [
          { text },
          ...(trail === undefined
            ? []
            : [
                {
                  text: strings[language].papers.trail(toShortTrailHead(trail)),
                  fontSize: 7,
                  fontFeatures: ['tnum'],
                },
              ]),
        ],
      },
      {
        width: rightWidth,
        alignment: 'right',
        stack: right.map((line) => ({ text: line, fontFeatures: ['tnum'] })),
      },
    ],
    columnGap: COLUMN_GAP,
    margin: [side, ABOVE, side, 0],
    fontSize: 8,
    color: QUIET,
  }) as Content;

/**
 * The margin that holds a foot and keeps it off the paper's edge, however many lines a name takes.
 * @param pageWidth of the whole paper
 * @param least for papers that look better with more
 */
export const footMargin = (
  foot: Content,
  pageWidth: number,
  style: BlockStyle,
  book: FontBook,
  least = 0,
): number => Math.max(least, blockHeight(foot, pageWidth, style, book) + PAPER_EDGE);
