import type { CanvasLine, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { toCardText } from '../../application/cards/card-text';
import type { AccessCardsRequest, PrintedCard } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import type { Language } from '../../strings/language';
import { type FittedText, fitText } from './fit-text';
import type { FontBook } from './font-book';
import { millimetres, toPageSize } from './page-size';
import { ALERT, competitionName, HAIRLINE, INK, natureMark, plainBase, QUIET } from './paper-parts';
import { qrCanvas } from './qr-canvas';

const COLUMNS = 2;
const ROWS = 4;
const CARD = { width: millimetres(96), height: millimetres(66) };
const PAD = millimetres(4.5);
const INNER = CARD.width - 2 * PAD;
const QR = millimetres(27);
const TEXT = INNER - QR - millimetres(3);

/** Marks stand clear of the cards, and short of what most printers leave blank. */
const MARK = { gap: millimetres(1), length: millimetres(3.5) };
const TICK = millimetres(1.5);

const LEADING = 1.1;

export const CARDS_A_PAGE = COLUMNS * ROWS;

export const countCardPages = ({ cards }: AccessCardsRequest): number =>
  Math.ceil(cards.length / CARDS_A_PAGE);

/** Judges' cards on pages of eight, side by side, so that one cut parts two. */
export function toAccessCards(request: AccessCardsRequest, book: FontBook): TDocumentDefinitions {
  const page = toPageSize(request.size, 'portrait');
  const origin = {
    x: (page.width - COLUMNS * CARD.width) / 2,
    y: (page.height - ROWS * CARD.height) / 2,
  };
  const pages = Array.from({ length: countCardPages(request) }, (_, index) =>
    request.cards.slice(index * CARDS_A_PAGE, (index + 1) * CARDS_A_PAGE),
  );
  return {
    ...plainBase(request, strings[request.language].cards.paper.title, page, {
      author: request.competition.identity.organiser,
      subject: competitionName(request.competition),
    }),
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: 'Sans', fontSize: 8, lineHeight: LEADING, color: INK },
    content: pages.map((cards) => ({
      stack: [
        // What a page begins with has to take part in the flow.
        { text: ' ', fontSize: 1, margin: [origin.x, origin.y, 0, 0] },
        cutMarks(origin),
        ...cards.flatMap((card, place) =>
          toCard(request, card, book, {
            x: origin.x + (place % COLUMNS) * CARD.width,
            y: origin.y + Math.floor(place / COLUMNS) * CARD.height,
          }),
        ),
      ],
    })),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Outside the grid at every cut; where two cuts cross, a small cross that lands on the cards' edges. */
function cutMarks({ x: left, y: top }: Point): Content {
  const line = (x1: number, y1: number, x2: number, y2: number, lineColor: string): CanvasLine => ({
    type: 'line',
    x1,
    y1,
    x2,
    y2,
    lineWidth: 0.4,
    lineColor,
  });
  const xs = Array.from({ length: COLUMNS + 1 }, (_, index) => left + index * CARD.width);
  const ys = Array.from({ length: ROWS + 1 }, (_, index) => top + index * CARD.height);
  const right = left + COLUMNS * CARD.width;
  const bottom = top + ROWS * CARD.height;
  const { gap, length } = MARK;
  const outside = [
    ...xs.flatMap((x) => [
      line(x, top - gap - length, x, top - gap, INK),
      line(x, bottom + gap, x, bottom + gap + length, INK),
    ]),
    ...ys.flatMap((y) => [
      line(left - gap - length, y, left - gap, y, INK),
      line(right + gap, y, right + gap + length, y, INK),
    ]),
  ];
  const inside = xs.flatMap((x) =>
    ys.flatMap((y) => [
      line(Math.max(x - TICK, left), y, Math.min(x + TICK, right), y, HAIRLINE),
      line(x, Math.max(y - TICK, top), x, Math.min(y + TICK, bottom), HAIRLINE),
    ]),
  );
  return { canvas: [...outside, ...inside], absolutePosition: { x: 0, y: 0 } };
}

/** Where the parts of a card stand, from its top. */
const AT = {
  rule: millimetres(12.5),
  judge: millimetres(14.5),
  qr: millimetres(13.5),
  codeTitle: millimetres(43.5),
  code: millimetres(46.5),
  notes: millimetres(54.5),
} as const;

/**
 * The competition's name as a card has room for it: a very long one ends with "…". Which competition it is says
 * the code beside it too; whose card it is must stand there whole.
 */
export function toCardHeading({ competition, language }: AccessCardsRequest, book: FontBook): FittedText {
  const size = {
    width: INNER - markWidthOf(competition, language),
    height: AT.rule - PAD,
    leading: LEADING,
    family: 'Sans',
    bold: true,
    sizes: [8.5, 7.5, 6.5, 5.5, 4.8],
  } as const;
  return fitText(competitionName(competition), size, book);
}

const markWidthOf = (competition: AccessCardsRequest['competition'], language: Language): number =>
  natureMark(competition, language) === undefined ? 0 : millimetres(27);

function toCard(request: AccessCardsRequest, card: PrintedCard, book: FontBook, at: Point): Content[] {
  const { competition, language } = request;
  const words = strings[language].cards.paper;
  const mark = natureMark(competition, language);
  const markWidth = markWidthOf(competition, language);
  const { judge } = card;
  const heading = toCardHeading(request, book);
  const code = fitText(
    judge.code,
    { width: TEXT, height: 28, leading: 1.05, family: 'Sans', bold: true, sizes: [20, 16, 12, 9, 7, 5] },
    book,
  );
  const name = fitText(
    judge.name,
    {
      width: TEXT,
      height: NAME_BOTTOM - AT.judge - TITLE_HEIGHT - codeHeight(judge.code, code.fontSize, book),
      leading: NAME_LEADING,
      family: 'Serif',
      bold: true,
      sizes: [15, 13, 11, 9.5, 8.5, 7.5, 6.5, 5.5, 4.8],
    },
    book,
  );
  const place = (content: object, down: number, across = 0, width = INNER): Content =>
    ({
      columns: [{ ...content, width }],
      absolutePosition: { x: at.x + PAD + across, y: at.y + down },
    }) as Content;
  return [
    place({ ...heading, bold: true }, PAD, 0, INNER - markWidth),
    ...(mark === undefined
      ? []
      : [
          place(
            { text: mark, bold: true, fontSize: 8, color: ALERT, characterSpacing: 0.6, alignment: 'right' },
            PAD,
            INNER - markWidth,
            markWidth,
          ),
        ]),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: INNER, y2: 0, lineWidth: 0.8, lineColor: INK }],
      absolutePosition: { x: at.x + PAD, y: at.y + AT.rule },
    },
    place(
      {
        stack: [
          { text: words.title.toLocaleUpperCase(language), fontSize: 7, color: QUIET, characterSpacing: 0.9 },
          { ...code, bold: true, lineHeight: 1.05, margin: [0, 2, 0, 0] },
          { ...name, font: 'Serif', bold: true, lineHeight: NAME_LEADING },
        ],
      },
      AT.judge,
      0,
      TEXT,
    ),
    {
      ...(qrCanvas(
        toCardText({ competition: competition.id, judge: judge.code, code: card.code }),
        QR,
        '#000000',
      ) as object),
      // The quiet zone reaches over the padding: its outer modules are blank.
      absolutePosition: { x: at.x + CARD.width - PAD - QR + millimetres(1), y: at.y + AT.qr },
    } as Content,
    place({ text: words.code, fontSize: 7, color: QUIET }, AT.codeTitle),
    ...codeCells(card, book, at),
    place(
      {
        stack: [
          { text: words.use, fontSize: 6.2, color: QUIET, lineHeight: 1.08 },
          { text: words.care, fontSize: 6.8, bold: true, margin: [0, 1, 0, 0] },
        ],
      },
      AT.notes,
    ),
  ];
}

/** Where the name ends, short of what stands below it. */
const NAME_BOTTOM = AT.codeTitle - 1;
/** The line above the judge's code, with the distance to it. */
const TITLE_HEIGHT = 11.5;
const NAME_LEADING = 0.95;

/** One line, or as many as the fitting let a long code have. */
const codeHeight = (code: string, fontSize: number, book: FontBook): number => {
  const width = book.measure(code, { family: 'Sans', bold: true }, fontSize) * 1.02;
  return Math.ceil(width / TEXT) * fontSize * book.lineHeight(code, 'Sans') * 1.05;
};

const CELLS = 16;
const GROUP = 4;
/** Between two groups. */
const GAP = millimetres(3);
const CELL = (INNER - (CELLS / GROUP - 1) * GAP) / CELLS;

/** Every character in a cell of the same width: nothing runs together when it is read aloud. */
function codeCells({ code }: PrintedCard, book: FontBook, at: Point): Content[] {
  const fontSize = Math.min(18, CELL / book.measure('W', { family: 'Sans', bold: true }, 1));
  const cells = [...code].map((text, index) => ({
    columns: [
      {
        // Wider than the cell, so that rounding never breaks a line.
        width: 2 * CELL,
        text,
        bold: true,
        fontSize,
        lineHeight: 1,
        alignment: 'center' as const,
        fontFeatures: ['tnum', 'zero'],
      },
    ],
    absolutePosition: {
      x: at.x + PAD + index * CELL + Math.floor(index / GROUP) * GAP - CELL / 2,
      y: at.y + AT.code,
    },
  }));
  const dashes = [1, 2, 3].map((group) => ({
    canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: GAP / 2, y2: 0, lineWidth: 1.2, lineColor: QUIET }],
    absolutePosition: {
      x: at.x + PAD + group * GROUP * CELL + (group - 1) * GAP + GAP / 4,
      y: at.y + AT.code + fontSize * 0.62,
    },
  }));
  return [...cells, ...dashes] as Content[];
}
