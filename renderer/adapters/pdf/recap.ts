import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { RecapRequest, RecapRow } from '../../application/papers/paper-request';
import { strings } from '../../strings/both-languages';
import type { FontBook } from './font-book';
import {
  ALERT,
  documentBase,
  HAIRLINE,
  INK,
  labelColumn,
  natureMark,
  natureWatermark,
  QUIET,
  SHADE,
} from './paper-parts';
import {
  type RecapColumn,
  type RecapColumns,
  toCountHead,
  toCountText,
  toRankText,
  toScoreText,
} from './recap-columns';
import {
  FIRST_NOTES,
  LABELS_WIDTH,
  NOTE_SIZE,
  NOTES_TOP,
  PART_SIZE,
  RECAP_SIDE,
  RECAP_STYLE,
  type RecapLayout,
  type RecapPage,
  ROW_PADDING,
  TABLE_TOP,
  TOP,
  toPartText,
  toRecapFoot,
  toRecapLayout,
  toSubtitle,
  toTitle,
  toWhere,
} from './recap-layout';
import type { NoteLine } from './recap-note-lines';

/** The table of a round's results, with its notes and the panel's signatures. */
export function toRecap(request: RecapRequest, book: FontBook): TDocumentDefinitions {
  const layout = toRecapLayout(request, book);
  return {
    ...documentBase(request, toTitle(request), layout.page),
    ...natureWatermark(request.competition, request.language),
    pageMargins: [RECAP_SIDE, TOP, RECAP_SIDE, layout.bottom],
    defaultStyle: RECAP_STYLE,
    content: [
      heading(request, layout),
      ...layout.pages.map((page, index) => toTablePage(request, layout, page, index)),
      notes(layout),
      ...signatures(layout),
    ],
    footer: (current, pages) => toRecapFoot(request, layout.width, current, pages),
  };
}

function heading(request: RecapRequest, { width }: RecapLayout): Content {
  const { competition, language, tabulation } = request;
  const { papers } = strings[language];
  const marks = [
    natureMark(competition, language),
    tabulation.complete ? undefined : papers.recap.provisional,
  ].filter((text) => text !== undefined);
  return {
    columns: [
      {
        width: width - LABELS_WIDTH - 12,
        stack: [
          { text: toTitle(request), font: 'Serif', fontSize: 22, lineHeight: 1 },
          {
            text: toSubtitle(request),
            bold: true,
            fontSize: 10.5,
            margin: [0, 3, 0, 0],
          },
          { text: toWhere(request), color: QUIET },
        ],
      },
      labelColumn(marks, LABELS_WIDTH),
    ],
    columnGap: 12,
    margin: [0, 0, 0, 4],
  };
}

/** One page of the table, with its own headings: where pages end is planned, not left to happen. */
function toTablePage(request: RecapRequest, layout: RecapLayout, page: RecapPage, index: number): Content {
  const { columns } = layout;
  const words = strings[request.language].papers.recap;
  const { sizes, widths, codes } = columns;
  const part = toPartText(page.judges, request, columns);
  const head: TableCell[] = [
    words.rank,
    words.number,
    words.entry,
    ...page.judges.map(({ id, code }) => codes.get(id) ?? code),
    toCountHead(request),
    words.score,
  ].map((text, column) => ({
    text,
    bold: true,
    fontSize: sizes.sheet,
    fillColor: SHADE,
    alignment: column === 2 ? 'left' : column < 2 ? 'center' : 'right',
  }));
  const judges = page.judges.map(() => widths.judge);
  // The name takes what a part with fewer judges leaves.
  const most = Math.max(...columns.parts.map((each) => each.length));
  const name = widths.name + (most - judges.length) * (widths.judge + 2 * sizes.padding);
  return {
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    margin: [0, TABLE_TOP, 0, 0],
    stack: [
      ...(part === undefined
        ? []
        : [{ text: part, fontSize: PART_SIZE, color: QUIET, margin: [0, 0, 0, 3] } as Content]),
      {
        table: {
          headerRows: 1,
          dontBreakRows: page.keepsRows,
          widths: [widths.rank, widths.number, name, ...judges, widths.counted, widths.score],
          body: [
            head,
            ...page.rows.flatMap(({ row, part: own }) => [
              ...(own === undefined ? [] : [toPartRow(own, head.length, columns)]),
              toCells(request, row, page, columns),
            ]),
          ],
        },
        layout: {
          hLineWidth: (line, { table: { body } }) => (line <= 1 || line === body.length ? 1 : 0.5),
          hLineColor: (line, { table: { body } }) => (line <= 1 || line === body.length ? INK : HAIRLINE),
          vLineWidth: () => 0,
          paddingTop: () => ROW_PADDING.top,
          paddingBottom: () => ROW_PADDING.bottom,
          paddingLeft: () => sizes.padding,
          paddingRight: () => sizes.padding,
        },
      },
    ],
  };
}

/** The name of a part across the table. */
const toPartRow = (name: string, columns: number, { sizes }: RecapColumns): TableCell[] => [
  { text: name, bold: true, fontSize: sizes.title, colSpan: columns },
  ...Array.from({ length: columns - 1 }, () => ({})),
];

function toCells(
  { tabulation, language }: RecapRequest,
  row: RecapRow,
  { judges }: RecapPage,
  { sizes }: RecapColumns,
): TableCell[] {
  const { entry } = row;
  return [
    { text: toRankText(row, tabulation.complete), bold: true, fontSize: sizes.result, alignment: 'center' },
    { text: String(entry.number), fontSize: sizes.title, alignment: 'center', fontFeatures: ['tnum'] },
    {
      stack: [
        { text: entry.title, bold: true, fontSize: sizes.title },
        { text: entry.institution.name, fontSize: sizes.institution, color: QUIET },
      ],
    },
    ...judges.map((column) => toCell(column.cellOf(row), sizes.sheet)),
    {
      text: toCountText(row),
      fontSize: sizes.sheet,
      alignment: 'right',
      fontFeatures: ['tnum'],
      ...(row.provisional ? { color: ALERT, bold: true } : {}),
    },
    {
      text: toScoreText(row, language),
      bold: true,
      fontSize: sizes.result,
      alignment: 'right',
      fontFeatures: ['tnum'],
    },
  ];
}

const CELL_LOOKS = {
  counted: { fontFeatures: ['tnum'] },
  excused: { color: QUIET },
  missing: { italics: true, color: ALERT },
} as const;

const toCell = (cell: ReturnType<RecapColumn['cellOf']>, fontSize: number): TableCell =>
  cell === undefined
    ? { text: '', fontSize }
    : ({
        text: cell.text,
        alignment: 'right',
        fontSize,
        ...CELL_LOOKS[cell.look],
      } as TableCell);

const NOTE_LOOKS = {
  heading: { bold: true },
  alert: { bold: true, color: ALERT },
  plain: {},
  quiet: { color: QUIET },
} as const;

const toNote = ({ text, look }: NoteLine): Content => ({ text, ...NOTE_LOOKS[look] });

const notes = ({ notes: lines }: RecapLayout): Content => ({
  margin: [0, NOTES_TOP, 0, 0],
  fontSize: NOTE_SIZE,
  stack: [
    { stack: lines.slice(0, FIRST_NOTES).map(toNote), unbreakable: true },
    ...lines.slice(FIRST_NOTES).map(toNote),
  ],
});

/** Each kept together where a page can hold it: what is taller would vanish. */
const signatures = ({ signatures: blocks, height }: RecapLayout): Content[] =>
  blocks.map(({ content, height: own }) => ({ stack: [content], unbreakable: own <= height }));
