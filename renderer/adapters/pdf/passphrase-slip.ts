import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PassphraseSlipRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { formatInstant } from '../../strings/formats';
import { breakText } from './break-text';
import type { FontBook } from './font-book';
import { toPageSize } from './page-size';
import {
  ALERT,
  competitionName,
  HAIRLINE,
  INK,
  labelColumn,
  natureMark,
  natureWatermark,
  plainBase,
  QUIET,
} from './paper-parts';

const PAGE = toPageSize('a4', 'portrait');
const SIDE = 64;
const WIDTH = PAGE.width - 2 * SIDE;
const LABEL = 120;
const LETTER = 22;
const PAD = 14;

/** A backup's passphrase, large enough to be copied without a slip, and what to do with the paper. */
export function toPassphraseSlip(request: PassphraseSlipRequest, book: FontBook): TDocumentDefinitions {
  const { language, competition } = request;
  const words = strings[language].backups.slip;
  const mark = natureMark(competition, language);
  return {
    ...plainBase(request, words.title, PAGE, {
      author: competition.identity.organiser,
      subject: competitionName(competition),
    }),
    ...natureWatermark(competition, language),
    pageMargins: [SIDE, 64, SIDE, 48],
    defaultStyle: { font: 'Sans', fontSize: 11, lineHeight: 1.25, color: INK },
    content: [
      {
        columns: [
          { text: words.title, font: 'Serif', fontSize: 26, lineHeight: 1, width: WIDTH - LABEL },
          labelColumn(mark === undefined ? [] : [mark], LABEL),
        ],
      },
      { text: words.lead, margin: [0, 10, 0, 18] },
      fact(words.competition, competitionName(competition)),
      fact(words.file, request.file),
      fact(words.printed, formatInstant(request.createdAt, language)),
      box(words.passphrase, toLines(request.passphrase, book)),
      { text: words.letters, color: QUIET, fontSize: 9.5, margin: [0, 8, 0, 20] },
      { ul: [...words.care], margin: [0, 0, 0, 0] },
    ],
  };
}

const fact = (name: string, value: string): Content => ({
  columns: [
    { text: name, color: QUIET, width: LABEL },
    { text: value, width: WIDTH - LABEL },
  ],
  margin: [0, 0, 0, 4],
});

/** A line each: one word may be longer than a line. */
const toLines = (passphrase: string, book: FontBook): readonly string[] =>
  breakText(passphrase, WIDTH - 2 * PAD - LETTER, 1, (part) =>
    book.measure(part, { family: 'Sans', bold: true }, LETTER),
  );

const box = (title: string, lines: readonly string[]): Content => ({
  table: {
    widths: [WIDTH],
    body: [
      [
        {
          stack: [
            { text: title, color: ALERT, bold: true, fontSize: 10 },
            ...lines.map((text): Content => ({ text, bold: true, fontSize: LETTER, lineHeight: 1.2 })),
          ],
          margin: [PAD, 12, PAD, 12],
        },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 1,
    vLineWidth: () => 1,
    hLineColor: () => HAIRLINE,
    vLineColor: () => HAIRLINE,
    paddingLeft: () => 0,
    paddingRight: () => 0,
  },
  margin: [0, 16, 0, 0],
});
