import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PrintedSheet, ScoreSheetsRequest } from '../../application/papers/paper-request';
import { formatPaperCode } from '../../domain/paper-code';
import { missingCriteria } from '../../domain/sheet';
import { strings } from '../../strings/both-languages';
import type { FontBook } from './font-book';
import { roomOf } from './keep-what-fits';
import { footMargin, toPageFoot } from './page-foot';
import { toPageSize } from './page-size';
import {
  competitionName,
  documentBase,
  INK,
  labelColumn,
  natureMark,
  natureWatermark,
  QUIET,
  rule,
} from './paper-parts';
import { SHEET_BLOCK, SHEET_STYLE, type SheetPage, SIDE, WIDTH, wordsOf } from './score-sheet-parts';
import { sheetTable } from './score-sheet-table';

/** Everything of the document but its sheets. */
export function scoreSheetBase(
  request: ScoreSheetsRequest,
  book: FontBook,
): Omit<TDocumentDefinitions, 'content'> {
  const { scoreSheet } = strings[request.language].papers;
  const page = toPageSize(request.size, 'portrait');
  const [first] = request.sheets;
  const foot = first === undefined ? { text: '' } : sheetFoot(request, first, 1, 1);
  return {
    ...documentBase(
      request,
      request.sheets.length === 1 ? scoreSheet.title : scoreSheet.manyTitle(request.sheets.length),
      page,
    ),
    ...natureWatermark(request.competition, request.language),
    pageMargins: [SIDE, 40, SIDE, footMargin(foot, page.width, SHEET_BLOCK, book, 46)],
    defaultStyle: SHEET_STYLE,
  };
}

/** One sheet, on pages of its own; each begins with the entry and the judge. */
export function toScoreSheet(request: ScoreSheetsRequest, sheet: PrintedSheet, book: FontBook): Content {
  const page = toSheetPage(request, sheet, book);
  return { stack: [header(page), sheetTable(page)] };
}

export const toSheetPage = (request: ScoreSheetsRequest, sheet: PrintedSheet, book: FontBook): SheetPage => ({
  request,
  sheet,
  book,
  room: roomOf(scoreSheetBase(request, book)).height,
});

const FOOT_RIGHT = 130;

/** The foot of every page of a sheet: what it is of, its own count of pages, its code. */
export function sheetFoot(
  request: ScoreSheetsRequest,
  { judge, entry, code }: PrintedSheet,
  page: number,
  pages: number,
): Content {
  const { papers } = strings[request.language];
  const whose = papers.scoreSheet.footer(judge.code, entry.number);
  return toPageFoot(request, {
    text: `${whose} · ${competitionName(request.competition)}`,
    right: [papers.page(page, pages), ...(code === undefined ? [] : [formatPaperCode(code)])],
    rightWidth: FOOT_RIGHT,
    side: SIDE,
    width: WIDTH,
  });
}

function header(page: SheetPage): Content {
  const { competition, round, language } = page.request;
  const words = wordsOf(page);
  const nature = natureMark(competition, language);
  const marks = [nature, stateMark(page)].filter((text) => text !== undefined);
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
      rule(1.2, INK, [0, 8, 0, 10], WIDTH),
    ],
  };
}

function stateMark(page: SheetPage): string | undefined {
  const words = wordsOf(page);
  const { content } = page.sheet;
  if (content.type === 'recused') return words.recused;
  if (content.type === 'blank' || content.state === 'submitted') return undefined;
  const missing = missingCriteria(page.request.round.rubric, content.marks).length;
  return missing > 0 ? `${words.draft} · ${words.incomplete}` : words.draft;
}
