import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import {
  type CheckResult,
  type CheckVerdict,
  type Remark,
  withPrinted,
  worstVerdict,
} from '../../application/laptop/laptop-readiness';
import type { LaptopSheetRequest } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import { describeRemark } from '../../strings/describe-remark';
import { formatInstant } from '../../strings/formats';
import { toPageSize } from './page-size';
import { ALERT, HAIRLINE, INK, plainBase, QUIET, SHADE } from './paper-parts';
import { TICK_BOX_SIZE, tickBox } from './tick-box';

const PAGE = toPageSize('a4', 'portrait');
const SIDE = 48;
const WIDTH = PAGE.width - 2 * SIDE;

/** Names and a system's own words about a fault have no end; the page has. */
const LONGEST_QUOTE = 56;

/** What was checked on one laptop, what somebody has to look at, and room to sign for it: one A4 page. */
export function toLaptopSheet(asked: LaptopSheetRequest): TDocumentDefinitions {
  // The line of results and the box below it must not say two things.
  const request = { ...asked, results: withPrinted(asked.results, asked.printed) };
  const { ready } = strings[request.language];
  const words = ready.sheet;
  const title = request.laptop === '' ? words.title : `${words.title} · ${request.laptop}`;
  return {
    ...plainBase(request, title, PAGE, { author: 'Pleno', subject: ready.title }),
    pageMargins: [SIDE, 40, SIDE, 42],
    defaultStyle: { font: 'Sans', fontSize: 9.5, lineHeight: 1.15, color: INK },
    content: [
      header(request),
      heading(words.byProgram),
      results(request),
      heading(words.byHand),
      byHand(request),
      closing(request),
    ],
    footer: {
      text: words.footer,
      alignment: 'center',
      fontSize: 8,
      color: QUIET,
      margin: [SIDE, 10, SIDE, 0],
    },
  };
}

const heading = (text: string): Content => ({ text, bold: true, fontSize: 11, margin: [0, 13, 0, 5] });

function header({ language, laptop, checkedAt, clock, facts, results: found }: LaptopSheetRequest): Content {
  const { ready } = strings[language];
  const words = ready.sheet;
  const verdict = worstVerdict(found.map((result) => result.verdict));
  return {
    stack: [
      { text: words.title, font: 'Serif', fontSize: 24, lineHeight: 1 },
      {
        text: [
          { text: `${words.laptop}: `, color: QUIET },
          { text: laptop === '' ? '.'.repeat(60) : laptop, bold: laptop !== '' },
        ],
        fontSize: 12.5,
        margin: [0, 8, 0, 0],
      },
      {
        text: `${words.checkedAt(formatInstant(checkedAt, language))} · ${words.clock(clock)}`,
        margin: [0, 3, 0, 0],
      },
      { text: facts.join(' · '), color: QUIET, fontSize: 8.5, margin: [0, 2, 0, 0] },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.2, lineColor: INK }],
        margin: [0, 8, 0, 8],
      },
      { text: ready.summary[verdict], bold: true, fontSize: 12, color: colorOf(verdict) },
    ],
  };
}

const colorOf = (verdict: CheckVerdict): string => (verdict === 'good' || verdict === 'by-eye' ? INK : ALERT);

const COLUMNS = { number: 12, check: 122, box: 36 } as const;
const PADDING = 4;

/** From here on the results are set closer, so that the page stays one. */
const MANY_LETTERS = 800;

/** What a check found, in words; long quotes in it are cut. */
export const resultText = ({ language }: LaptopSheetRequest, { remarks }: CheckResult): string =>
  remarks.map((remark) => describeRemark(clipQuotes(remark), language)).join(' ');

interface Spacing {
  readonly fontSize: number;
  readonly padding: number;
}

function toSpacing(request: LaptopSheetRequest): Spacing {
  const letters = request.results.reduce((sum, result) => sum + resultText(request, result).length, 0);
  return letters > MANY_LETTERS ? { fontSize: 8.5, padding: 3 } : { fontSize: 9, padding: 6 };
}

function results(request: LaptopSheetRequest): Content {
  const words = strings[request.language].ready.sheet;
  const result = WIDTH - COLUMNS.number - COLUMNS.check - COLUMNS.box - 4 * 2 * PADDING;
  const { fontSize, padding } = toSpacing(request);
  const titles = ['', words.check, words.result, words.seen];
  return {
    table: {
      widths: [COLUMNS.number, COLUMNS.check, result, COLUMNS.box],
      body: [
        titles.map((text, index) => ({
          text,
          fontSize: 8,
          bold: true,
          fillColor: SHADE,
          ...(index === 3 ? { alignment: 'center' as const } : {}),
        })),
        ...request.results.map((each, index) => toRow(request, each, index, fontSize)),
      ],
    },
    layout: {
      hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 1 : 0.5),
      hLineColor: (line, { table }) => (line === 0 || line === table.body.length ? INK : HAIRLINE),
      vLineWidth: () => 0,
      paddingTop: () => padding,
      paddingBottom: () => padding,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
    },
  };
}

function toRow(
  request: LaptopSheetRequest,
  result: CheckResult,
  index: number,
  fontSize: number,
): TableCell[] {
  const { ready } = strings[request.language];
  return [
    { text: `${index + 1}`, color: QUIET },
    {
      stack: [
        { text: ready.checks[result.check], bold: true },
        { text: ready.states[result.verdict], color: colorOf(result.verdict) },
      ],
    },
    { text: resultText(request, result), fontSize },
    boxCell((COLUMNS.box - TICK_BOX_SIZE) / 2),
  ];
}

const clip = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;

/** Shortened where it quotes, so that what to do about it is never cut off. */
const clipQuotes = (remark: Remark): Remark =>
  JSON.parse(JSON.stringify(remark), (key, value: unknown) =>
    (key === 'detail' || key === 'name') && typeof value === 'string' ? clip(value) : value,
  ) as Remark;

const boxCell = (left: number): TableCell =>
  ({ ...(tickBox('open') as object), margin: [left, 0.5, 0, 0] }) as TableCell;

/** Two columns of boxes; the printed page below, over the whole width. */
function byHand({ language, printed }: LaptopSheetRequest): Content {
  const words = strings[language].ready.sheet;
  const half = Math.ceil(words.hand.length / 2);
  const gap = 24;
  const width = (WIDTH - gap) / 2;
  const column = (items: readonly string[]) => ({
    width,
    stack: items.map((text) => toItem(text, width, 'open')),
  });
  return {
    stack: [
      { columns: [column(words.hand.slice(0, half)), column(words.hand.slice(half))], columnGap: gap },
      toItem(words.printed, WIDTH, printed === 'confirmed' ? 'ticked' : 'open'),
    ],
  };
}

const toItem = (text: string, width: number, state: 'open' | 'ticked'): Content => ({
  columns: [
    { ...(tickBox(state) as object), width: TICK_BOX_SIZE } as Content,
    { text, width: width - TICK_BOX_SIZE - 8 },
  ],
  columnGap: 8,
  margin: [0, 3.5, 0, 3.5],
});

const SIGNATURE_WIDTH = 190;

function closing({ language }: LaptopSheetRequest): Content {
  const words = strings[language].ready.sheet;
  const notesWidth = WIDTH - SIGNATURE_WIDTH - 28;
  return {
    columns: [
      {
        width: notesWidth,
        stack: [
          { text: words.notes, bold: true, fontSize: 8 },
          ...[1, 2, 3, 4].map(() => line(notesWidth, 21)),
        ],
      },
      {
        width: SIGNATURE_WIDTH,
        stack: [
          { text: `${words.dateLine}: ${'.'.repeat(34)}` },
          { text: words.signedBy, margin: [0, 6, 0, 0] },
          line(SIGNATURE_WIDTH, 50),
          { text: words.name, color: QUIET, fontSize: 8.5, margin: [0, 2, 0, 0] },
        ],
      },
    ],
    columnGap: 28,
    margin: [0, 14, 0, 0],
    unbreakable: true,
  } as Content;
}

const line = (length: number, above: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.5, lineColor: HAIRLINE }],
  margin: [0, above, 0, 0],
});
