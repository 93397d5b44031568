import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import { canRepeat } from './keep-what-fits';
import { HAIRLINE, INK, QUIET } from './paper-parts';
import { closing, toSheetEnd } from './score-sheet-closing';
import { criterionRows, headingRow, PAD, totalRow } from './score-sheet-criteria';
import { across, heightOf, type SheetPage, type SheetRow, WIDTH, wordsOf } from './score-sheet-parts';

const NUMBER = 28;
const MARK = 52;
const WEIGHTED = 72;

/** Points; "5.000 dari 9.999" needs more than "12,5 %". */
function columnsOf({ request }: SheetPage) {
  const weight = request.round.rubric.weights === 'parts' ? 86 : 50;
  const criterion = WIDTH - NUMBER - weight - MARK - WEIGHTED;
  return { criterion, widths: [NUMBER, criterion, weight, MARK, WEIGHTED] };
}

/**
 * The body of a sheet as one table, so that every page begins with the same head (entry and judge, then the
 * columns), and so that what closes the sheet is one row: the last criterion, the total, the signature.
 */
export function sheetTable(page: SheetPage): Content {
  const recused = page.sheet.content.type === 'recused';
  const head = headRows(page);
  const criteria = recused ? [] : criterionRows(page, columnsOf(page).criterion - 2 * PAD);
  const { running, kept, aside } = toSheetEnd(page);
  const left = page.room - heightOf(page, toTable(page, head, 0), WIDTH);
  const end = (rows: readonly SheetRow[], last: readonly Content[]): Content => ({
    stack: [
      ...last,
      ...(recused ? [] : [toTable(page, [...rows, totalRow(page)], 0)]),
      ...kept,
      closing(page, aside),
    ],
  });
  // The signature takes the last criterion along; what had to be broken only gives its last piece.
  const lastRows = criteria.at(-1) ?? [];
  const takesRow =
    running.length === 0 && lastRows.length === 1 && heightOf(page, end(lastRows, []), WIDTH) <= left;
  const takesPiece = running.length > 0 && heightOf(page, end([], running.slice(-1)), WIDTH) <= left;
  const above = takesPiece ? running.slice(0, -1) : running;
  return toTable(
    page,
    [
      ...head,
      ...(takesRow ? criteria.slice(0, -1) : criteria).flat(),
      ...above.map((piece, index) => wideRow(piece, index === 0 ? 'ink' : 'none')),
      wideRow(end(takesRow ? lastRows : [], takesPiece ? running.slice(-1) : []), 'none'),
    ],
    head.length,
  );
}

function headRows(page: SheetPage): SheetRow[] {
  const identity: SheetRow = { cells: across(identityBlock(page)), line: 'none', above: 0, below: 13 };
  return page.sheet.content.type === 'recused' ? [identity] : [identity, headingRow(page)];
}

/** Whether entry, judge and columns are low enough to stand on every page of the sheet. */
export const repeatsHead = (page: SheetPage): boolean =>
  canRepeat(heightOf(page, toTable(page, headRows(page), 0), WIDTH), page.room);

const wideRow = (content: Content, line: SheetRow['line']): SheetRow => ({
  cells: across(content),
  line,
  above: 0,
  below: 0,
});

function toTable(page: SheetPage, rows: readonly SheetRow[], headerRows: number): Content {
  const { sheet } = page;
  const lineAt = (line: number): SheetRow['line'] => rows[line]?.line ?? rows[line - 1]?.under ?? 'none';
  const layout: CustomTableLayout = {
    hLineWidth: (line) => ({ none: 0, hair: 0.5, ink: 1 })[lineAt(line)],
    hLineColor: (line) => (lineAt(line) === 'ink' ? INK : HAIRLINE),
    vLineWidth: (line) => (sheet.content.type === 'blank' && line > 2 ? 0.5 : 0),
    vLineColor: () => HAIRLINE,
    paddingTop: (row) => rows[row]?.above ?? 0,
    paddingBottom: (row) => rows[row]?.below ?? 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
  };
  return {
    table: {
      headerRows,
      dontBreakRows: true,
      widths: columnsOf(page).widths,
      body: rows.map(({ cells }) => [...cells]),
    },
    layout,
  };
}

function identityBlock(page: SheetPage): Content {
  const words = wordsOf(page);
  const { judge, entry } = page.sheet;
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
