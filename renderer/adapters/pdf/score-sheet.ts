import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PrintedSheet, ScoreSheetsRequest } from '../../application/papers';
import { totalWeight } from '../../domain/rubric';
import { formatScore, toScore } from '../../domain/score';
import { missingCriteria, sheetScore } from '../../domain/sheet';
import {
  formatExactPoints,
  formatInstant,
  formatMark,
  formatPoints,
  formatWeight,
} from '../../strings/formats';
import { strings } from '../../strings/strings';
import { millimetres, toPageSize } from './page-size';
import {
  codeBlock,
  competitionName,
  documentBase,
  footerLines,
  HAIRLINE,
  INK,
  labelColumn,
  natureMark,
  natureWatermark,
  placeAndDate,
  QUIET,
  SHADE,
  signature,
} from './paper-parts';
import { formatProduct, productPlaces } from './weighted-marks';

const SIDE = 48;

/** Width of the text: both paper sizes are 210 mm wide. Given in points wherever people's words stand, since
 * a column that may grow would follow an endless word off the page. */
const WIDTH = millimetres(210) - 2 * SIDE;

/** Facts of all sheets → one document, each sheet from a page of its own. */
export function toScoreSheets(request: ScoreSheetsRequest): TDocumentDefinitions {
  const { papers } = strings[request.language];
  const page = toPageSize(request.size, 'portrait');
  const title =
    request.sheets.length === 1
      ? papers.scoreSheet.title
      : papers.scoreSheet.manyTitle(request.sheets.length);
  return {
    ...documentBase(request, title, page),
    ...natureWatermark(request.competition, request.language),
    pageMargins: [SIDE, 40, SIDE, 46],
    defaultStyle: { font: 'Sans', fontSize: 9.5, lineHeight: 1.12, color: INK },
    content: request.sheets.map((sheet, index) => toSheet(request, sheet, index)),
    footer: (current, pages) => ({
      columns: [
        {
          ...(footerLines(request, competitionName(request.competition)) as object),
          width: WIDTH - 110,
        } as Content,
        { text: papers.page(current, pages), width: 94, alignment: 'right' },
      ],
      margin: [SIDE, 14, SIDE, 0],
      columnGap: 16,
      fontSize: 8,
      color: QUIET,
    }),
  };
}

function toSheet(request: ScoreSheetsRequest, sheet: PrintedSheet, index: number): Content {
  const words = strings[request.language].papers.scoreSheet;
  const body =
    sheet.content.type === 'recused'
      ? [{ text: recusal(words, sheet, sheet.content.reason), margin: [0, 16, 0, 0] as const, fontSize: 11 }]
      : [criteriaTable(request, sheet)];
  return {
    stack: [
      header(request, sheet),
      identity(request, sheet),
      ...body,
      ...decision(request, sheet),
      closing(request, sheet),
    ] as Content[],
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  };
}

type Words = (typeof strings)['id']['papers']['scoreSheet'];

/** The reason of a recusal that the secretariat has decided is the decision's, and stands below. */
const recusal = (words: Words, { decision }: PrintedSheet, reason: string): string =>
  decision === undefined ? words.recusedSentence(reason) : words.recusedByDecision;

/** What the judge signed is not all that is printed here: said on the paper itself. */
function decision({ language }: ScoreSheetsRequest, { decision: made }: PrintedSheet): Content[] {
  if (made === undefined) return [];
  const words = strings[language].papers.scoreSheet;
  return [
    {
      text: [
        { text: `${words.decided(formatInstant(made.at, language))} `, bold: true },
        { text: words.decidedReason(made.reason) },
      ],
      margin: [0, 12, 0, 0],
    },
  ];
}

function header(request: ScoreSheetsRequest, sheet: PrintedSheet): Content {
  const { competition, round, language } = request;
  const words = strings[language].papers.scoreSheet;
  const nature = natureMark(competition, language);
  const marks = [nature, stateMark(request, sheet)].filter((text) => text !== undefined);
  return {
    stack: [
      {
        columns: [
          {
            width: WIDTH - 150,
            stack: [
              { text: words.title, font: 'Serif', fontSize: 22, lineHeight: 1 },
              { text: competitionName(competition), bold: true, fontSize: 10.5, margin: [0, 3, 0, 0] },
              { text: `${round.name} · ${competition.identity.organiser}`, color: QUIET },
            ],
          },
          labelColumn(marks, 138),
        ],
        columnGap: 12,
      },
      rule(1.2, INK, [0, 8, 0, 10]),
    ],
  };
}

function stateMark({ round, language }: ScoreSheetsRequest, { content }: PrintedSheet): string | undefined {
  const words = strings[language].papers.scoreSheet;
  if (content.type === 'recused') return words.recused;
  if (content.type === 'blank' || content.state === 'submitted') return undefined;
  const missing = missingCriteria(round.rubric, content.marks).length;
  return missing > 0 ? `${words.draft} · ${words.incomplete}` : words.draft;
}

function identity(request: ScoreSheetsRequest, { judge, entry }: PrintedSheet): Content {
  const words = strings[request.language].papers.scoreSheet;
  return {
    columns: [
      {
        width: 58,
        stack: [
          { text: words.entryNumber, fontSize: 7.5, color: QUIET },
          { text: String(entry.number), bold: true, fontSize: 28, lineHeight: 1 },
        ],
      },
      {
        width: WIDTH - 58 - 130 - 2 * 14,
        stack: [
          { text: entry.title, bold: true, fontSize: 12.5 },
          { text: entry.institution.name, fontSize: 10.5, margin: [0, 2, 0, 0] },
        ],
      },
      {
        width: 130,
        stack: [
          { text: `${words.judge} ${judge.code}`, fontSize: 7.5, color: QUIET },
          { text: judge.name, bold: true },
          { text: judge.affiliation, fontSize: 8.5, color: QUIET },
        ],
      },
    ],
    columnGap: 14,
  };
}

function criteriaTable(request: ScoreSheetsRequest, { content }: PrintedSheet): Content {
  const { round, language } = request;
  const { rubric } = round;
  const words = strings[language].papers.scoreSheet;
  const marks = content.type === 'filled' ? content.marks : {};
  const notes = content.type === 'filled' ? content.notes.criteria : {};
  // From nine criteria on a sheet to fill in needs the room to stay on one page.
  const roomy = content.type === 'blank' && rubric.criteria.length <= 8;
  const places = productPlaces(rubric, marks);
  const rows = rubric.criteria.map((criterion, index): TableCell[] => {
    const mark = marks[criterion.id];
    const note = notes[criterion.id]?.trim() ?? '';
    return [
      { text: String(index + 1), color: QUIET },
      {
        stack: [
          { text: criterion.name, bold: true },
          ...(criterion.guidance === '' ? [] : [{ text: criterion.guidance, fontSize: 8, color: QUIET }]),
          ...(note === '' ? [] : [{ text: `${words.note}: ${note}`, italics: true, fontSize: 8.5 }]),
        ],
      },
      number(formatWeight(criterion.weight, language)),
      mark === undefined
        ? writingBox(content.type === 'blank')
        : number(formatMark(mark, language), 11.5, true),
      mark === undefined
        ? writingBox(content.type === 'blank')
        : number(formatProduct(mark * criterion.weight, places, language)),
    ];
  });
  const heading = [words.number, words.criterion, words.weight, words.mark, words.weighted];
  return {
    margin: [0, 14, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, WIDTH - 214, 40, 42, 62],
      body: [
        heading.map((text, index) => ({
          text,
          fontSize: 8,
          bold: true,
          alignment: index < 2 ? 'left' : 'right',
          fillColor: SHADE,
        })),
        ...rows,
        totalRow(request, content),
      ],
    },
    layout: {
      hLineWidth: (line, { table }) => (line === 0 || line >= table.body.length - 1 ? 1 : 0.5),
      hLineColor: (line, { table }) => (line === 0 || line >= table.body.length - 1 ? INK : HAIRLINE),
      vLineWidth: (line) => (content.type === 'blank' && line > 2 ? 0.5 : 0),
      vLineColor: () => HAIRLINE,
      paddingTop: () => (roomy ? 5 : 4),
      paddingBottom: () => (roomy ? 5 : 3.5),
      paddingLeft: () => 5,
      paddingRight: () => 5,
    },
  };
}

function totalRow({ round, language }: ScoreSheetsRequest, content: PrintedSheet['content']): TableCell[] {
  const words = strings[language].papers.scoreSheet;
  const { min, max, step } = round.rubric.scale;
  const score = content.type === 'filled' ? sheetScore(round.rubric, content.marks) : undefined;
  return [
    {
      text: words.scale(formatMark(min, language), formatMark(max, language), formatMark(step, language)),
      fontSize: 8,
      color: QUIET,
      colSpan: 2,
      margin: [0, 4, 0, 0],
    },
    {},
    {
      ...(number(formatWeight(totalWeight(round.rubric), language)) as object),
      margin: [0, 4, 0, 0],
    } as TableCell,
    { text: words.total, bold: true, alignment: 'right', margin: [0, 4, 0, 0] },
    score === undefined
      ? { text: content.type === 'blank' ? '' : '—', alignment: 'right', margin: [0, 4, 0, 4] }
      : scoreCell(score, language),
  ];
}

/** Two decimals large; all of them below where two do not say everything. */
function scoreCell(sum: Parameters<typeof toScore>[0], language: ScoreSheetsRequest['language']): TableCell {
  const score = toScore(sum);
  const exact = formatScore(score, 6);
  const hidden = exact.slice(-4) !== '0000';
  return {
    stack: [
      {
        text: formatPoints(score, language),
        bold: true,
        fontSize: 15,
        lineHeight: 1,
        alignment: 'right',
        fontFeatures: ['tnum'],
      },
      ...(hidden
        ? [
            {
              text: formatExactPoints(score, language),
              fontSize: 7.5,
              color: QUIET,
              alignment: 'right' as const,
            },
          ]
        : []),
    ],
  };
}

const number = (text: string, fontSize = 9.5, bold = false): TableCell => ({
  text,
  alignment: 'right',
  fontSize,
  bold,
  fontFeatures: ['tnum'],
});

/** Room for a handwritten figure on a blank sheet; a dash where a mark is missing on a filled one. */
const writingBox = (blank: boolean): TableCell =>
  blank ? { text: ' ', fontSize: 15 } : { text: '—', alignment: 'right', color: QUIET };

const SIGNATURE_WIDTH = 190;

/** The note on the left, the signature on the right: eleven criteria still fit one page. */
function closing(request: ScoreSheetsRequest, sheet: PrintedSheet): Content {
  const words = strings[request.language].papers.scoreSheet;
  const { judge } = sheet;
  return {
    columns: [
      {
        stack: [
          ...overallNote(request, sheet),
          ...(sheet.code === undefined ? [] : [codeBlock(sheet.code, words.code, request.language)]),
        ],
        width: WIDTH - SIGNATURE_WIDTH - 26,
      },
      {
        width: SIGNATURE_WIDTH,
        stack: [
          signature(
            [placeAndDate(request.place, request.date, request.language), words.signedBy[judge.role]],
            judge.name,
            judge.affiliation === '' ? [] : [judge.affiliation],
            52,
          ),
        ],
      },
    ],
    columnGap: 26,
    margin: [0, 16, 0, 0],
  } as Content;
}

function overallNote({ language }: ScoreSheetsRequest, { content }: PrintedSheet): Content[] {
  const words = strings[language].papers.scoreSheet;
  if (content.type === 'recused') return [];
  const note = content.type === 'filled' ? content.notes.overall.trim() : '';
  if (content.type === 'filled' && note === '') return [];
  const lines = [1, 2, 3].map(() => rule(0.5, HAIRLINE, [0, 19, 0, 0], WIDTH - SIGNATURE_WIDTH - 26));
  return [
    {
      margin: [0, 0, 0, 10],
      stack: [
        { text: words.overallNote, fontSize: 8, bold: true },
        ...(note === '' ? lines : [{ text: note, margin: [0, 2, 0, 0] as [number, number, number, number] }]),
      ],
    },
  ];
}

function rule(
  lineWidth: number,
  lineColor: string,
  margin: [number, number, number, number],
  x2 = WIDTH,
): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2, y2: 0, lineWidth, lineColor }], margin };
}
