import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { RecapRequest } from '../../application/papers';
import { findIdleJudges } from '../../application/results/abstentions';
import type { Judge } from '../../domain/competition';
import { assertNever } from '../../domain/result';
import { toScore } from '../../domain/score';
import type { Cell, Row } from '../../domain/tabulate';
import { formatDays, formatPoints } from '../../strings/formats';
import { strings } from '../../strings/strings';
import { toPageSize } from './page-size';
import {
  ALERT,
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
import { toAbsentLine, toNoteLines } from './recap-note-lines';

const SIDE = 40;

/** The table of a round's results, with its notes and the panel's signatures. */
export function toRecap(request: RecapRequest): TDocumentDefinitions {
  const { papers } = strings[request.language];
  return {
    ...documentBase(request, papers.recap.title, toPageSize(request.size, 'landscape')),
    ...natureWatermark(request.competition, request.language),
    pageMargins: [SIDE, 36, SIDE, 40],
    defaultStyle: { font: 'Sans', fontSize: 9, lineHeight: 1.1, color: INK },
    content: [heading(request), table(request), notes(request), signatures(request)],
    footer: (current, pages) => ({
      columns: [
        {
          ...(footerLines(
            request,
            [competitionName(request.competition), papers.recap.title, request.tabulation.round.name].join(
              ' · ',
            ),
          ) as object),
          width: textWidth(request) - 110,
        } as Content,
        { text: papers.page(current, pages), width: 94, alignment: 'right' },
      ],
      margin: [SIDE, 12, SIDE, 0],
      columnGap: 16,
      fontSize: 8,
      color: QUIET,
    }),
  };
}

const textWidth = ({ size }: RecapRequest): number => toPageSize(size, 'landscape').width - 2 * SIDE;

function heading(request: RecapRequest): Content {
  const { competition, language, tabulation } = request;
  const { papers } = strings[language];
  const { identity } = competition;
  const marks = [
    natureMark(competition, language),
    tabulation.complete ? undefined : papers.recap.provisional,
  ].filter((text) => text !== undefined);
  const where = [
    identity.organiser,
    identity.venue,
    formatDays(identity.startsOn, identity.endsOn, language),
  ];
  return {
    columns: [
      {
        width: textWidth(request) - 150,
        stack: [
          { text: papers.recap.title, font: 'Serif', fontSize: 22, lineHeight: 1 },
          {
            text: `${competitionName(competition)} · ${tabulation.round.name}`,
            bold: true,
            fontSize: 10.5,
            margin: [0, 3, 0, 0],
          },
          { text: where.filter((part) => part !== '').join(' · '), color: QUIET },
        ],
      },
      labelColumn(marks, 138),
    ],
    columnGap: 12,
    margin: [0, 0, 0, 4],
  };
}

function table(request: RecapRequest): Content {
  const { tabulation, language } = request;
  const words = strings[language].papers.recap;
  const { judges } = tabulation;
  const judgeWidth = judges.length > 8 ? 30 : 40;
  // Not '*': such a column follows an endless word off the page.
  const columns = 5 + judges.length;
  const nameWidth = Math.max(90, textWidth(request) - 164 - judges.length * judgeWidth - columns * 8);
  const head: TableCell[] = [
    words.rank,
    words.number,
    words.entry,
    ...judges.map(({ code }) => code),
    words.counted,
    words.score,
  ].map((text, index) => ({
    text,
    bold: true,
    fontSize: 8,
    fillColor: SHADE,
    alignment: index === 2 ? 'left' : index < 2 ? 'center' : 'right',
  }));
  return {
    margin: [0, 8, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [48, 24, nameWidth, ...judges.map(() => judgeWidth), 42, 50],
      body: [head, ...tabulation.rows.map((row) => toCells(request, row, judges.length > 8 ? 7.5 : 9))],
    },
    layout: {
      hLineWidth: (line, { table: { body } }) => (line <= 1 || line === body.length ? 1 : 0.5),
      hLineColor: (line, { table: { body } }) => (line <= 1 || line === body.length ? INK : HAIRLINE),
      vLineWidth: () => 0,
      paddingTop: () => 3.5,
      paddingBottom: () => 2.5,
      paddingLeft: () => 4,
      paddingRight: () => 4,
    },
  };
}

function toCells({ tabulation, language }: RecapRequest, row: Row, fontSize: number): TableCell[] {
  const { entry, score } = row;
  const star = row.provisional || !tabulation.complete ? '*' : '';
  return [
    {
      text: row.rank === undefined ? '—' : `${row.rank}${star}`,
      bold: true,
      fontSize: 11,
      alignment: 'center',
    },
    { text: String(entry.number), alignment: 'center', fontFeatures: ['tnum'] },
    {
      stack: [
        { text: entry.title, bold: true },
        { text: entry.institution.name, fontSize: 8, color: QUIET },
      ],
    },
    ...tabulation.judges.map((judge) => toCell(row.cells.get(judge.id), language, fontSize)),
    {
      text: `${row.judges.counted}/${row.judges.due}`,
      alignment: 'right',
      fontFeatures: ['tnum'],
      ...(row.provisional ? { color: ALERT, bold: true } : {}),
    },
    {
      text: score === undefined ? '—' : formatPoints(score, language),
      bold: true,
      fontSize: 11,
      alignment: 'right',
      fontFeatures: ['tnum'],
    },
  ];
}

function toCell(cell: Cell | undefined, language: RecapRequest['language'], fontSize: number): TableCell {
  const words = strings[language].papers.recap;
  if (cell === undefined) return { text: '', fontSize };
  switch (cell.type) {
    case 'counted':
      return {
        text: formatPoints(toScore(cell.score), language),
        alignment: 'right',
        fontSize,
        fontFeatures: ['tnum'],
      };
    case 'excused':
      return { text: words.excused, alignment: 'right', fontSize, color: QUIET };
    case 'missing':
      return { text: words.missing, alignment: 'right', fontSize, italics: true, color: ALERT };
    default:
      return assertNever(cell);
  }
}

const LOOKS = {
  heading: { bold: true },
  alert: { bold: true, color: ALERT },
  plain: {},
  quiet: { color: QUIET },
} as const;

const notes = (request: RecapRequest): Content => ({
  margin: [0, 10, 0, 0],
  fontSize: 8.5,
  stack: toNoteLines(request).map(({ text, look }) => ({ text, ...LOOKS[look] })),
});

const PER_ROW = 4;
const CODE_WIDTH = 236;

/** The whole panel, the chair first. */
function signatures(request: RecapRequest): Content {
  const idle = findIdleJudges(request.tabulation);
  const judges = request.tabulation.judges.filter((judge) => !idle.includes(judge));
  const absent = toAbsentLine(request);
  const words = strings[request.language].papers.recap;
  const ordered = [
    ...judges.filter(({ role }) => role === 'chair'),
    ...judges.filter(({ role }) => role === 'member'),
  ];
  const rows: Judge[][] = [];
  for (let start = 0; start < ordered.length; start += PER_ROW)
    rows.push(ordered.slice(start, start + PER_ROW));
  const quarter = (textWidth(request) - (PER_ROW - 1) * 18) / PER_ROW;
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    stack: [
      {
        columns: [
          {
            width: textWidth(request) - CODE_WIDTH - 18,
            stack: [
              { text: placeAndDate(request.place, request.date, request.language) },
              { text: words.signatures, bold: true, margin: [0, 0, 0, 6] },
            ],
          },
          ...(request.code === undefined
            ? []
            : [{ ...(codeBlock(request.code, words.code, request.language) as object), width: CODE_WIDTH }]),
        ],
        columnGap: 18,
      } as Content,
      ...rows.map(
        (row): Content => ({
          columns: Array.from({ length: PER_ROW }, (_, index): Content => {
            const judge = row[index];
            if (judge === undefined) return { text: '', width: quarter } as Content;
            const block = signature([words[judge.role]], judge.name, [judge.affiliation], 44) as object;
            return { ...block, width: quarter } as unknown as Content;
          }),
          columnGap: 18,
          margin: [0, 0, 0, 12],
        }),
      ),
      ...(absent === undefined ? [] : [{ text: absent, fontSize: 8.5, color: QUIET }]),
    ],
  };
}
